// Seats that aren't phones: sheets of paper, whose answers the host hands in, and whom nobody waits for.
#include "catch.hpp"
#include "core/hosted.hpp"

#include <cmath>

using namespace cliff;
using sample::Driver;

namespace {

const Question quick = sample::one_choice("Which?", {"right", "wrong 1", "wrong 2", "wrong 3"}, 0);

Question typed() {
    Question question;
    question.ask = "Who?";
    question.kind = Typed{{"Ilsa"}, {}, false};
    return question;
}

Question list() {
    Question question;
    question.ask = "Name the cutlery.";
    question.kind = ListOf{{{"Fork"}, {"Spoon"}}, {}, false};
    return question;
}

/// A phone (player 0) and a sheet (player 1), the first question open.
Driver with_paper(std::vector<Question> questions) {
    Driver match = sample::room(1, sample::deck(std::move(questions)));
    match.act(Join{"", "Table 1", "", SeatKind::paper});
    return match.open();
}

int score(const Driver& match, std::size_t player) { return tally(match.state, player).score; }

} // namespace

TEST_CASE("nobody waits for paper: a question closes when the phones have answered", "[core]") {
    Driver match = with_paper({quick});
    CHECK(match.state.played[0].awaited == 1);
    match.answer({0});
    CHECK(match.state.phase == Phase::locked);
}

TEST_CASE("a sheet closes no question, not even where there are only sheets", "[core]") {
    Driver match;
    match.act(OpenLobby{sample::deck({quick}), sample::classic()});
    match.act(Join{"", "Table 1", "", SeatKind::paper}).act(Join{"", "Table 2", "", SeatKind::paper}).open();
    match.act(HandIn{0, 0, {0}});
    CHECK(match.refused == Refusal::none);
    CHECK(match.state.phase == Phase::open);
    CHECK(match.state.played[0].answered == 1);
}

TEST_CASE("what stands on a sheet counts as said when the time was up, whenever it is handed in", "[core]") {
    for (const bool while_open : {true, false}) {
        Driver match = with_paper({quick});
        if (while_open) match.act(HandIn{1, 0, {0}});
        match.answer({0}, Millis{3000});
        match.reveal();
        if (!while_open) match.act(HandIn{1, 0, {0}});
        CHECK(match.refused == Refusal::none);
        CHECK(score(match, 1) == 500); // half of the points are left at the limit
        CHECK(score(match, 0) == 925);
    }
}

TEST_CASE("a sheet may be corrected, emptied and taken back", "[core]") {
    Driver match = with_paper({quick, quick});
    match.answer({0}).reveal();
    match.act(HandIn{1, 0, {2}});
    CHECK(score(match, 1) == 0);
    match.act(HandIn{1, 0, {0}});
    CHECK(score(match, 1) == 500);
    CHECK(match.act(HandIn{1, 0, {0}}).refused == Refusal::not_now); // it stands there already
    match.act(HandIn{1, 0, {}});
    CHECK(score(match, 1) == 0);
    CHECK(match.state.played[0].answered == 1);
    match.act(Undo{}).act(Undo{});
    CHECK(score(match, 1) == 0);
    CHECK(match.state.played[0].turns[1].response->answer.picks == Picks{2});
    match.act(Undo{});
    CHECK_FALSE(match.state.played[0].turns[1].response);
    CHECK(match.state.played[0].answered == 1);
}

TEST_CASE("an earlier question's sheet is still taken", "[core]") {
    Driver match = with_paper({quick, quick});
    sample::go_to(match, 2, Phase::open);
    match.act(HandIn{1, 0, {0}});
    CHECK(match.refused == Refusal::none);
    CHECK(score(match, 1) == 500);
    CHECK(match.state.played[1].answered == 0);
}

TEST_CASE("a sheet is read as every answer is", "[core]") {
    Driver match = with_paper({typed(), list()});
    CHECK(match.act(HandIn{1, 0, Answer::typed("  ")}).refused == Refusal::nothing_said);
    CHECK(match.act(HandIn{1, 0, {1}}).refused == Refusal::nothing_said);
    CHECK(match.act(HandIn{1, 0, Answer::typed(std::string(longest_typed + 1, 'a'))}).refused == Refusal::too_long);
    CHECK(match.act(HandIn{1, 0, Answer::typed("ilsa")}).refused == Refusal::none);
    sample::go_to(match, 2, Phase::open);
    Answer named;
    named.texts = {"fork", "", "knife"};
    CHECK(match.act(HandIn{1, 1, named}).refused == Refusal::none);
    named.texts = std::vector<std::string>(6, "spoon"); // more than anybody could name before three misses
    CHECK(match.act(HandIn{1, 1, named}).refused == Refusal::too_long);
    match.act(Skip{}).reveal();
    CHECK(score(match, 1) == 500 + 250);
}

TEST_CASE("only sheets of paper are handed in, only for what was asked, only while they play", "[core]") {
    Driver match = with_paper({quick, quick});
    CHECK(match.act(HandIn{0, 0, {0}}).refused == Refusal::not_now); // a phone speaks for itself
    CHECK(match.act(HandIn{1, 1, {0}}).refused == Refusal::no_such_question);
    CHECK(match.act(HandIn{2, 0, {0}}).refused == Refusal::unknown_player);
    CHECK(match.act(HandIn{1, 0, {7}}).refused == Refusal::not_a_choice);
    match.act(Join{"", "Table 2", "", SeatKind::paper});
    CHECK(match.act(HandIn{2, 0, {0}}).refused == Refusal::not_now); // joined when it was under way
    match.act(Remove{1});
    CHECK(match.act(HandIn{1, 0, {0}}).refused == Refusal::removed);
}

TEST_CASE("nobody waits for a gamepad where it can't say the answer", "[core]") {
    Driver match = sample::room(1, sample::deck({quick, typed()}));
    match.act(Join{"gamepad 1", "Gamepad 1", "", SeatKind::gamepad}).open();
    CHECK(match.state.played[0].awaited == 2);
    sample::go_to(match, 2, Phase::open);
    CHECK(match.state.played[1].awaited == 1);
    match.act(Submit{0, Answer::typed("Ilsa")});
    CHECK(match.state.phase == Phase::locked);
}
