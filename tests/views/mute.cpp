// M turns everything off that is heard, wherever it can't be a letter of an answer.
#include "catch.hpp"
#include "views/host_keys.hpp"
#include "views/person.hpp"
#include "views/room.hpp"

using namespace cliff;
using namespace cliff::views;
using views::test::Person;

namespace {

bool mutes(const Person& person) {
    return person.effects.size() == 1 && std::holds_alternative<ToggleMute>(person.effects.front());
}

} // namespace

TEST_CASE("M mutes on every screen, and a click in the pause does the same", "[views]") {
    Person person;
    CHECK(mutes(person.type('m')));
    person.press(Key::enter);
    CHECK(mutes(person.type('m')));
    person.press(Key::enter);
    CHECK(mutes(person.type('m')));
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    CHECK(mutes(person.type('m')));
    person.type('p');
    CHECK(mutes(person.type('m')));
    CHECK(mutes(person.click({Verb::mute, 0})));
}

TEST_CASE("where an answer is typed, M is a letter", "[views]") {
    Shelf shelf = test::shelf();
    Question typed;
    typed.ask = "Who?";
    typed.kind = Typed{{"Tom"}, {}};
    shelf.banks.front().bank->rounds = {{"One", {typed}}};
    Person person{shelf};
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    person.type('m');
    CHECK(person.effects.empty());
    person.take(TextInput{U'm'});
    CHECK(person.match.state().played.front().turns.front().draft == "m");
}

TEST_CASE("M means nothing else to a host, at any time", "[views]") {
    test::RoomDriver room{{sample::one_choice("One", {"a", "b"}, 0)}, 2};
    const KeyPress m{Key::character, mute_key, false};
    for (int step = 0; step < 20 && room.state.phase != Phase::results; ++step) {
        CHECK(host_command(m, room.state) == Command{});
        if (room.state.phase == Phase::open) room.show();
        room.act(Next{});
    }
    CHECK(host_command(m, room.state) == Command{});
}
