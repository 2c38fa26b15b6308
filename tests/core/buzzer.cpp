// Rounds with buzzers: who gets the floor, what comes of it, and that the network costs nobody their buzz.
#include "catch.hpp"
#include "core/fair_time.hpp"
#include "core/hosted.hpp"
#include "core/pace.hpp"

using namespace cliff;
using sample::Driver;

namespace {

Rules showdown() {
    Rules rules = sample::classic();
    rules.floor = 1;
    rules.points = 100;
    rules.streak.clear();
    rules.wrong = 50;
    return rules;
}

/// A room in front of an open question with buzzers; "right" is choice 0.
Driver race(std::size_t players, Rules rules = showdown(), std::size_t questions = 2) {
    Deck deck = sample::deck(
        std::vector<Question>(questions, sample::one_choice("Which?", {"right", "wrong 1", "wrong 2", "wrong 3"}, 0)));
    for (auto& dealt : deck.questions) dealt.play = PlayMode::buzzer;
    Driver match = sample::room(players, std::move(deck), std::move(rules));
    match.open();
    return match;
}

/// A tick at the next deadline.
Driver& due(Driver& match) {
    const auto at = deadline(match.state);
    REQUIRE(at);
    match.now = *at;
    return match.act(Tick{});
}

std::optional<std::size_t> floor_of(const Driver& match) {
    const auto& floor = match.state.played[match.state.question].floor;
    return floor ? floor->player : std::nullopt;
}

/// The player buzzes without a network in between, and gets the floor.
Driver& buzz(Driver& match, std::size_t player) {
    match.act(Buzz{player});
    REQUIRE(match.refused == Refusal::none);
    if (!floor_of(match)) due(match);
    REQUIRE(floor_of(match) == player);
    return match;
}

Buzz claimed(std::size_t player, long elapsed, long round_trip, std::uint32_t lot = 0, long wait = 400) {
    return {player, Claim{Millis{elapsed}, Millis{round_trip}}, lot, Millis{wait}};
}

int score(const Driver& match, std::size_t player) { return tally(match.state, player).score; }

} // namespace

TEST_CASE("nobody answers before they have buzzed, and nobody but who has the floor", "[core]") {
    Driver match = race(3);
    CHECK(match.answer({0}, Millis{500}, 0).refused == Refusal::buzz_first);
    CHECK(match.act(Mark{0, {0}}).refused == Refusal::buzz_first);
    buzz(match, 1);
    CHECK(match.answer({0}, Millis{0}, 0).refused == Refusal::floor_taken);
    CHECK(match.act(Buzz{0}).refused == Refusal::floor_taken);
    CHECK(match.act(Buzz{1}).refused == Refusal::already_buzzed);
    CHECK(match.act(Buzz{7}).refused == Refusal::unknown_player);
    CHECK(match.answer({0}, Millis{2000}, 1).refused == Refusal::none);
    CHECK(match.state.phase == Phase::locked);
    CHECK(match.act(Buzz{0}).refused == Refusal::too_late);
    match.reveal();
    CHECK(score(match, 0) == 0);
    CHECK(score(match, 1) == 100);
}

