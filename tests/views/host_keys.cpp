#include "views/host_keys.hpp"

#include "views/room.hpp"

using namespace cliff;
using namespace cliff::views;
using test::RoomDriver;

namespace {

const Question quick = sample::one_choice("Which?", {"a", "b", "c", "d"}, 2);

constexpr KeyPress space{Key::space, 0, false}, enter{Key::enter, 0, false}, escape{Key::escape, 0, false};

KeyPress letter(char character) { return {Key::character, character, false}; }

Command at(const RoomDriver& room, const Input& input) { return host_command(input, room.state); }

/// What the key asks for. None is a failure of the test.
HostWish wish(const RoomDriver& room, const Input& input) {
    const auto wanted = host_wish(at(room, input), room.state);
    REQUIRE(wanted);
    return *wanted;
}

template <class Wanted> bool asks(const RoomDriver& room, const Input& input) {
    const HostWish wanted = wish(room, input);
    const auto* action = std::get_if<Action>(&wanted);
    return action && std::holds_alternative<Wanted>(*action);
}

bool means_nothing(const RoomDriver& room, const Input& input) { return at(room, input).verb == Verb::none; }

} // namespace

TEST_CASE("Space and Enter bring a hosted match on, but never close the open question", "[views]") {
    RoomDriver room({quick, quick}, 2);
    for (const auto& key : {space, enter}) {
        RoomDriver match = room;
        CHECK(asks<Next>(match, key)); // begins
        match.act(Next{});
        CHECK(asks<Next>(match, key)); // ends the title
        match.act(Next{});
        CHECK(asks<Next>(match, key)); // ends the reading time
        match.act(Next{});
        REQUIRE(match.state.phase == Phase::open);
        CHECK(means_nothing(match, key));
        CHECK(asks<Skip>(match, letter('c')));
        match.act(Skip{}).reveal();
        CHECK(asks<Next>(match, key));
        CHECK(means_nothing(match, letter('c')));
    }
}

TEST_CASE("P and Escape pause; while paused nothing but going on and ending is a key away", "[views]") {
    RoomDriver room({quick}, 1);
    CHECK(means_nothing(room, letter('p'))); // there is nothing to pause in the lobby
    room.open();
    CHECK(asks<Pause>(room, letter('p')));
    CHECK(asks<Pause>(room, escape));
    CHECK(means_nothing(room, letter('e')));
    room.act(Pause{});
    for (const Input& key : {Input{letter('p')}, Input{escape}, Input{space}, Input{enter}})
        CHECK(asks<Resume>(room, key));
    CHECK(asks<End>(room, letter('e')));
    CHECK(means_nothing(room, letter('c')));
    CHECK(means_nothing(room, letter('v')));
}

TEST_CASE("L locks and unlocks the lobby, A lets the match go on by itself and stops it again", "[views]") {
    RoomDriver room({quick}, 1);
    const auto flips = [&](char key, auto value) {
        const bool on = value(wish(room, letter(key)));
        room.act(std::get<Action>(wish(room, letter(key))));
        return on && !value(wish(room, letter(key)));
    };
    CHECK(flips('l', [](const HostWish& w) { return std::get<LockLobby>(std::get<Action>(w)).locked; }));
    CHECK(flips('a', [](const HostWish& w) { return std::get<Automatic>(std::get<Action>(w)).on; }));
}

TEST_CASE("+ gives the open question ten seconds, whichever key writes it", "[views]") {
    RoomDriver room({quick}, 1);
    CHECK(means_nothing(room, TextInput{U'+'}));
    room.open();
    const HostWish wanted = wish(room, TextInput{U'+'});
    CHECK(std::get<Extend>(std::get<Action>(wanted)).by == Millis{10'000});
    CHECK(means_nothing(room, TextInput{U'x'}));
}

TEST_CASE("V takes the standing question out once it was asked, U takes back", "[views]") {
    RoomDriver room({quick, quick}, 1);
    CHECK(means_nothing(room, letter('v')));
    room.open().answer({2}).show();
    const HostWish wanted = wish(room, letter('v'));
    CHECK(std::get<Void>(std::get<Action>(wanted)).question == 0);
    room.act(std::get<Action>(wanted)).act(std::get<Action>(wish(room, letter('u'))));
    CHECK_FALSE(room.see<RoomRevealView>().voided);
}

TEST_CASE("at the end keys turn the pages", "[views]") {
    RoomDriver room({quick}, 1);
    CHECK(means_nothing(room, KeyPress{Key::right, 0, false}));
    room.open().answer({2}).show().act(Next{});
    REQUIRE(room.state.phase == Phase::results);
    for (const Key key : {Key::space, Key::enter, Key::right, Key::page_down})
        CHECK(std::get<TurnPage>(wish(room, KeyPress{key, 0, false})).by == 1);
    for (const Key key : {Key::left, Key::page_up})
        CHECK(std::get<TurnPage>(wish(room, KeyPress{key, 0, false})).by == -1);
}

TEST_CASE("the sound of a question can be played again while it's asked", "[views]") {
    Question heard = quick;
    heard.audio = Media{"a.ogg", "A sound"};
    RoomDriver room({heard}, 1);
    CHECK(means_nothing(room, letter('s')));
    room.open();
    CHECK(std::holds_alternative<Listen>(wish(room, letter('s'))));
}

TEST_CASE("a match without a host has no host's keys", "[views]") {
    sample::Driver alone;
    alone.begin(sample::deck({quick}), sample::classic());
    CHECK(host_command(space, alone.state).verb == Verb::none);
    CHECK_FALSE(host_wish({Verb::next, 0}, alone.state));
}

TEST_CASE("B calls a break, + and - change its length, and Space ends it", "[views]") {
    RoomDriver room({quick, quick}, 1);
    room.open();
    CHECK(means_nothing(room, TextInput{U'-'}));
    room.show();
    const auto asked = [&](const Input& input) { return std::get<Action>(wish(room, input)); };
    CHECK(std::get<Break>(asked(letter('b'))).length == std::chrono::minutes{5});
    room.act(Break{std::chrono::minutes{5}});
    CHECK(means_nothing(room, letter('b')));
    CHECK(std::get<Extend>(asked(TextInput{U'+'})).by == std::chrono::minutes{1});
    CHECK(std::get<Extend>(asked(TextInput{U'-'})).by == std::chrono::minutes{-1});
    CHECK(asks<Next>(room, space));
    CHECK(asks<Pause>(room, letter('p')));
}
