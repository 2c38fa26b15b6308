#include "core/reduce.hpp"

#include "catch.hpp"
#include "core/pace.hpp"
#include "core/random.hpp"
#include "core/sample.hpp"

using namespace cliff;
using sample::Driver;

namespace {

const Question quick = sample::one_choice("?", {"a", "b", "c", "d"}, 0);

Deck two_rounds() {
    Deck deck = sample::deck({quick, quick, quick});
    deck.rounds = {"First", "Second"};
    deck.questions[2].round = 1;
    return deck;
}

} // namespace

TEST_CASE("a match goes through its phases at their own times", "[core]") {
    Driver match;
    match.begin(two_rounds(), sample::classic());
    CHECK(match.state.phase == Phase::round_title);
    CHECK(match.state.due == pace::round_title);

    match.after(pace::round_title).act(Tick{});
    CHECK(match.state.phase == Phase::reading);
    CHECK(*match.state.due - match.now == pace::reading(quick));

    match.after(pace::reading(quick)).act(Tick{});
    CHECK(match.state.phase == Phase::open);
    CHECK(*match.state.due - match.now == Millis{20'000});

    match.after(Millis{20'000}).act(Tick{});
    CHECK(match.state.phase == Phase::locked);
    match.after(pace::locked).act(Tick{});
    CHECK(match.state.phase == Phase::reveal);
    CHECK_FALSE(match.state.due);

    match.act(Next{});
    CHECK(match.state.phase == Phase::reading); // same round: no title
    match.open().answer({0}).reveal().act(Next{});
    CHECK(match.state.phase == Phase::round_title);
    match.open().answer({0}).reveal().act(Next{});
    CHECK(match.state.phase == Phase::results);
}

TEST_CASE("reading time grows with the text, up to seven seconds", "[core]") {
    Question question = quick;
    question.ask = std::string(40, 'x');
    CHECK(pace::reading(question) == Millis{2400});
    question.ask = std::string(300, 'x');
    CHECK(pace::reading(question) == Millis{7000});
}

TEST_CASE("a tick before its deadline changes nothing", "[core]") {
    Driver match;
    match.begin(sample::deck({quick}), sample::classic());
    const State before = match.state;
    match.after(pace::round_title - Millis{1}).act(Tick{});
    CHECK(match.refused == Refusal::not_now);
    CHECK(match.state == before);
}

TEST_CASE("an answer is timed from when the choices were shown", "[core]") {
    Driver match;
    match.after(Millis{777}).begin(sample::deck({quick}), sample::classic()).open().answer({2}, Millis{4321});
    CHECK(match.state.played[0].turns[0].response == Response{{2}, Millis{4321}});
    CHECK(match.state.phase == Phase::locked);
}

TEST_CASE("nobody answers twice, late, for others, or what isn't there", "[core]") {
    Driver match;
    match.begin(sample::deck({quick}), sample::classic(), 2);
    CHECK(match.answer({0}).refused == Refusal::not_now);
    match.open();
    CHECK(match.answer({0}, Millis{0}, 7).refused == Refusal::unknown_player);
    CHECK(match.answer({4}).refused == Refusal::not_a_choice);
    CHECK(match.answer({}).refused == Refusal::not_a_choice);
    CHECK(match.answer({0, 1}).refused == Refusal::not_a_choice);
    CHECK(match.answer({0}).refused == Refusal::none);
    CHECK(match.answer({1}).refused == Refusal::already_answered);
    CHECK(match.state.played[0].turns[0].response->answer.picks == Picks{0});
    CHECK(match.answer({0}, Millis{20'000}, 1).refused == Refusal::too_late);
    match.act(Tick{});
    CHECK(match.answer({0}, Millis{0}, 1).refused == Refusal::too_late);
}

TEST_CASE("a question locks when the last player has answered", "[core]") {
    Driver match;
    match.begin(sample::deck({quick}), sample::classic(), 3).open();
    CHECK(match.answer({0}, Millis{0}, 2).state.phase == Phase::open);
    CHECK(match.answer({1}, Millis{0}, 0).state.phase == Phase::open);
    CHECK(match.answer({0}, Millis{0}, 1).state.phase == Phase::locked);
}

TEST_CASE("what is marked when the time runs out counts, at the slowest", "[core]") {
    Driver match;
    const Question several = sample::several("?", {"a", "b", "c"}, {0, 2});
    match.begin(sample::deck({several}), sample::classic()).open();
    match.after(Millis{1000}).act(Mark{0, {2}});
    match.after(Millis{1000}).act(Mark{0, {2, 0}});
    match.after(Millis{18'000}).act(Tick{});
    CHECK(match.state.played[0].turns[0].response == Response{{0, 2}, Millis{20'000}});
}

TEST_CASE("what is marked when a sprint ends counts, too", "[core]") {
    Rules sprint;
    sprint.match_seconds = 60;
    sprint.mixed = sprint.brisk = true;
    Driver match;
    match.begin(sample::deck({sample::several("?", {"a", "b", "c"}, {0, 2})}), sprint).act(Mark{0, {0, 2}});
    match.now = Millis{60'000};
    match.act(Tick{});
    CHECK(match.state.phase == Phase::results);
    CHECK(tally(match.state, 0).right == 1);
}

TEST_CASE("skipping hands nothing in, whatever is marked", "[core]") {
    Driver match;
    match.begin(sample::deck({sample::several("?", {"a", "b", "c"}, {0, 2})}), sample::classic()).open();
    match.act(Mark{0, {0, 2}}).act(Skip{});
    CHECK_FALSE(match.state.played[0].turns[0].response);
}

TEST_CASE("marks that were all taken back are no answer", "[core]") {
    Driver match;
    match.begin(sample::deck({sample::several("?", {"a", "b", "c"}, {0, 2})}), sample::classic()).open();
    match.act(Mark{0, {1}}).act(Mark{0, {}}).after(Millis{20'000}).act(Tick{});
    CHECK_FALSE(match.state.played[0].turns[0].response);
}

TEST_CASE("a pause stops every clock and takes no answers", "[core]") {
    Rules rules = sample::classic();
    rules.match_seconds = 60;
    Driver match;
    match.begin(sample::deck({quick}), rules).open();
    match.after(Millis{3000}).act(Pause{});
    CHECK_FALSE(deadline(match.state));
    match.after(Millis{1'000'000});
    CHECK(match.answer({0}).refused == Refusal::paused);
    CHECK(match.act(Tick{}).refused == Refusal::paused);
    CHECK(match.act(Pause{}).refused == Refusal::paused);
    match.act(Resume{});
    CHECK(*match.state.due - match.now == Millis{17'000});
    CHECK(*match.state.match_due - match.now == Millis{57'000});
    match.answer({0}, Millis{2000});
    CHECK(match.state.played[0].turns[0].response->elapsed == Millis{5000});
    CHECK(match.act(Resume{}).refused == Refusal::not_now);
}

TEST_CASE("50:50 takes its choices away once, and never after the answer", "[core]") {
    Deck deck = sample::deck({quick, quick, sample::truth("?", true)});
    deck.questions[0].fifty = deck.questions[1].fifty = {1, 3};
    Driver match;
    match.begin(deck, sample::classic()).open();
    CHECK(fifties_left(match.state, 0) == 1);
    CHECK(match.act(Fifty{0}).refused == Refusal::none);
    CHECK(fifties_left(match.state, 0) == 0);
    CHECK(match.act(Fifty{0}).refused == Refusal::none_left);
    CHECK(match.answer({3}).refused == Refusal::not_a_choice);
    CHECK(match.answer({2}).refused == Refusal::none);
    CHECK(match.act(Fifty{0}).refused == Refusal::too_late);
    match.reveal().open();
    CHECK(match.act(Fifty{0}).refused == Refusal::none_left);
    CHECK(match.answer({3}).refused == Refusal::none);
}

TEST_CASE("a sprint ends at its time, and an answer given before it still counts", "[core]") {
    Rules sprint;
    sprint.match_seconds = 60;
    sprint.mixed = sprint.brisk = true;
    Driver match;
    match.begin(sample::deck({quick, quick}), sprint);
    CHECK(match.state.phase == Phase::open);
    match.answer({0}, Millis{59'900});
    CHECK(match.state.phase == Phase::locked);
    match.now = Millis{60'000};
    match.act(Tick{});
    CHECK(match.state.phase == Phase::results);
    CHECK(tally(match.state, 0).right == 1);
}

TEST_CASE("a sprint goes on by itself after each reveal", "[core]") {
    Rules sprint;
    sprint.match_seconds = 60;
    sprint.mixed = sprint.brisk = true;
    Driver match;
    match.begin(sample::deck({quick, quick}), sprint).answer({0});
    match.now = *deadline(match.state);
    match.act(Tick{});
    CHECK(match.state.phase == Phase::reveal);
    match.now = *deadline(match.state);
    match.act(Tick{});
    CHECK(match.state.phase == Phase::open);
    CHECK(match.state.question == 1);
}

TEST_CASE("ending a match keeps the points so far", "[core]") {
    Driver match;
    match.begin(sample::deck({quick, quick}), sample::classic()).open().answer({0}).reveal().open().act(End{});
    CHECK(match.state.phase == Phase::results);
    CHECK(tally(match.state, 0).marked.size() == 1);
    CHECK(match.act(End{}).refused == Refusal::not_now);
}

TEST_CASE("a match can't begin with nothing to ask, with nobody, or twice", "[core]") {
    Driver match;
    CHECK(match.begin(sample::deck({}), sample::classic()).refused == Refusal::nothing_to_play);
    CHECK(match.begin(sample::deck({quick}), sample::classic(), 0).refused == Refusal::nothing_to_play);
    CHECK(match.begin(sample::deck({quick}), sample::classic()).refused == Refusal::none);
    CHECK(match.begin(sample::deck({quick}), sample::classic()).refused == Refusal::not_now);
}

TEST_CASE("a refused action changes nothing, whatever it was", "[core]") {
    SplitMix64 chance{99};
    for (int game = 0; game < 200; ++game) {
        Driver match;
        Rules rules = sample::classic();
        if (game % 3 == 0) rules.lives = 2;
        if (game % 5 == 0) rules.match_seconds = 30;
        Deck deck = deal(sample::bank({3, 3}), {}, rules, static_cast<std::uint64_t>(game));
        int refused = 0, applied = 0;
        for (int i = 0; i < 120; ++i) {
            match.after(Millis{static_cast<int>(chance.below(3000))});
            const std::size_t player = chance.below(3);
            const Picks picks{chance.below(5)};
            const Action actions[] = {Begin{deck, rules, std::vector<Player>(2)},
                                      Tick{},
                                      Next{},
                                      Mark{player, picks},
                                      Submit{player, picks},
                                      Type{player, "1"},
                                      Name{player, "right"},
                                      Fifty{player},
                                      Skip{},
                                      Pause{},
                                      Resume{}};
            const State before = match.state;
            match.act(actions[chance.below(std::size(actions))]);
            if (match.refused == Refusal::none) {
                ++applied;
                continue;
            }
            ++refused;
            REQUIRE(match.state == before);
            REQUIRE_FALSE(reason(match.refused).empty());
        }
        CHECK(refused > 0);
        CHECK(applied > 0);
    }
}
