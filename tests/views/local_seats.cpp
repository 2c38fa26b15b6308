#include "views/local_seats.hpp"

#include "catch.hpp"
#include "core/hosted.hpp"

using namespace cliff;
using namespace cliff::views;
using sample::Driver;

namespace {

const Question quick = sample::one_choice("Which?", {"a", "b", "c", "d"}, 2);
const Question both = sample::several("Which two?", {"a", "b", "c", "d"}, {0, 1});

constexpr AtHand with_keys{true, 0};

KeyPress key(char character) { return {Key::character, character, false}; }

/// Presses; whether it was a player's.
bool press(Driver& match, const Input& input, AtHand at_hand = with_keys) {
    const auto local = local_press(input, match.state, at_hand);
    if (!local) return false;
    if (auto action = local_action(*local, match.state)) match.act(std::move(*action));
    return true;
}

std::string tags(const Driver& match) {
    std::string all;
    for (const auto& seat : local_seats(match.state))
        all += seat.tag + (seat.answered ? " answered" : seat.marked ? " marked" : "") + ", ";
    return all;
}

} // namespace

TEST_CASE("three groups of keys join by any of their keys, each one player", "[views]") {
    Driver match = sample::room(0, sample::deck({quick}));
    for (const char character : {'2', 'q', 'o', '4'}) CHECK(press(match, key(character)));
    REQUIRE(match.state.players.size() == 3);
    CHECK(match.state.players[0].name == "Keys 1\u20134");
    CHECK(match.state.players[1].name == "Keys QWER");
    CHECK(match.state.players[2].name == "Keys UIOP");
    CHECK(match.state.players[2].kind == SeatKind::keys);
}

TEST_CASE("keys are the host's alone unless players were asked to the keys", "[views]") {
    Driver match = sample::room(1, sample::deck({quick}));
    CHECK_FALSE(press(match, key('u'), {}));
    CHECK_FALSE(press(match, key('l')));
    match.open();
    CHECK_FALSE(press(match, key('p'))); // nobody sits there
    CHECK(match.state.players.size() == 1);
}

TEST_CASE("each key of a group is a choice, by its place, and the first one counts", "[views]") {
    Driver match = sample::room(0, sample::deck({quick}));
    press(match, key('1'));
    press(match, key('u'));
    match.open();
    CHECK(tags(match) == "1\u20134, UIOP, ");
    press(match, key('3'));
    CHECK(tags(match) == "1\u20134 answered, UIOP, ");
    press(match, key('4'));
    CHECK(match.state.played[0].turns[0].response->answer.picks == Picks{2});
    press(match, key('p'));
    CHECK(match.state.phase == Phase::locked);
    CHECK(match.state.played[0].turns[1].response->answer.picks == Picks{3});
    CHECK(press(match, key('p'))); // still theirs, so that no slip pauses the evening
    CHECK_FALSE(match.state.paused);
}

TEST_CASE("while a match is paused, all keys are the host's", "[views]") {
    Driver match = sample::room(0, sample::deck({quick}));
    press(match, key('u'));
    match.open().act(Pause{});
    CHECK_FALSE(press(match, key('p')));
}

TEST_CASE("every gamepad is a player, who may come at any time", "[views]") {
    Driver match = sample::room(0, sample::deck({quick, quick}));
    CHECK(press(match, PadPress{Button::start, 2}, {}));
    match.open();
    CHECK(press(match, PadPress{Button::south, 0}, {}));
    REQUIRE(match.state.players.size() == 2);
    CHECK(match.state.players[0].name == "Gamepad 3");
    CHECK(match.state.players[1].name == "Gamepad 1");
    CHECK(tags(match) == "Pad 3, ");
    press(match, PadPress{Button::east, 2}, {});
    CHECK(match.state.played[0].turns[0].response->answer.picks == Picks{1});
}

TEST_CASE("a gamepad marks several choices and hands them in by Start; keys hand in what's marked at the end",
          "[views]") {
    Driver match = sample::room(0, sample::deck({both}));
    press(match, PadPress{Button::start, 0}, {});
    press(match, key('1'));
    match.open();
    for (const auto button : {Button::start, Button::south, Button::east, Button::north, Button::north})
        press(match, PadPress{button, 0}, {});
    press(match, key('1'));
    press(match, key('2'));
    CHECK(tags(match) == "Pad 1 marked, 1\u20134 marked, ");
    press(match, PadPress{Button::start, 0}, {});
    CHECK(match.state.played[0].turns[0].response->answer.picks == Picks{0, 1});
    match.act(Skip{});
    CHECK(match.state.played[0].turns[1].response->answer.picks == Picks{0, 1});
}

TEST_CASE("a choice that isn't there is no answer", "[views]") {
    Driver match = sample::room(0, sample::deck({sample::truth("Really?", true)}));
    press(match, key('1'));
    match.open();
    press(match, key('3'));
    CHECK_FALSE(match.state.played[0].turns[0].response);
    press(match, key('1'));
    CHECK(match.state.played[0].turns[0].response);
}

TEST_CASE("the lobby says how to play without a phone, if one can", "[views]") {
    CHECK(at_hand_words({}).empty());
    CHECK(at_hand_words({true, 0}) == "No phone? Press one of the keys 1\u20134, Q W E R, U I O P");
    CHECK(at_hand_words({false, 2}) == "No phone? Press a button on a gamepad (A B X Y are the choices)");
    CHECK(at_hand_words({true, 1}) == "No phone? Press a button on a gamepad (A B X Y are the choices), or one of the "
                                      "keys 1\u20134, Q W E R, U I O P");
}
