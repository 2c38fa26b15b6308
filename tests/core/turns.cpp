// Rounds in which one player after the other has a question alone.
#include "catch.hpp"
#include "core/hosted.hpp"

#include <set>

using namespace cliff;
using sample::Driver;

namespace {

Driver turns(std::size_t players, std::size_t questions, std::size_t first = 0, Rules rules = sample::classic()) {
    Deck deck = sample::deck(
        std::vector<Question>(questions, sample::one_choice("Which?", {"right", "wrong 1", "wrong 2"}, 0)));
    for (auto& dealt : deck.questions) dealt.play = PlayMode::turns;
    deck.first_turn = first;
    Driver match = sample::room(players, std::move(deck), std::move(rules));
    match.open();
    return match;
}

std::size_t turn_of(const Driver& match) {
    const auto& floor = match.state.played[match.state.question].floor;
    REQUIRE(floor);
    return floor->player.value_or(99);
}

/// Whose turn it is, question by question; each answers rightly.
std::vector<std::size_t> played(Driver& match) {
    std::vector<std::size_t> order;
    while (match.state.phase == Phase::open) {
        order.push_back(turn_of(match));
        match.answer({0}, Millis{1000}, order.back()).reveal().open();
    }
    return order;
}

} // namespace

TEST_CASE("players answer one after the other, from a first one who was dealt", "[core]") {
    Driver match = turns(3, 7);
    CHECK(played(match) == std::vector<std::size_t>{0, 1, 2, 0, 1, 2, 0});
    match = turns(3, 4, 7);
    CHECK(played(match) == std::vector<std::size_t>{1, 2, 0, 1});
}

TEST_CASE("only whose turn it is may answer, and what they don't know is nobody's", "[core]") {
    Driver match = turns(2, 2);
    CHECK(match.answer({0}, Millis{0}, 1).refused == Refusal::not_your_turn);
    CHECK(match.act(Buzz{1}).refused == Refusal::not_your_turn);
    match.answer({1}, Millis{0}, 0);
    CHECK(match.state.phase == Phase::locked);
    match.reveal().open();
    CHECK(tally(match.state, 1).marked.back().points == Points{});
    CHECK_FALSE(tally(match.state, 1).marked.back().counts);
    match.now = *deadline(match.state);
    match.act(Tick{});
    CHECK(match.state.phase == Phase::locked);
    match.reveal();
    CHECK(tally(match.state, 1).marked.back().counts);
    CHECK_FALSE(tally(match.state, 0).marked.back().counts);
}

TEST_CASE("the time of a turn counts as any answer's", "[core]") {
    Driver match = turns(2, 1);
    match.answer({0}, Millis{10'000}, 0).reveal();
    CHECK(tally(match.state, 0).score == 750);
}

TEST_CASE("a turn passes over who isn't there, and the next who joins has theirs in time", "[core]") {
    Driver match = turns(3, 5);
    match.act(Presence{1, false}).answer({0}, Millis{0}, 0).reveal().open();
    CHECK(turn_of(match) == 2);
    match.act(Join{"late", "Late"}).answer({0}, Millis{0}, 2).reveal().open();
    CHECK(turn_of(match) == 3);
    match.act(Remove{3});
    CHECK(match.state.phase == Phase::locked);
    match.reveal().open();
    CHECK(turn_of(match) == 0);
}

TEST_CASE("in a turn, too, the host judges what was said aloud", "[core]") {
    Driver match = turns(2, 1);
    match.after(Millis{10'000}).act(Heard{0, true});
    CHECK(match.act(Reopen{}).refused == Refusal::not_now);
    match.reveal();
    CHECK(tally(match.state, 0).score == 750);
}

TEST_CASE("chance deals who begins, the same for the same seed, and never for a bank without turns", "[core]") {
    Bank bank = sample::bank({3});
    const Rules rules = sample::classic();
    const Deck plain = deal(bank, {}, rules, 5);
    CHECK(plain.first_turn == 0);
    bank.rounds[0].play = PlayMode::turns;
    std::set<std::size_t> first;
    for (std::uint64_t seed = 0; seed < 20; ++seed) first.insert(deal(bank, {}, rules, seed).first_turn % 3);
    CHECK(first.size() == 3);
    Deck again = deal(bank, {}, rules, 5);
    CHECK(again == deal(bank, {}, rules, 5));
    for (auto& dealt : again.questions) dealt.play = PlayMode::everyone;
    again.first_turn = 0;
    CHECK(again == plain);
}
