#include "app/commands.hpp"
#include "catch.hpp"

#include <deque>
#include <filesystem>
#include <sstream>

using namespace cliff;
using namespace cliff::app;

namespace {

const std::filesystem::path source{CLIFF_SOURCE_DIR};

/// What is printed when these lines are typed, each after that many seconds; nothing more comes after them.
std::string play(std::deque<std::pair<std::string, int>> lines, PlayWords words, bool live) {
    std::ostringstream out;
    Millis now{0};
    Terminal terminal{out,
                      [&](std::optional<Millis> longest) -> Terminal::Line {
                          if (lines.empty()) return {};
                          auto [text, after] = lines.front();
                          const Millis takes{1000 * after};
                          if (longest && takes > *longest) {
                              now += *longest;
                              lines.front().second -= static_cast<int>(longest->count() / 1000);
                              return {std::nullopt, true};
                          }
                          now += takes;
                          lines.pop_front();
                          return {text, false};
                      },
                      [&] { return live ? now : Millis{0}; }, live};
    CHECK(play_in_terminal(words, terminal) == fine);
    return out.str();
}

PlayWords golden(std::size_t questions) {
    PlayWords words;
    words.banks = {source / "tests" / "golden" / "bank.yaml"};
    words.questions = questions;
    words.rounds = {"usual questions"};
    words.seed = 3;
    return words;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("a match in the terminal asks, reveals, and adds up", "[app]") {
    const std::string out = play({{"a", 0}, {"nonsense", 0}, {"a", 0}, {"?", 0}, {"s", 0}, {"a", 0}}, golden(4), false);
    CHECK(has(out, "Cliffhanger: Pictures for the tests, Classic, 4 questions\n"));
    CHECK(has(out, "Round 1 of 1: Usual questions (4 questions)\n"));
    CHECK(has(out, "Question 4 of 4, 20 seconds, "));
    CHECK(has(out, "or ? for help.\n"));
    CHECK(has(out, "s: skip. h: 50:50. q: end the match.\n"));
    CHECK(has(out, "Skipped. The answer: "));
    CHECK(has(out, "Source: Data sheet, 29 February 2024, paragraph 3\n"));
    CHECK(has(out, " of 4\n"));
    CHECK(has(out, "To look at again:\n1. "));
    CHECK_FALSE(has(out, "Fastest")); // a pipe's answers take no time
}

TEST_CASE("the end of input ends the match politely with the score so far", "[app]") {
    const std::string out = play({{"a", 0}}, golden(4), false);
    CHECK(has(out, "End of input: the match ends here.\n"));
    CHECK(has(out, "Score: "));
    CHECK(has(out, "Not asked: 3 of 4\n"));
}

TEST_CASE("the clock runs out for a person who thinks too long", "[app]") {
    const std::string out = play({{"a", 25}, {"", 1}, {"q", 1}}, golden(4), true);
    CHECK(has(out, "Time is up.\nNo answer. It is: "));
}

TEST_CASE("reading an explanation costs no time of a live match", "[app]") {
    PlayWords words = golden(2);
    const std::string out = play({{"s", 1}, {"", 3600}, {"s", 19}, {"", 1}}, words, true);
    CHECK(has(out, "Enter to go on: "));
    CHECK(has(out, "Right: 0 of 2\n"));
    CHECK_FALSE(has(out, "Time is up."));
}

TEST_CASE("a pipe has all the time it likes", "[app]") {
    const std::string out = play({{"s", 100}, {"s", 100}}, golden(2), false);
    CHECK_FALSE(has(out, "Time is up."));
    CHECK(has(out, "Right: 0 of 2\n"));
}

TEST_CASE("a person is asked which of several banks to play", "[app]") {
    PlayWords words;
    words.banks = {source / "tests" / "golden" / "bank.yaml", source / "questions" / "dead-reckoning.yaml"};
    words.questions = 1;
    const std::string out = play({{"5", 1}, {"2", 1}, {"s", 1}, {"q", 1}}, words, true);
    CHECK(has(out, "  1) Pictures for the tests\n  2) Dead Reckoning, Part One\nWhich one? "));
    CHECK(has(out, "Type a number from 1 to 2.\n"));
    CHECK(has(out, "Cliffhanger: Dead Reckoning, Part One, Classic, 1 question\n"));
}

TEST_CASE("a bank with mistakes isn't played in the terminal", "[app]") {
    PlayWords words;
    words.banks = {source / "tests" / "golden" / "mistakes.yaml"};
    std::ostringstream out;
    Terminal terminal{out, [](auto) { return Terminal::Line{}; }, [] { return Millis{0}; }, false};
    CHECK_THROWS_WITH(play_in_terminal(words, terminal),
                      words.banks[0].string() + ", line 9, column 17: 'A motorcyle' is not one of the choices; did you "
                                                "mean 'A motorcycle'? (and 3 more; `cliffhanger check` shows them)");
}

TEST_CASE("rules and rounds that don't exist are answered with what there is", "[app]") {
    std::ostringstream out;
    Terminal terminal{out, [](auto) { return Terminal::Line{}; }, [] { return Millis{0}; }, false};
    PlayWords words = golden(1);
    words.rules = "clasic";
    CHECK_THROWS_WITH(play_in_terminal(words, terminal), "there are no rules called 'clasic'; did you mean 'classic'?");
    words.rules = "chess960";
    CHECK_THROWS_WITH(play_in_terminal(words, terminal),
                      "there are no rules called 'chess960'; there are: classic, pub, survival, sprint");
    words.rules = "pub";
    words.rounds = {"usal questions"};
    CHECK_THROWS_WITH(play_in_terminal(words, terminal),
                      "there is no round called 'usal questions'; did you mean 'Usual questions'?");
}
