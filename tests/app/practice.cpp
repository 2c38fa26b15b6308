// Days of practice in the terminal, with a player who doesn't know everything.
#include "app/commands.hpp"
#include "catch.hpp"
#include "store/folder.hpp"

#include <set>
#include <sstream>

using namespace cliff;
using namespace cliff::app;
using sample::JournalFolder;

namespace {

constexpr int questions = 14; // of the bank; a session asks ten

std::string bank_text() {
    std::string text = "format: 1\ntitle: Numbers\nlicence: CC0-1.0\nrounds:\n  - title: All\n    questions:\n";
    for (int number = 1; number <= questions; ++number) {
        const auto n = std::to_string(number);
        text += "      - {ask: \"What is number " + n + "?\", choices: [right " + n + ", wrong " + n + ", odd " + n +
                "], answer: right " + n + "}\n";
    }
    return text;
}

/// A session on that day. `misses`: which answers are wrong, counted from 0.
struct Session {
    std::vector<int> asked; ///< the questions, in their order
    std::string said;

    Session(const JournalFolder& folder, Day day, const std::set<std::size_t>& misses = {}) {
        PlayWords words;
        words.banks = {folder.path() / "numbers.yaml"};
        words.rules = "practice";
        std::ostringstream out;
        const auto answer = [&](std::optional<Millis>) -> Terminal::Line {
            const std::string before = "What is number ", so_far = out.str();
            asked.push_back(std::stoi(so_far.substr(so_far.rfind(before) + before.size())));
            const bool wrong = misses.count(asked.size() - 1) > 0;
            return {(wrong ? "wrong " : "right ") + std::to_string(asked.back()), false};
        };
        Terminal terminal{out, answer, [] { return Millis{0}; }, false, folder.file(), [day] { return day; }};
        CHECK(play_in_terminal(words, terminal) == fine);
        said = out.str();
    }

    [[nodiscard]] std::set<int> from(std::size_t first, std::size_t count) const {
        REQUIRE(asked.size() >= first + count);
        const auto begin = asked.begin() + static_cast<std::ptrdiff_t>(first);
        return {begin, begin + static_cast<std::ptrdiff_t>(count)};
    }
};

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

std::set<int> without(std::set<int> all, const std::set<int>& those) {
    for (const int each : those) all.erase(each);
    return all;
}

} // namespace

TEST_CASE("what is missed in practice comes again until it's right, then first, and what is known is spaced", "[app]") {
    const JournalFolder folder;
    sample::write_bytes(folder.path() / "numbers.yaml", bank_text());
    std::set<int> all;
    for (int number = 1; number <= questions; ++number) all.insert(number);

    const Session first(folder, 100, {0, 3, 10}); // two are missed, one of them twice
    REQUIRE(first.asked.size() == 13);
    const std::set<int> missed{first.asked[0], first.asked[3]}, ten = first.from(0, 10);
    CHECK(ten.size() == 10);
    CHECK(first.asked[10] == first.asked[0]);
    CHECK(first.asked[11] == first.asked[3]);
    CHECK(first.asked[12] == first.asked[0]);
    CHECK(count(first.said, "This one comes again at the end.\n") == 3);
    CHECK(count(first.said, "Right!") == 10);

    const Session same_day(folder, 100); // what was missed, then what is new
    CHECK(same_day.asked.size() == 10);
    CHECK(same_day.from(0, 2) == missed);
    CHECK(same_day.from(2, 4) == without(all, ten));

    const Session next_day(folder, 101); // what is known for a day; what was missed is known for two by now
    const auto due = without(all, missed), asked = next_day.from(0, 10);
    CHECK(asked.size() == 10);
    CHECK(without(asked, due).empty());

    const Session second_day(folder, 102);
    auto now_due = without(due, asked);
    now_due.insert(missed.begin(), missed.end());
    CHECK(second_day.from(0, 4) == now_due);

    const Session third_day(folder, 103); // what was right on the first day after comes two days later
    CHECK(third_day.from(0, 10) == asked);
    CHECK(third_day.asked.size() == 10);
}
