// Rounds before whose questions players stake points.
#include "catch.hpp"
#include "core/hosted.hpp"
#include "core/pace.hpp"

using namespace cliff;
using sample::Driver;

namespace {

const Question which = sample::one_choice("Which?", {"right", "wrong 1", "wrong 2", "wrong 3"}, 0);

/// One question for points, then two with stakes, in a round of their own.
Driver evening(std::size_t players) {
    Deck deck = sample::deck({which, which, which});
    deck.rounds.emplace_back("Double or nothing");
    for (const std::size_t q : {1U, 2U}) {
        deck.questions[q].round = 1;
        deck.questions[q].wager = true;
    }
    return sample::room(players, std::move(deck));
}

int score(const Driver& match, std::size_t player) { return tally(match.state, player).score; }

} // namespace

TEST_CASE("players stake what they have once they know the round's title, and win or lose it", "[core]") {
    Driver match = evening(3);
    match.open().answer({0}, Millis{0}, 0).answer({0}, Millis{10'000}, 1).answer({1}, Millis{0}, 2);
    CHECK(match.act(Stake{0, 10}).refused == Refusal::not_now);
    sample::go_to(match, 2, Phase::round_title);
    CHECK(match.act(Stake{0, 10}).refused == Refusal::not_now);
    match.act(Next{});
    CHECK(match.state.phase == Phase::wager);
    CHECK(deadline(match.state) == match.now + pace::wager);
    CHECK(match.act(Stake{7, 1}).refused == Refusal::unknown_player);
    CHECK(match.act(Stake{0, -1}).refused == Refusal::out_of_range);
    CHECK(match.act(Stake{0, 1001}).refused == Refusal::stake_too_high);
    CHECK(match.act(Stake{0, 1000}).refused == Refusal::none);
    CHECK(match.act(Stake{0, 5}).refused == Refusal::already_staked);
    CHECK(match.act(Stake{1, 300}).refused == Refusal::none);
    CHECK(match.state.phase == Phase::wager);
    CHECK(match.act(Stake{2, 1000}).refused == Refusal::none); // has nothing, and may stake a right answer's worth
    CHECK(match.state.phase == Phase::reading);                // all have staked
    match.open().answer({0}, Millis{0}, 0).answer({1}, Millis{0}, 1).answer({0}, Millis{19'000}, 2).reveal();
    CHECK(tally(match.state, 0).marked.back().points == Points{0, 0, 0, 0, 1000});
    CHECK(tally(match.state, 1).marked.back().points == Points{0, 0, 0, 0, -300});
    CHECK(score(match, 0) == 2000);
    CHECK(score(match, 1) == 450);
    CHECK(score(match, 2) == 1000); // a stake is worth the same early and late
}

TEST_CASE("who stakes nothing in time wins and loses nothing; who doesn't answer loses", "[core]") {
    Driver match = evening(3);
    sample::go_to(match, 2, Phase::wager);
    match.act(Stake{0, 400});
    match.now = *deadline(match.state);
    match.act(Tick{});
    CHECK(match.state.phase == Phase::reading);
    match.open().answer({0}, Millis{0}, 1);
    match.act(Skip{}).reveal();
    CHECK(score(match, 0) == -400);
    CHECK(score(match, 1) == 0);
    sample::go_to(match, 3, Phase::wager); // before each question of the round
    CHECK(match.act(Stake{0, 1000}).refused == Refusal::none);
}

TEST_CASE("a stake stands while the host goes back and forth, and isn't won by a question that doesn't count",
          "[core]") {
    Driver match = evening(2);
    sample::go_to(match, 2, Phase::wager);
    match.act(Stake{0, 500}).act(Next{}).act(Undo{});
    CHECK(match.state.phase == Phase::wager);
    CHECK(match.act(Stake{0, 5}).refused == Refusal::already_staked);
    match.act(Stake{1, 100});
    CHECK(match.state.phase == Phase::reading);
    match.act(Next{}).act(Undo{});
    CHECK(match.state.phase == Phase::reading);
    match.act(Next{}).answer({0}, Millis{0}, 0).answer({1}, Millis{0}, 1).reveal();
    CHECK(score(match, 0) == 500);
    CHECK(score(match, 1) == -100);
    match.act(Void{1});
    CHECK(score(match, 0) == 0);
    CHECK(score(match, 1) == 0);
}

TEST_CASE("nobody waits for the stake of who has gone or joins only now", "[core]") {
    Driver match = evening(2);
    sample::go_to(match, 2, Phase::wager);
    match.act(Join{"late", "Late"});
    CHECK(match.act(Stake{2, 10}).refused == Refusal::not_now);
    match.act(Stake{0, 10}).act(Presence{1, false});
    CHECK(match.state.phase == Phase::reading);
}

TEST_CASE("a part of an answer wins that part of the stake", "[core]") {
    Driver match;
    Deck deck = sample::deck({which});
    deck.questions[0].question.kind = Number{100, 10, "100", {}};
    deck.questions[0].wager = true;
    match = sample::room(1, deck);
    sample::go_to(match, 1, Phase::wager);
    match.act(Stake{0, 1000}).open().act(Submit{0, Answer::typed("130")}).reveal();
    CHECK(score(match, 0) == 500);
}

TEST_CASE("alone there are no stakes", "[core]") {
    Driver match;
    Deck deck = sample::deck({which});
    deck.questions[0].wager = true;
    match.begin(deck, sample::classic()).act(Next{});
    CHECK(match.state.phase == Phase::reading);
    match.open().answer({0}).reveal();
    CHECK(score(match, 0) == 1000);
}

TEST_CASE("a break before the stakes can be lengthened and taken back, and they come after it", "[core]") {
    constexpr Millis minute{60'000};
    Driver match = evening(2);
    sample::go_to(match, 2, Phase::round_title);
    match.act(Break{minute});
    REQUIRE(match.state.phase == Phase::intermission);
    match.act(Extend{minute}).act(Undo{});
    CHECK(match.refused == Refusal::none);
    CHECK(deadline(match.state) == match.now + minute);
    match.act(Undo{});
    CHECK(match.state.phase == Phase::round_title);
    match.act(Break{minute}).act(Next{}).act(Next{});
    CHECK(match.state.phase == Phase::wager);
    CHECK(match.state.question == 1);
}

TEST_CASE("a tie after stakes is parted by a number without any, which can be taken back", "[core]") {
    Deck deck = sample::deck({which});
    deck.questions[0].wager = true;
    Question number;
    number.kind = Number{7, 0, "7", {}};
    deck.aside.push_back({0, number, {}, {}, true});
    Rules rules = sample::classic();
    rules.sudden_death = true;
    Driver match = sample::room(2, std::move(deck), std::move(rules));
    sample::go_to(match, 1, Phase::wager).act(Stake{0, 500}).act(Stake{1, 500}).open();
    match.answer({0}, Millis{0}, 0).answer({0}, Millis{0}, 1).reveal().act(Next{});
    REQUIRE(match.state.deck.questions[match.state.question].sudden);
    match.act(Next{});
    CHECK(match.state.phase == Phase::reading);
    match.act(Undo{});
    CHECK(match.state.phase == Phase::round_title);
    match.act(Undo{});
    CHECK(match.state.phase == Phase::reveal);
    CHECK(match.state.deck.questions.size() == 1);
    CHECK(score(match, 0) == 500);
    CHECK(score(match, 1) == 500);
}

TEST_CASE("a team's score takes in what its members staked and what their wrong answers cost", "[core]") {
    Deck deck = sample::deck({which, which});
    deck.questions[1].wager = true;
    Rules rules = sample::classic();
    rules.teams = TeamScore::sum;
    rules.wrong = 100;
    Driver match;
    match.act(OpenLobby{std::move(deck), std::move(rules), false, "", {"Red"}});
    match.act(Join{"a", "Ada"}).act(Join{"b", "Bo"}).open();
    match.answer({0}, Millis{0}, 0).answer({1}, Millis{0}, 1);
    sample::go_to(match, 2, Phase::wager).act(Stake{0, 500}).act(Stake{1, 300}).open();
    match.answer({1}, Millis{0}, 0).answer({0}, Millis{0}, 1).reveal();
    CHECK(score(match, 0) == 500);
    CHECK(score(match, 1) == 200);
    const Scoreboard board = sample::board(match);
    REQUIRE(board.teams().size() == 1);
    CHECK(board.teams()[0].score == 700);
}

TEST_CASE("nobody waits for the stake of a seat that can't stake, from the beginning", "[core]") {
    Deck deck = sample::deck({which});
    deck.questions[0].wager = true;
    Driver match = sample::room(1, std::move(deck));
    match.act(Join{"gamepad 1", "Pad", "", SeatKind::gamepad});
    sample::go_to(match, 1, Phase::wager).act(Stake{0, 100});
    CHECK(match.state.phase == Phase::reading);
}
