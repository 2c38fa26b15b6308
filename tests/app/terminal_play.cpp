#include "app/commands.hpp"
#include "catch.hpp"

#include <chrono>
#include <deque>
#include <filesystem>
#include <fstream>
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
    CHECK(has(out, "Question 4 of 4, 20 seconds left, "));
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
                      "there are no rules called 'chess960'; there are: classic, pub, survival, sprint, practice, "
                      "showdown");
    words.rules = "pub";
    words.rounds = {"usal questions"};
    CHECK_THROWS_WITH(play_in_terminal(words, terminal),
                      "there is no round called 'usal questions'; did you mean 'Usual questions'?");
}

namespace {

PlayWords kinds() {
    PlayWords words;
    words.banks = {source / "tests" / "golden" / "kinds.yaml"};
    words.rules = "pub";
    words.seed = 7; // a number, an order, a text, a list
    return words;
}

} // namespace

TEST_CASE("every kind of question is answered rightly in the terminal, to the results", "[app]") {
    const std::string out = play({{"sixty", 0},
                                  {"12,100 metres", 0},
                                  {"a b", 0},
                                  {"a c b d", 0},
                                  {"?", 0},
                                  {"whoever sits on the motorcylce", 0},
                                  {"fork", 0},
                                  {"anchor", 0},
                                  {"Fork!", 0},
                                  {"tank", 0},
                                  {"swingarm", 0},
                                  {"handlebars", 0},
                                  {"saddle", 0},
                                  {"chain", 0},
                                  {"exhaust", 0}},
                                 kinds(), false);
    CHECK(has(out, "Type a number (metres).\n> sixty\nNo: that is not a number.\n"));
    CHECK(has(out, "Right! +1\nYou said: 12,100 metres. The answer: 12,000 metres\n"));
    CHECK(has(out, "Put them in order: type all their letters, as in \"b c a\".\n> a b\nType all the letters, such as "
                   "\"b c a\", or ? for help.\n"));
    CHECK(
        has(out, "Words: your answer; capitals, accents and small slips don't matter. /s: skip. /q: end the match.\n"));
    CHECK(has(out, "> fork\nYes: Fork (1 of 7).\n> anchor\nNot one of them (miss 1 of 3).\n> Fork!\nNo: you have said "
                   "that already.\n"));
    CHECK(has(out, "Right: 4 of 4\n"));
}

TEST_CASE("every kind of question is answered wrongly in the terminal, to the review", "[app]") {
    const std::string out = play({{"9000", 0}, {"d b a c", 0}, {"skip", 0}, {"tank", 0}, {"/done", 0}}, kinds(), false);
    CHECK(has(out, "Wrong: 9000. The answer: 12,000 metres\n"));
    CHECK(has(out, "Wrong: skip. The answer: The rider\n"));
    CHECK(has(out, "You named 1 of 7.\n"));
    CHECK(has(out, "Right: 0 of 4\n"));
    CHECK(has(out, "   You said: 9000\n   The answer: 12,000 metres\n"));
    CHECK(has(out, "   You said: Tank\n   The answer: Fork, Tank, Swing arm, Handlebar, Saddle, Chain and Exhaust\n"));
}

TEST_CASE("a pipe that says the same for ever comes to the end of the match", "[app]") {
    std::deque<std::pair<std::string, int>> lines(400, {"a", 0});
    const std::string out = play(std::move(lines), kinds(), false);
    CHECK(has(out, "That is no answer; the question is skipped.\n"));
    CHECK(has(out, "Right: 0 of 4\n"));
}

TEST_CASE("typed questions are skipped and left with a stroke before the word", "[app]") {
    const std::string out = play({{"/s", 0}, {"s", 0}, {"/skip", 0}, {"/q", 0}}, kinds(), false);
    CHECK(has(out, "Skipped. The answer: 12,000 metres\n"));
    CHECK(has(out, "Skipped. The answer: The rider\n"));
    CHECK(has(out, "Not asked: 1 of 4\n"));
}

TEST_CASE("the terminal goes on with a bank that its author saves", "[app]") {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / "cliffhanger-watch-test", bank = folder / "edited.yaml";
    fs::remove_all(folder);
    fs::create_directories(folder);
    const auto save = [&](const std::string& answer, int version) {
        std::ofstream(bank) << "format: 1\ntitle: Edited\nlicence: CC0-1.0\nrounds:\n  - title: Only\n    questions:\n"
                            << "      - {ask: How many, number: " << answer << ", why: So it is.}\n";
        // As if seconds had passed: file systems may not tell two quick saves apart.
        fs::last_write_time(bank, fs::file_time_type{} + std::chrono::hours{version});
    };
    save("10", 1);
    PlayWords words;
    words.banks = {bank};
    words.watch = true;
    words.rules = "pub";
    std::ostringstream out;
    int read = 0;
    Terminal terminal{out,
                      [&](std::optional<Millis> longest) -> Terminal::Line {
                          ++read;
                          if (read == 1) save("many", 2);
                          if (read == 2) save("20", 3);
                          if (read <= 3 && longest) return {std::nullopt, true};
                          return {read == 4 ? "20" : "", false};
                      },
                      [] { return Millis{0}; }, true};
    CHECK(play_in_terminal(words, terminal) == fine);
    CHECK(has(out.str(), "edited.yaml, line 7, column 33: 'number' is a number like"));
    CHECK(has(out.str(), "The match goes on with the bank as it was.\n"));
    CHECK(has(out.str(), "Right: 1 of 1\n"));
    fs::remove_all(folder);
}
