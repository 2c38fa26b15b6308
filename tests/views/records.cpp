// The records screen, and the practice of what was missed, as a person meets them.
#include "core/question.hpp"
#include "views/focus.hpp"
#include "views/person.hpp"

#include <set>

using namespace cliff;
using namespace cliff::views;
using views::test::Person;
using views::test::shelf;

namespace {

Records records(std::size_t lines) {
    Records made;
    made.matches = lines;
    for (std::size_t l = 0; l < lines; ++l)
        made.lines.push_back(
            {"Sample", l % 2 == 0 ? "Classic" : "Pub", 5 + l, false, 100, {50, 100}, "1 Nov 2026", "2 Nov 2026"});
    made.last.push_back({"2 Nov 2026, 21:15", "Sample", "Classic", 100, 1, 5});
    made.mastery["Sample"] = {{"Round 1", 1, 2, 4}};
    return made;
}

/// On the records screen, as the program shows it.
Person at(Records given, Shelf with = shelf()) {
    Person person{std::move(with)};
    person.type('r');
    REQUIRE(person.effects.size() == 1);
    REQUIRE(std::holds_alternative<ReadRecords>(person.effects.front()));
    person.shell.show_records(std::move(given));
    person.see<RecordsView>();
    return person;
}

/// A match of twelve questions in which the first three are missed, up to its results.
Person with_misses() {
    Person person;
    person.press(Key::enter).press(Key::enter);
    for (int question = 0; question < 12; ++question) {
        while (person.match.state().phase != Phase::open) person.press(Key::space);
        const auto right = right_choices(current_question(person.match.state())).front();
        person.type(static_cast<char>('a' + static_cast<int>(question < 3 ? (right + 1) % 4 : right)));
        person.press(Key::space).press(Key::space);
    }
    person.see<ResultsView>();
    person.wait(Millis{1000});
    return person;
}

Shelf shelf_to_practise() {
    Shelf with = shelf();
    with.rules[1].title = "Practice";
    with.rules[1].repeat = true;
    return with;
}

} // namespace

TEST_CASE("records are reached and left by keyboard, by mouse and by gamepad", "[views]") {
    Person keys = at(records(2));
    CHECK(keys.focus() == Command{Verb::record, 0});
    keys.press(Key::escape).see<TitleView>();
    while (keys.focus() != Command{Verb::records, 0}) keys.press(Key::down);
    keys.press(Key::enter).see<RecordsView>();

    Person mouse;
    mouse.click({Verb::records, 0}).see<RecordsView>();
    mouse.click({Verb::back, 0}).see<TitleView>();

    Person pad;
    for (int down = 0; down < 3; ++down) pad.press(Key::down); // the cross arrives as arrow keys
    pad.take(PadPress{Button::south}).see<RecordsView>();
    pad.take(PadPress{Button::east}).see<TitleView>();
}

TEST_CASE("the arrows choose among the kinds of match, beyond what is shown", "[views]") {
    Person person = at(records(9));
    for (std::size_t down = 0; down < 8; ++down) {
        CHECK(person.see<RecordsView>().chosen == down);
        person.press(Key::down);
    }
    CHECK(person.see<RecordsView>().chosen == 8);
    CHECK(person.see<RecordsView>().first == 9 - records_shown);
    person.press(Key::down); // the list has ended: the focus goes on, the choice stays
    CHECK(person.see<RecordsView>().chosen == 8);
    for (int up = 0; up < 12; ++up) person.press(Key::up);
    CHECK(person.see<RecordsView>().chosen == 0);
    CHECK(person.see<RecordsView>().first == 0);
    person.press(Key::page_down);
    CHECK(person.see<RecordsView>().first == 3);
    CHECK(person.see<RecordsView>().chosen == 3); // it stays in sight
    for (int notch = 0; notch < 20; ++notch) person.take(Wheel{-1});
    CHECK(person.see<RecordsView>().first == 9 - records_shown);
}

