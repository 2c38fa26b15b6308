// A match in the terminal that was cut off: gone on with, or left for another.
#include "app/commands.hpp"
#include "app/keeping.hpp"
#include "app/three.hpp"
#include "catch.hpp"
#include "store/folder.hpp"

#include <deque>
#include <sstream>

using namespace cliff;
using namespace cliff::app;
using sample::JournalFolder;
using sample::three;

namespace {

/// The program is killed at the first question's reveal, after choice B.
void cut_off_at_the_reveal(const JournalFolder& folder) {
    const auto shelf = load_shelf(three().banks);
    Keeping keeping{folder.file()};
    auto match = keeping.fresh();
    Millis now{0};
    const auto act = [&](Action action) {
        CHECK(match.apply({now += Millis{1'000}, std::move(action)}) == Refusal::none);
    };
    act(deal_match(shelf, select(shelf, three()), 3));
    while (match.state().phase != Phase::open) act(Next{});
    act(Submit{0, {1}});
    while (match.state().phase != Phase::reveal) match.pass(now += Millis{1'000});
    act(Pause{});
    keeping.commit(match.state(), now);
}

/// What a person reads who types these lines.
std::string typed(const JournalFolder& folder, std::deque<std::string> lines, const PlayWords& words) {
    std::ostringstream out;
    Millis now{0};
    Terminal terminal{out,
                      [&](std::optional<Millis>) -> Terminal::Line {
                          now += Millis{1'000};
                          if (lines.empty()) return {};
                          auto text = lines.front();
                          lines.pop_front();
                          return {text, false};
                      },
                      [&] { return now; }, true, folder.file()};
    CHECK(play_in_terminal(words, terminal) == fine);
    return out.str();
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string offer = "Go on where you stopped (Pictures for the tests, Classic: question 1 of 3)? y or n: ";

} // namespace

TEST_CASE("a match that was cut off at a reveal shows the question before the verdict", "[app]") {
    const JournalFolder folder;
    cut_off_at_the_reveal(folder);
    PlayWords resume;
    resume.resume = true;
    const auto out = typed(folder, {"/x", "/q"}, resume);
    const auto beginning = out.substr(0, out.find("Enter to go on: "));
    CHECK(beginning == "Going on: Pictures for the tests, Classic: question 1 of 3\n"
                       "\nQuestion 1 of 3\n"
                       "A fuse burns towards its charge.\n"
                       "  A) True\n"
                       "  B) False\n"
                       "You said: B) False\n"
                       "Wrong. The answer: A) True\n"
                       "That is what makes it exciting.\n"
                       "Source: Data sheet, 29 February 2024\n");
    CHECK(has(out, "Enter to go on: There is no such command here; there is: /q (end the match).\nEnter to go on: "));
    CHECK(has(out, "Not asked: 2 of 3\n"));
}

TEST_CASE("an offer to go on that was turned down for another match isn't made again, and can be asked for", "[app]") {
    const JournalFolder folder;
    cut_off_at_the_reveal(folder);
    PlayWords one_bank;
    CHECK(has(typed(folder, {"maybe", "n", "1", "/q"}, one_bank), offer + "y or n: Question banks:\n"));
    const auto later = typed(folder, {"1", "/q"}, one_bank);
    CHECK(later.find("Question banks:\n") == 0);
    CHECK(has(typed(folder, {"a"}, three()), "Cliffhanger: "));
    PlayWords resume;
    resume.resume = true;
    const auto again = typed(folder, {"", "/q"}, resume);
    CHECK(has(again, "Going on: Pictures for the tests, Classic: question 1 of 3\n"));
}

TEST_CASE("who turns the offer down and begins nothing is asked again", "[app]") {
    const JournalFolder folder;
    cut_off_at_the_reveal(folder);
    CHECK(has(typed(folder, {"n"}, {}), offer));
    CHECK(has(typed(folder, {"n"}, {}), offer));
}
