// How long an evening takes, and what its time goes into.
#include "core/pace.hpp"

#include "catch.hpp"
#include "core/sample.hpp"

using namespace cliff;

namespace {

const Question quick = sample::one_choice("Which?", {"right", "wrong 1", "wrong 2", "wrong 3"}, 0);

/// Two rounds of two questions.
pace::Evening evening(const Rules& rules) {
    Deck deck = sample::deck({quick, quick, quick, quick});
    deck.rounds = {"First", "Second"};
    deck.questions[2].round = deck.questions[3].round = 1;
    return pace::evening(deck, rules);
}

} // namespace

TEST_CASE("an evening is as long as its questions, their clocks, the talk about them and the standings", "[core]") {
    Rules rules = sample::classic();
    const auto time = evening(rules);
    CHECK(time.titles == 2 * pace::round_title);
    CHECK(time.questions == 4 * (pace::reading(quick) + Millis{12'000}));
    CHECK(time.reveals == 4 * (pace::locked + pace::reveal_automatic));
    CHECK(time.standings == pace::standings_automatic); // the end shows them anyway
    CHECK(time.total() == time.titles + time.questions + time.reveals + time.standings);
    rules.standings = StandingsAfter::question;
    CHECK(evening(rules).standings == 3 * pace::standings_automatic);
    rules.standings = StandingsAfter::end;
    CHECK(evening(rules).standings == Millis{0});
    rules.seconds.reset();
    CHECK(evening(rules).questions == time.questions + Millis{32'000});
    rules.mixed = true;
    CHECK(evening(rules).titles == Millis{0});
    rules.match_seconds = 60;
    CHECK(evening(rules).total() == Millis{60'000});
}