TEST_CASE("the fuse stands still while somebody has the floor, and the buzz is the answer's time", "[core]") {
    Rules rules = sample::classic(); // worth less as time goes by
    Driver match = race(2, rules);
    match.after(Millis{4000});
    buzz(match, 0);
    CHECK(deadline(match.state) == match.now + answer_time(current_question(match.state), rules));
    match.answer({1}, Millis{7000}, 0);
    CHECK(match.state.phase == Phase::open);
    CHECK(*deadline(match.state) - match.now == Millis{16'000});
    match.after(Millis{6000});
    buzz(match, 1);
    match.answer({0}, Millis{5000}, 1).reveal();
    CHECK(tally(match.state, 1).marked.back().response->elapsed == Millis{10'000});
    CHECK(score(match, 1) == 750);
    CHECK(match.state.played[0].open_for == Millis{10'000});
}

TEST_CASE("a buzz that was on its way when the fuse ended gets the floor, and no time is left after it", "[core]") {
    Driver match = race(3, sample::classic());
    const Millis whole = *deadline(match.state) - match.now;
    due(match);
    REQUIRE(match.state.phase == Phase::locked);
    match.after(Millis{120});
    CHECK(match.act(Buzz{2}).refused == Refusal::too_late);                             // at the laptop: no network
    CHECK(match.act(claimed(2, whole.count() + 1, 400)).refused == Refusal::too_late);  // pressed after the end
    CHECK(match.act(claimed(2, whole.count() - 40, 100)).refused == Refusal::too_late); // too long on its way
    CHECK(match.state.phase == Phase::locked);
    CHECK(match.act(claimed(0, whole.count() - 40, 200)).refused == Refusal::none);
    CHECK(match.state.phase == Phase::open);
    CHECK(match.act(Buzz{2}).refused == Refusal::too_late); // while it is found out who was the first
    due(match);
    CHECK(floor_of(match) == 0);
    CHECK(match.state.played[0].turns[0].floor == whole - Millis{40});
    match.answer({1}, Millis{3000}, 0); // wrong
    CHECK(match.state.phase == Phase::locked);
    CHECK(match.state.played[0].open_for == whole);
    CHECK(match.act(claimed(1, whole.count() - 10, 400)).refused == Refusal::too_late); // has seen that answer
    match.reveal();
    CHECK(match.act(claimed(1, whole.count() - 10, 400)).refused == Refusal::not_now);
    CHECK(score(match, 0) == 0);
}

TEST_CASE("of two buzzes that were on their way when the fuse ended, the earlier one wins", "[core]") {
    Driver match = race(3);
    const Millis whole = *deadline(match.state) - match.now;
    due(match);
    match.after(Millis{50}).act(claimed(0, whole.count() - 5, 60));
    REQUIRE(match.refused == Refusal::none);
    match.after(Millis{100}).act(claimed(1, whole.count() - 250, 400));
    CHECK(match.refused == Refusal::none);
    match.after(Millis{10}).act(claimed(2, whole.count() + 30, 400));
    CHECK(match.refused == Refusal::too_late);
    due(match);
    CHECK(floor_of(match) == 1);
    match.answer({0}, Millis{2000}, 1).reveal();
    CHECK(score(match, 1) == 100);
}

TEST_CASE("a buzz on its way reopens nothing that an answer or the host has closed", "[core]") {
    Driver answered = race(2);
    answered.after(Millis{5000});
    buzz(answered, 0).answer({0}, Millis{1000}, 0);
    REQUIRE(answered.state.phase == Phase::locked);
    CHECK(answered.after(Millis{10}).act(claimed(1, 4900, 400)).refused == Refusal::too_late);
    CHECK(answered.state.phase == Phase::locked);
    Driver closed = race(2);
    closed.after(Millis{5000}).act(Skip{});
    REQUIRE(closed.state.phase == Phase::locked);
    CHECK(closed.after(Millis{10}).act(claimed(1, 4900, 400)).refused == Refusal::too_late);
    closed.act(Undo{}); // the fuse burns on
    due(closed);
    const Millis whole = *closed.state.played[0].open_for;
    CHECK(closed.after(Millis{10}).act(claimed(1, whole.count() - 10, 400)).refused == Refusal::none);
}

TEST_CASE("whatever buzzes arrive late, none counts after the reveal, and none shortens a question", "[core]") {
    std::uint64_t lot = 7;
    const auto draw = [&](std::uint64_t bound) {
        lot = lot * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
        return static_cast<long>((lot >> 33U) % bound);
    };
    for (int run = 0; run < 300; ++run) {
        Driver match = race(4);
        const Millis whole = *deadline(match.state) - match.now;
        bool revealed = false;
        for (int event = 0; event < 40; ++event) {
            match.after(Millis{draw(event < 4 ? 8'000 : 300)});
            const Millis now = match.now;
            while (deadline(match.state) && *deadline(match.state) <= now) due(match);
            match.now = now;
            revealed = revealed || match.state.phase == Phase::reveal;
            const Phase before = match.state.phase;
            const auto player = static_cast<std::size_t>(draw(4));
            match.act(claimed(player, draw(22'000), draw(1'000)));
            if (match.refused != Refusal::none) {
                CHECK(match.state.phase == before);
                continue;
            }
            CHECK_FALSE(revealed);
            CHECK(match.state.phase == Phase::open);
            if (before == Phase::locked) CHECK(match.state.played[0].floor->spent == whole);
        }
    }
}

TEST_CASE("a wrong buzz locks that player out and costs, and so does one without an answer", "[core]") {
    Driver match = race(3);
    buzz(match, 0).answer({1}, Millis{1000}, 0);
    CHECK(match.state.phase == Phase::open);
    CHECK(match.act(Buzz{0}).refused == Refusal::already_answered);
    buzz(match, 1);
    due(match); // and says nothing
    CHECK(match.state.phase == Phase::open);
    CHECK(match.act(Buzz{1}).refused == Refusal::locked_out);
    buzz(match, 2).answer({2}, Millis{1000}, 2);
    CHECK(match.state.phase == Phase::locked); // all are locked out
    match.reveal();
    for (const std::size_t player : {0U, 1U, 2U}) {
        CHECK(score(match, player) == -50);
        CHECK(tally(match.state, player).marked.back().points == Points{0, 0, 0, -50});
    }
    match.open();
    CHECK(match.act(Buzz{0}).refused == Refusal::none); // the next question is everybody's again
}

TEST_CASE("what was typed when the time to answer ran out counts", "[core]") {
    Deck deck = sample::deck({sample::one_choice("Which?", {"a", "b"}, 0)});
    deck.questions[0].question.kind = Typed{{"Gabriel"}, {}, false};
    deck.questions[0].play = PlayMode::buzzer;
    Driver match = sample::room(2, deck, showdown());
    match.open();
    buzz(match, 0).act(Type{0, "gabriel"});
    due(match);
    CHECK(match.state.phase == Phase::locked);
    match.reveal();
    CHECK(score(match, 0) == 100);
}

TEST_CASE("whoever never had the floor has nothing to lose: no miss, no life, no run", "[core]") {
    Rules rules = showdown();
    rules.lives = 2;
    rules.streak = {{2, 10}};
    Driver match = race(2, rules, 3);
    buzz(match, 0).answer({0}, Millis{100}, 0).reveal().open();
    buzz(match, 1).answer({0}, Millis{100}, 1).reveal().open();
    buzz(match, 0).answer({0}, Millis{100}, 0).reveal();
    CHECK(tally(match.state, 1).lives == 2);
    CHECK(tally(match.state, 0).lives == 2);
    CHECK(tally(match.state, 0).streak == 2);
    CHECK(score(match, 0) == 210);
}

TEST_CASE("when the time is up nobody has lost anything", "[core]") {
    Driver match = race(2);
    due(match);
    CHECK(match.state.phase == Phase::locked);
    match.reveal();
    CHECK(score(match, 0) == 0);
    CHECK(score(match, 1) == 0);
}

TEST_CASE("the slower network doesn't lose the race: buzzes are ordered by fair time", "[core]") {
    Driver match = race(3);
    match.after(Millis{3000}).act(claimed(0, 2990, 20)); // pressed at 2.99 s
    CHECK_FALSE(floor_of(match));
    match.after(Millis{150}).act(claimed(1, 2775, 380)); // at 2.775 s, and long on its way
    due(match);
    CHECK(floor_of(match) == 1);
    CHECK(match.state.played[0].turns[1].floor == Millis{2775});
}

TEST_CASE("a forged claim is believed as far as the network explains it, and no further", "[core]") {
    Driver match = race(3);
    match.after(Millis{3000}).act(claimed(0, 2980, 20));
    match.after(Millis{100}).act(claimed(1, 0, 40)); // 3.06 s at the earliest
    due(match);
    CHECK(floor_of(match) == 0);
}

TEST_CASE("buzzes whose order the network can't tell are a tie, and the lot decides", "[core]") {
    for (const std::uint32_t lot : {1U, 3U}) {
        Driver match = race(3);
        match.after(Millis{3000}).act(claimed(0, 2950, 100, 2)); // 2.9 to 3 s
        match.after(Millis{20}).act(claimed(1, 2990, 80, lot));  // 2.95 to 3.02 s
        due(match);
        CHECK(floor_of(match) == (lot > 2 ? 1 : 0));
    }
    Driver match = race(3);
    match.after(Millis{3000}).act(claimed(0, 2950, 100, 1));
    match.after(Millis{100}).act(claimed(1, 3090, 20, 9)); // certainly later, so its lot is nothing to anybody
    due(match);
    CHECK(floor_of(match) == 0);
}

TEST_CASE("the floor is given once no earlier buzz can be on its way, in 400 ms at most", "[core]") {
    Driver match = race(3);
    match.after(Millis{3000}).act(claimed(0, 2950, 100, 0, 90));
    CHECK(deadline(match.state) == match.now + Millis{90});
    match = race(3);
    match.act(claimed(0, 0, 100, 0, 99'000));
    CHECK(deadline(match.state) == match.now + longest_allowance);
    match.act(claimed(1, 0, 0));
    CHECK(match.act(claimed(1, 0, 0)).refused == Refusal::already_buzzed);
    match.act(claimed(2, 0, 0)); // all have spoken
    CHECK(floor_of(match));
}

TEST_CASE("the host judges what was said aloud, takes that back, and opens the question again", "[core]") {
    Driver match = race(3);
    CHECK(match.act(Heard{0, true}).refused == Refusal::not_now);
    CHECK(match.act(Reopen{}).refused == Refusal::not_now);
    match.after(Millis{2000});
    buzz(match, 0).after(Millis{3000});
    CHECK(match.act(Heard{1, true}).refused == Refusal::not_now);
    match.act(Heard{0, false});
    CHECK(match.state.phase == Phase::open);
    CHECK_FALSE(floor_of(match));
    match.after(Millis{500}).act(Undo{});
    CHECK(floor_of(match) == 0);
    CHECK(*deadline(match.state) - match.now == Millis{5000});
    match.act(Reopen{});
    CHECK_FALSE(floor_of(match));
    buzz(match, 1).act(Heard{1, false});
    buzz(match, 0);                                              // who wasn't locked out
    CHECK_FALSE(std::get<Moved>(*next_undo(match.state)).taken); // what was judged before is in the past
    match.act(Heard{0, true});
    CHECK(match.state.phase == Phase::locked);
    match.act(Undo{}).act(Heard{0, true}).reveal();
    CHECK(score(match, 0) == 100);
    CHECK(score(match, 1) == -50);
    CHECK(score(match, 2) == 0);
    CHECK(tally(match.state, 0).marked.back().response->answer.empty());
}

TEST_CASE("more time is for who has the floor, and is taken back from nobody else", "[core]") {
    Driver match = race(2);
    match.act(Extend{Millis{10'000}});
    buzz(match, 0);
    CHECK_FALSE(std::holds_alternative<Extended>(*next_undo(match.state)));
    match.act(Extend{Millis{10'000}});
    CHECK(*deadline(match.state) - match.now == Millis{18'000});
    match.act(Undo{});
    CHECK(*deadline(match.state) - match.now == Millis{8000});
    match.act(Heard{0, false});
    CHECK(*deadline(match.state) - match.state.began == Millis{30'000});
}

TEST_CASE("who has the floor and is removed leaves it to the others", "[core]") {
    Driver match = race(3);
    buzz(match, 0).after(Millis{2000}).act(Remove{0});
    CHECK_FALSE(floor_of(match));
    match.act(Undo{});
    CHECK_FALSE(match.state.players[0].removed);
    CHECK_FALSE(match.state.played[0].turns[0].floor);
    match.act(Remove{0});
    buzz(match, 1).after(Millis{1000}).act(Pause{}).after(Millis{9000}).act(Remove{1}).act(Resume{});
    CHECK(match.state.phase == Phase::open);
    CHECK(*deadline(match.state) - match.now == Millis{20'000});
    buzz(match, 2).answer({0}, Millis{0}, 2);
    CHECK(match.state.phase == Phase::locked);
}

TEST_CASE("a pause stops the time of who has the floor", "[core]") {
    Driver match = race(2);
    buzz(match, 0).after(Millis{3000}).act(Pause{});
    CHECK(match.act(Heard{0, true}).refused == Refusal::paused);
    CHECK(match.act(Buzz{1}).refused == Refusal::paused);
    match.after(Millis{60'000}).act(Resume{});
    CHECK(*deadline(match.state) - match.now == Millis{5000});
}

TEST_CASE("closing a question takes nothing from who was about to answer", "[core]") {
    Driver match = race(2);
    buzz(match, 0).act(Skip{}).reveal();
    CHECK(score(match, 0) == 0);
    CHECK_FALSE(tally(match.state, 0).marked.back().counts);
}

TEST_CASE("alone, a question with buzzers is answered like any other", "[core]") {
    Deck deck = sample::deck({sample::one_choice("Which?", {"right", "wrong"}, 0)});
    deck.questions[0].play = PlayMode::buzzer;
    Driver match;
    match.begin(deck, showdown()).open();
    CHECK(match.act(Buzz{0}).refused == Refusal::not_now);
    match.answer({1}, Millis{1000}).reveal();
    CHECK(score(match, 0) == -50);
}

TEST_CASE("a round's own word goes before the rules', and a round with stakes is everyone's", "[core]") {
    Bank bank = sample::bank({1, 1, 1});
    bank.rounds[1].play = PlayMode::everyone;
    bank.rounds[2].wager = true;
    Rules rules = showdown();
    rules.play = PlayMode::buzzer;
    const Deck deck = deal(bank, {}, rules, 1);
    CHECK(deck.questions[0].play == PlayMode::buzzer);
    CHECK(deck.questions[1].play == PlayMode::everyone);
    CHECK(deck.questions[2].play == PlayMode::everyone);
    CHECK(deck.questions[2].wager);
    rules.mixed = true; // nobody is told of a round
    for (const auto& dealt : deal(bank, {}, rules, 1).questions) CHECK_FALSE(dealt.wager);
}
