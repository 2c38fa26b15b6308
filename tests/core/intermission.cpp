// Breaks that the host calls.
#include "catch.hpp"
#include "core/hosted.hpp"
#include "core/pace.hpp"

using namespace cliff;
using sample::Driver;

namespace {

constexpr Millis minute{60'000};

const Question quick = sample::one_choice("Which?", {"right", "wrong 1", "wrong 2", "wrong 3"}, 0);

Deck two_rounds() {
    Deck deck = sample::deck({quick, quick, quick});
    deck.rounds = {"First", "Second"};
    deck.questions[2].round = 1;
    return deck;
}

Driver room(Rules rules = sample::classic()) { return sample::room(2, two_rounds(), std::move(rules)); }

} // namespace

TEST_CASE("a break after a reveal ends where the match would have gone on", "[core]") {
    Driver match = room();
    sample::go_to(match, 1, Phase::reveal);
    CHECK(match.act(Break{5 * minute}).refused == Refusal::none);
    CHECK(match.state.phase == Phase::intermission);
    CHECK(deadline(match.state) == match.now + 5 * minute);

    SECTION("with the next question") {
        match.after(minute).act(Next{});
        CHECK(match.state.phase == Phase::reading);
        CHECK(match.state.question == 1);
    }
    SECTION("with the standings, if they are due") {
        match.act(Next{});
        sample::go_to(match, 2, Phase::reveal).act(Break{minute}).act(Next{});
        CHECK(match.state.phase == Phase::standings);
        match.act(Break{minute}).act(Next{});
        CHECK(match.state.phase == Phase::round_title);
        CHECK(match.state.question == 2);
        match.act(Break{minute}).act(Next{});
        CHECK(match.state.phase == Phase::round_title);
        CHECK(match.state.due == match.now + pace::round_title);
        sample::go_to(match, 3, Phase::reveal).act(Break{minute}).act(Next{});
        CHECK(match.state.phase == Phase::results);
    }
}

TEST_CASE("when the time of a break is over, the host goes on, unless the match does so by itself", "[core]") {
    Driver match = room();
    sample::go_to(match, 1, Phase::reveal).act(Break{minute});

    SECTION("by hand") {
        CHECK(match.after(minute).act(Tick{}).refused == Refusal::none);
        CHECK(match.state.phase == Phase::intermission);
        CHECK_FALSE(deadline(match.state));
        CHECK(match.act(Extend{-minute}).refused == Refusal::not_now);
        CHECK(match.act(Extend{minute}).refused == Refusal::none);
        CHECK(deadline(match.state) == match.now + minute);
        match.after(minute).act(Tick{}).act(Next{});
        CHECK(match.state.phase == Phase::reading);
    }
    SECTION("by itself") {
        match.act(Automatic{true});
        CHECK(deadline(match.state) == match.now + minute);
        match.after(minute).act(Tick{});
        CHECK(match.state.phase == Phase::reading);
    }
    SECTION("or when the host says so later") {
        match.after(minute).act(Tick{}).act(Automatic{true});
        CHECK(deadline(match.state) == match.now + pace::standings_automatic);
    }
}

TEST_CASE("a break is lengthened, cut short and paused, and each of it is taken back", "[core]") {
    Driver match = room();
    sample::go_to(match, 1, Phase::reveal).act(Break{5 * minute});
    const Millis due = *match.state.due;
    match.act(Extend{minute});
    CHECK(match.state.due == due + minute);
    match.act(Extend{-2 * minute});
    CHECK(match.state.due == due - minute);
    match.act(Undo{}).act(Undo{});
    CHECK(match.state.due == due);
    match.after(minute).act(Pause{}).after(10 * minute).act(Extend{minute}).act(Resume{});
    CHECK(match.state.due == due + 11 * minute);
    match.act(Extend{-10 * minute});
    CHECK(deadline(match.state) == match.now); // no more than there is
    CHECK(match.act(Undo{}).state.due == due + 11 * minute);
    CHECK(match.act(Extend{Millis{0}}).refused == Refusal::out_of_range);
    CHECK(match.act(Extend{-longest_extension - Millis{1}}).refused == Refusal::out_of_range);
    for (int more = 0; more < 10; ++more) match.act(Extend{longest_extension});
    CHECK(*match.state.due - match.now <= longest_break);
    CHECK(match.refused == Refusal::out_of_range);
}

TEST_CASE("a break is taken back, and so is its end", "[core]") {
    Driver match = room();
    sample::go_to(match, 3, Phase::round_title);
    const std::size_t played = match.state.played.size();
    match.act(Break{minute}).after(Millis{20'000}).act(Next{});
    CHECK(match.state.phase == Phase::round_title);
    match.act(Break{5 * minute}).act(Undo{});
    CHECK(match.state.phase == Phase::round_title);
    match.act(Undo{}); // its end
    CHECK(match.state.phase == Phase::intermission);
    CHECK(match.state.due == match.now + Millis{40'000});
    CHECK(match.state.played.size() == played);
    match.act(Undo{}); // itself
    CHECK(match.state.phase == Phase::round_title);
    CHECK(match.state.question == 2);
    CHECK(match.state.played.size() == played);
    sample::go_to(match, 3, Phase::reveal);
    const State before = match.state;
    match.act(Break{minute}).act(Undo{});
    CHECK(match.state.phase == Phase::reveal);
    CHECK(match.state.played == before.played);
}

TEST_CASE("there is no break in a question, in the lobby, at the end, or against the match's own clock", "[core]") {
    Driver match = room();
    CHECK(match.act(Break{minute}).refused == Refusal::not_now);
    for (const auto phase : {Phase::reading, Phase::open, Phase::locked}) {
        sample::go_to(match, 1, phase);
        CHECK(match.act(Break{minute}).refused == Refusal::not_now);
    }
    sample::go_to(match, 1, Phase::reveal);
    CHECK(match.act(Break{Millis{9'999}}).refused == Refusal::out_of_range);
    CHECK(match.act(Break{longest_break + Millis{1}}).refused == Refusal::out_of_range);
    match.act(Pause{});
    CHECK(match.act(Break{minute}).refused == Refusal::not_now);
    match.act(Resume{}).act(Break{minute});
    CHECK(match.act(Break{minute}).refused == Refusal::not_now);
    match.act(End{});
    CHECK(match.act(Break{minute}).refused == Refusal::not_now);

    Rules sprint = sample::classic();
    sprint.match_seconds = 60;
    Driver timed = room(sprint);
    timed.act(Next{});
    CHECK(timed.act(Break{minute}).refused == Refusal::not_now);
    Driver alone;
    alone.begin(two_rounds(), sample::classic());
    CHECK(alone.act(Break{minute}).refused == Refusal::no_host);
}

TEST_CASE("who joins during a break plays from the next question on", "[core]") {
    Driver match = room();
    sample::go_to(match, 1, Phase::reveal).act(Break{minute});
    CHECK(match.act(Join{"late", "Late"}).refused == Refusal::none);
    match.act(Next{}).open();
    CHECK(match.answer({0}, Millis{0}, 2).refused == Refusal::none);
}
