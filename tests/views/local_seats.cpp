#include "views/local_seats.hpp"

#include "catch.hpp"
#include "core/hosted.hpp"
#include "core/sudden_death.hpp"
#include "play/random_match.hpp"
#include "views/host_keys.hpp"

using namespace cliff;
using namespace cliff::views;
using sample::Driver;

namespace {

const Question quick = sample::one_choice("Which?", {"a", "b", "c", "d"}, 2);
const Question both = sample::several("Which two?", {"a", "b", "c", "d"}, {0, 1});

const Question height = sample::of("How high?", Number{120, 10, "120", std::string("metres")});

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
        all += seat.tag +
               (seat.answered ? " answered"
                : seat.marked ? " marked"
                              : "") +
               (seat.dial ? " at '" + *seat.dial + "'" : "") + ", ";
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

TEST_CASE("a letter that is a player's reaches the host with Ctrl only, and with it never the player", "[views]") {
    Deck deck = sample::deck({quick, quick});
    for (auto& dealt : deck.questions) dealt.play = PlayMode::buzzer;
    Driver match = sample::room(1, std::move(deck));
    CHECK(players_keys(match.state, with_keys) == "1234qweruiop"); // as long as they may join
    press(match, key('q'));
    match.open();
    CHECK(players_keys(match.state, with_keys) == "qwer");
    match.act(Buzz{0}).after(Millis{1}).act(Tick{});
    for (const char letter : {'r', 'w'}) {
        INFO(letter);
        CHECK(press(match, key(letter)));
        const KeyPress with_control{Key::character, letter, false, true};
        CHECK_FALSE(press(match, with_control));
        CHECK(host_command(with_control, match.state).verb == Verb::judge);
    }
    CHECK_FALSE(press(match, key('o'))); // nobody sits there: the host's as it is
    CHECK_FALSE(match.state.played[0].turns[1].response);
    CHECK_FALSE(match.state.played[0].turns[0].judged);
}

TEST_CASE("no player's key ends a paused match or goes on with it", "[views]") {
    Driver match = sample::room(0, sample::deck({quick}));
    press(match, key('q'));
    press(match, key('u'));
    match.open().act(Pause{});
    for (const char letter : {'e', 'p'}) {
        CHECK(press(match, key(letter)));
        CHECK_FALSE(press(match, KeyPress{Key::character, letter, false, true}));
    }
    CHECK(match.state.paused);
    CHECK(match.refused == Refusal::none); // which is no news to anybody
    CHECK(host_command(KeyPress{Key::character, 'e', false, true}, match.state).verb == Verb::leave);
}

TEST_CASE("the keys of a player whom the host removed are the host's again", "[views]") {
    Driver match = sample::room(1, sample::deck({quick}));
    press(match, key('u'));
    match.open();
    CHECK(players_keys(match.state, with_keys) == "uiop");
    match.act(Remove{1});
    CHECK(players_keys(match.state, with_keys).empty());
    CHECK_FALSE(press(match, key('p')));
}

TEST_CASE("a gamepad dials a number: turns its digits, begins the next, takes one back and hands in", "[views]") {
    Driver match = sample::room(1, sample::deck({height}));
    press(match, PadPress{Button::south, 0}, {});
    match.open();
    CHECK(match.state.played[0].awaited == 2); // the gamepad is waited for
    CHECK(tags(match) == "Pad 1 at '', ");
    press(match, PadPress{Button::start, 0}, {});
    CHECK_FALSE(match.state.played[0].turns[1].response); // nothing stands there yet
    for (const auto button :
         {Button::up, Button::right, Button::up, Button::up, Button::right, Button::right, Button::left, Button::north})
        press(match, PadPress{button, 0}, {});
    CHECK(tags(match) == "Pad 1 at '120', ");
    press(match, PadPress{Button::south, 0}, {});
    CHECK(tags(match) == "Pad 1 answered, ");
    CHECK(match.state.played[0].turns[1].response->answer == Answer::typed("120"));
    match.act(Skip{}).reveal();
    CHECK(tally(match.state, 1).right == 1);
}

TEST_CASE("a group of keys dials with less, more, next digit and hand in", "[views]") {
    Driver match = sample::room(0, sample::deck({height}));
    press(match, key('1'));
    press(match, key('u'));
    match.open();
    for (const char letter : {'2', '3', '2', '2', '2', '1'}) press(match, key(letter));
    CHECK(tags(match) == "1\u20134 at '12', UIOP at '', ");
    for (const char letter : {'i', 'p'}) press(match, key(letter));
    CHECK(tags(match) == "1\u20134 at '12', UIOP answered, ");
    match.act(Skip{}); // what stands there counts
    CHECK(match.state.played[0].turns[0].response->answer == Answer::typed("12"));
    CHECK(match.state.played[0].turns[1].response->answer == Answer::typed("1"));
}

TEST_CASE("who plays at the laptop can win sudden death", "[views]") {
    Rules rules = sample::classic();
    rules.sudden_death = true;
    Deck deck = sample::deck({quick});
    deck.aside.push_back({0, height, {}, {}, true});
    Driver match = sample::room(1, std::move(deck), rules);
    press(match, PadPress{Button::start, 0}, {});
    match.open().act(Submit{0, {2}}).act(Submit{1, {2}});
    match.reveal().act(Next{}).open();
    REQUIRE(in_sudden_death(match.state));
    match.act(Submit{0, Answer::typed("1")});
    for (const auto button : {Button::up, Button::right, Button::right, Button::start})
        press(match, PadPress{button, 0}, {});
    match.reveal();
    CHECK(contenders(match.state, match.state.question).front().side == 1); // 100 is nearer to 120 than 1
}

TEST_CASE("a nudge of the stick neither joins nor buzzes", "[views]") {
    Deck deck = sample::deck({height});
    for (auto& dealt : deck.questions) dealt.play = PlayMode::buzzer;
    Driver match = sample::room(1, std::move(deck));
    CHECK(press(match, PadPress{Button::up, 0}, {}));
    CHECK(match.state.players.size() == 1);
    press(match, PadPress{Button::south, 0}, {});
    match.open();
    press(match, PadPress{Button::up, 0}, {});
    CHECK_FALSE(match.state.played[0].floor);
    CHECK(tags(match) == "Pad 1, "); // dials once it has the floor
    press(match, PadPress{Button::south, 0}, {});
    match.after(Millis{1}).act(Tick{});
    CHECK(tags(match) == "Pad 1 at '', ");
    press(match, PadPress{Button::up, 0}, {});
    CHECK(tags(match) == "Pad 1 at '1', ");
}

TEST_CASE("what has to be typed or put in order is for phones, and the wall can say to whom", "[views]") {
    Driver match = sample::room(1, sample::deck({sample::of("Who?", Typed{{"Ilsa"}, {}, false}), quick}));
    press(match, PadPress{Button::start, 1}, {});
    press(match, key('q'));
    match.open();
    CHECK(local_seats(match.state).empty());
    CHECK(who_need_a_phone(match.state) == std::vector<std::string>{"Pad 2", "QWER"});
    match.act(Skip{}).reveal().act(Next{}).open();
    CHECK(who_need_a_phone(match.state).empty());
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
