// The match of the day: the same for everyone who has the bank, and one try at it.
#include "core/daily.hpp"

#include "app/commands.hpp"
#include "catch.hpp"
#include "core/practice.hpp"
#include "core/sample.hpp"
#include "store/folder.hpp"
#include "views/format.hpp"
#include "views/stage_view.hpp"

#include <set>
#include <sstream>

using namespace cliff;
using namespace cliff::app;

namespace {

std::string text_match(const sample::JournalFolder& folder, int lines) {
    PlayWords words;
    words.banks = {std::filesystem::path{CLIFF_SOURCE_DIR} / "tests" / "golden" / "bank.yaml"};
    words.daily = true;
    std::ostringstream out;
    Terminal terminal{out,
                      [&](std::optional<Millis>) -> Terminal::Line {
                          if (lines-- > 0) return {"a", false};
                          return {};
                      },
                      [] { return Millis{0}; }, false, folder.file()};
    CHECK(play_in_terminal(words, terminal) == fine);
    return out.str();
}

} // namespace

TEST_CASE("a day has one deck, whoever deals it, and the next day another", "[app]") {
    const auto bank = sample::bank({20, 20});
    const auto today = deal_daily(bank, sample::classic(), "2026-11-25");
    CHECK(today.deck == deal_daily(bank, sample::classic(), "2026-11-25").deck);
    CHECK(today.deck.questions.size() == 7);
    CHECK(today.rules.title == "Daily 2026-11-25");
    CHECK(is_daily(today.rules));
    CHECK_FALSE(is_daily(sample::classic()));
    CHECK(is_daily_title(today.rules.title));
    for (const auto* other : {"Daily", "Daily grind", "Daily 2026-11-2x", "daily 2026-11-25", "Daily 2026-11-251"})
        CHECK_FALSE(is_daily_title(other));
    std::set<std::vector<std::string>> decks;
    for (const auto* date : {"2026-11-25", "2026-11-26", "2026-12-25", "2027-11-25"}) {
        std::vector<std::string> keys;
        for (const auto& dealt : deal_daily(bank, sample::classic(), date).deck.questions)
            keys.push_back(question_key(dealt.question));
        decks.insert(keys);
    }
    CHECK(decks.size() == 4);
    auto renamed = bank;
    renamed.title = "Another";
    CHECK(deal_daily(renamed, sample::classic(), "2026-11-25").deck.questions != today.deck.questions);
}

TEST_CASE("the match of the day is played once, and can be passed on as text", "[app]") {
    const sample::JournalFolder folder;
    const auto first = text_match(folder, 60);
    CHECK(first.find("\nTo pass on:\nCliffhanger Daily 20") != std::string::npos);
    CHECK(first.find(" of 5 right\n") != std::string::npos);
    const auto second = text_match(folder, 60);
    CHECK(second.find("You have played today's match: ") == 0);
    CHECK(second.find("The next one is tomorrow's.\n") != std::string::npos);
}

TEST_CASE("a result's marks tell right, wrong, partly right and none apart", "[views]") {
    views::ResultsView view;
    view.rules = "Daily 2026-11-25";
    view.bank = "Sample";
    view.score = 4310;
    view.right = 1;
    view.of = 4;
    view.dots = {{Millis{1}, true, true, false},
                 {Millis{1}, true, false, false},
                 {Millis{1}, true, false, true},
                 {Millis{1}, false, false, false}};
    CHECK(views::to_share(view) ==
          "Cliffhanger Daily 2026-11-25: Sample\n4,310 points, 1 of 4 right\n🟩🟥🟨⬜\n");
}
