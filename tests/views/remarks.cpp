#include "views/remarks.hpp"

#include "catch.hpp"
#include "views/person.hpp"

using namespace cliff;
using views::Remarks;

TEST_CASE("remarks stay one after the other, as long as it takes to read them", "[views]") {
    Remarks remarks;
    CHECK(remarks.shown(Millis{0}).empty());
    remarks.add({"A longer remark of forty-one letters, say.", "Short."});
    CHECK(remarks.shown(Millis{100}) == "A longer remark of forty-one letters, say.");
    CHECK(remarks.shown(Millis{100 + 5'939}) == "A longer remark of forty-one letters, say.");
    CHECK(remarks.shown(Millis{100 + 5'940}) == "Short.");
    CHECK(remarks.shown(Millis{100 + 5'940 + 3'000}) == "Short.");
    CHECK(remarks.shown(Millis{100 + 5'940 + 3'420}).empty());
    remarks.add({"Another."});
    CHECK(remarks.shown(Millis{20'000}) == "Another."); // from when it is seen
    CHECK(remarks.shown(Millis{23'500}) == "Another.");
}

TEST_CASE("a remark is there through every screen of a match, but where a note is", "[views]") {
    views::test::Person person;
    const auto note = [&] { return person.shell.view(person.match.state()).note; };
    person.shell.remark("The disk is full.");
    person.press(views::Key::enter).press(views::Key::enter);
    for (int screen = 0; screen < 4; ++screen) {
        CHECK(note() == "The disk is full.");
        person.press(views::Key::space);
    }
    person.shell.say("That is too long for an answer.");
    CHECK(note() == "That is too long for an answer.");
    person.press(views::Key::space);
    CHECK(note() == "The disk is full.");
}