TEST_CASE("a mouse over a kind of match shows its curve, and stays there when it leaves", "[views]") {
    Person person = at(records(3));
    const auto over = [&](Command command) {
        const Scene scene = person.scene();
        person.take(PointerMove{target_of(scene, command)->area.centre()});
    };
    over({Verb::record, 2});
    CHECK(person.see<RecordsView>().chosen == 2);
    over({Verb::back, 0});
    CHECK(person.see<RecordsView>().chosen == 2);
}

TEST_CASE("Enter on a kind of match leads to where another of it is begun", "[views]") {
    Person person = at(records(2));
    person.press(Key::down).press(Key::enter);
    const auto setup = person.see<SetupView>();
    CHECK(setup.bank == "Sample");
    CHECK(setup.rules[setup.rules_chosen].title == "Pub");
    CHECK(setup.counts[setup.count_chosen] == 6);
    person.press(Key::enter).see<RoundTitleView>();
    CHECK(person.match.state().deck.questions.size() == 6);
}

TEST_CASE("the line of the days leads to today's match, and a bank that is gone is said", "[views]") {
    auto given = records(2);
    given.lines[0].daily = true;
    given.lines[1].bank = "Gone";
    Person person = at(given);
    person.press(Key::enter);
    REQUIRE(person.effects.size() == 1);
    CHECK(std::get<StartDaily>(person.effects.front()).bank == 0);
    person.press(Key::down).press(Key::enter);
    CHECK(person.effects.empty());
    CHECK(person.note() == "That bank isn\u2019t on the shelf any more.");
    person.see<RecordsView>();
}

TEST_CASE("with nothing to show, the records say so and lead on", "[views]") {
    Person person = at({});
    CHECK(person.focus() == Command{Verb::play, 0});
    person.press(Key::enter).see<SetupView>();

    Records unreadable;
    unreadable.trouble = "the journal can't be read: file is not a database";
    Person again = at(unreadable);
    again.type('r');
    REQUIRE(again.effects.size() == 1);
    CHECK(std::holds_alternative<ReadRecords>(again.effects.front()));
    again.shell.show_records(records(1));
    CHECK(again.focus() == Command{Verb::record, 0});
}

TEST_CASE("what was missed is practised from the results, if there are rules for it", "[views]") {
    Person person = with_misses();
    CHECK_FALSE(person.see<ResultsView>().practicable); // no rules that repeat
    person.shell.restock(shelf_to_practise(), person.time);
    CHECK(person.see<ResultsView>().practicable);
    person.click({Verb::practise_misses, 0});
    REQUIRE(person.effects.size() == 1);
    const auto misses = std::get<PractiseMisses>(person.effects.front());
    CHECK(misses.bank == 0);
    CHECK(misses.rules == 1);
    CHECK(person.shell.selection().rules == 0); // "Play again" still means the match that was played

    auto without = shelf_to_practise();
    without.banks.front().bank->title = "Another";
    person.shell.restock(without, person.time);
    CHECK_FALSE(person.see<ResultsView>().practicable); // its bank isn't there any more
}

TEST_CASE("the best match's score stays out of sight until the points of the first question are shown", "[views]") {
    const auto words = [](const Person& person) {
        std::string all;
        for (const auto& node : person.scene().nodes)
            if (const auto* label = std::get_if<Label>(&node.shape); label && node.opacity > 0)
                all += label->text + "\n";
        return all;
    };
    const auto shown = [&](const Person& person, const std::string& text) {
        return words(person).find(text) != std::string::npos;
    };
    Person person;
    person.shell.ghost(Ghost{{{Millis{0}, 800}, {Millis{0}, 1500}}, false});
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    CHECK_FALSE(shown(person, "your best by now"));
    person.type('a').press(Key::space).see<RevealView>();
    CHECK_FALSE(shown(person, "your best by now"));
    person.wait(Millis{2'000});
    CHECK(shown(person, "your best by now: 800\n"));
    person.press(Key::space);
    CHECK(shown(person, "your best by now: 800\n"));
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    person.type('a').press(Key::space);
    CHECK(shown(person, "your best by now: 800\n")); // not before this question's points
    person.wait(Millis{2'000});
    CHECK(shown(person, "your best by now: 1,500\n"));
}
