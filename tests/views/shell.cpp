#include "core/question.hpp"
#include "views/focus.hpp"
#include "views/person.hpp"

#include <deque>
#include <set>

using namespace cliff;
using namespace cliff::views;
using views::test::Person;
using views::test::shelf;

namespace {

std::size_t right_place(const Person& person) { return right_choices(current_question(person.match.state())).front(); }

char letter(std::size_t choice) { return static_cast<char>('a' + static_cast<int>(choice)); }

} // namespace

TEST_CASE("a whole match is played with the keyboard alone", "[views]") {
    Person person;
    person.see<TitleView>();
    person.press(Key::enter).see<SetupView>();
    person.press(Key::enter).see<RoundTitleView>();
    for (int question = 0; question < 12; ++question) {
        while (person.match.state().phase != Phase::open) person.press(Key::space);
        person.wait(Millis{1000}).type(letter(right_place(person)));
        CHECK(person.refused == Refusal::none);
        person.press(Key::space);
        CHECK(person.see<RevealView>().verdict == RevealView::Verdict::right);
        person.press(Key::space);
    }
    CHECK(person.see<ResultsView>().right == 12);
    CHECK(person.focus() == Command{Verb::again, 0}); // nothing missed: nothing to review
    person.press(Key::escape).see<TitleView>();
    CHECK_FALSE(person.press(Key::escape).quit); // it leads to Quit, but doesn't quit by itself
    CHECK(person.press(Key::enter).quit);
}

TEST_CASE("a room is hosted from the title, by keys, by the mouse and by a gamepad", "[views]") {
    const auto hosts = [](const Person& person) {
        return person.effects.size() == 1 && std::holds_alternative<HostRoom>(person.effects.front());
    };
    Person person;
    CHECK(hosts(person.press(Key::down).press(Key::enter)));
    CHECK(hosts(person.click({Verb::host, 0})));
    Person other;
    other.take(PadPress{Button::down});
    CHECK(other.focus() == Command{Verb::host, 0});
    CHECK(hosts(other.take(PadPress{Button::south})));
}

TEST_CASE("a bank with mistakes shows them to who wants to host it", "[views]") {
    Shelf broken = shelf();
    broken.banks.erase(broken.banks.begin());
    Person person{broken};
    person.click({Verb::host, 0}).see<ProblemsView>();
    CHECK(person.effects.empty());
}

TEST_CASE("a whole match is played with the mouse alone", "[views]") {
    Person person;
    person.click({Verb::play, 0})
        .click({Verb::toggle_round, 1})
        .click({Verb::toggle_round, 2})
        .click({Verb::set_rules, 1})
        .click({Verb::start, 0});
    CHECK(person.match.state().rules.title == "Pub");
    CHECK(person.match.state().deck.questions.size() == 4);
    person.click({Verb::next, 0});
    for (int question = 0; question < 4; ++question) {
        person.click({Verb::next, 0});
        const auto wrong = static_cast<int>((right_place(person) + 1) % 4);
        person.click({Verb::pick, wrong}).wait(Millis{1000}).see<RevealView>();
        person.click({Verb::next, 0});
    }
    person.see<ResultsView>();
    person.click({Verb::review, 0}).see<ReviewView>();
    person.click({Verb::scroll, 1});
    CHECK(person.see<ReviewView>().number == 2);
    person.click({Verb::back, 0}).click({Verb::again, 0}).see<RoundTitleView>();
}

TEST_CASE("a whole match is played with a gamepad alone", "[views]") {
    Person person;
    const auto button = [&](Button which) { person.take(PadPress{which}); };
    button(Button::south); // play solo
    button(Button::south); // start
    for (int question = 0; question < 12; ++question) {
        while (person.match.state().phase != Phase::open) button(Button::south);
        person.press(Key::down); // the cross arrives as arrow keys
        CHECK(person.focus() == Command{Verb::pick, 0});
        const std::size_t wanted = right_place(person);
        if (wanted % 2 == 1) person.press(Key::right);
        if (wanted >= 2) person.press(Key::down);
        CHECK(person.focus() == Command{Verb::pick, static_cast<int>(wanted)});
        button(Button::south);
        button(Button::south);
        CHECK(person.see<RevealView>().verdict == RevealView::Verdict::right);
        button(Button::south);
    }
    person.see<ResultsView>();
    button(Button::east);
    person.see<TitleView>();
}

TEST_CASE("every target of every screen is reached with the arrow keys, and with Tab", "[views]") {
    const auto walk = [](Person person) {
        const Scene scene = person.scene();
        std::set<std::pair<int, int>> all, found;
        for (const auto& target : scene.targets)
            all.emplace(static_cast<int>(target.command.verb), target.command.index);
        std::deque<Target> open{scene.targets.front()};
        while (!open.empty()) {
            const Target at = open.front();
            open.pop_front();
            if (!found.emplace(static_cast<int>(at.command.verb), at.command.index).second) continue;
            for (const Key arrow : {Key::up, Key::down, Key::left, Key::right})
                if (const auto next = neighbour(scene, at, arrow))
                    open.push_back(*std::find_if(scene.targets.begin(), scene.targets.end(),
                                                 [&](const Target& t) { return t.command == *next; }));
        }
        CHECK(found == all);
        std::set<std::pair<int, int>> tabbed;
        for (std::size_t i = 0; i < scene.targets.size(); ++i) {
            person.press(Key::tab);
            REQUIRE(person.focus());
            tabbed.emplace(static_cast<int>(person.focus()->verb), person.focus()->index);
        }
        CHECK(tabbed == all);
    };
    Person person;
    walk(person);
    person.press(Key::enter);
    walk(person);
    person.press(Key::enter);
    walk(person);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    walk(person);
    person.type('p');
    walk(person);
    person.type('p').type('a').press(Key::space);
    walk(person);
}

TEST_CASE("pausing hides the question until it goes on", "[views]") {
    Person person;
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    person.wait(Millis{4000}).press(Key::escape);
    CHECK(person.see<PauseView>().left == Millis{16'000});
    person.type('a');
    CHECK(person.effects.empty());
    person.wait(Millis{60'000}).press(Key::enter).see<QuestionView>();
    CHECK(person.match.state().due == person.time + Millis{16'000});
    person.type('p').press(Key::right).press(Key::enter);
    person.see<ResultsView>();
}

TEST_CASE("several choices are marked, unmarked and then locked in", "[views]") {
    Shelf with = shelf();
    Bank& bank = *with.banks[0].bank;
    bank.rounds = {{"Only", {sample::several("?", {"a", "b", "c"}, {0, 1})}}};
    Person person{with};
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    person.press(Key::enter);
    CHECK(person.match.state().phase == Phase::open); // nothing marked yet
    person.type('a').type('c').type('c').type('b');
    const auto view = std::get<Choosing>(person.see<QuestionView>().asked);
    CHECK(view.choices[0].picked);
    CHECK(view.choices[1].picked);
    CHECK_FALSE(view.choices[2].picked);
    person.press(Key::enter);
    CHECK(person.match.state().phase == Phase::locked);
}

TEST_CASE("locking in nothing is answered with what to do", "[views]") {
    Shelf with = shelf();
    with.banks[0].bank->rounds = {{"Only", {sample::several("?", {"a", "b", "c"}, {0, 1})}}};
    Person person{with};
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    person.click({Verb::submit, 0});
    CHECK(person.note() == "Mark at least one choice first.");
}

TEST_CASE("a resting mouse doesn't decide what Space does at the reveal", "[views]") {
    Person person;
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    person.type('a').press(Key::space).see<RevealView>();
    const Scene scene = person.scene();
    const auto pause = std::find_if(scene.targets.begin(), scene.targets.end(),
                                    [](const Target& t) { return t.command.verb == Verb::pause; });
    REQUIRE(pause != scene.targets.end());
    person.take(PointerMove{pause->area.centre()}).press(Key::space);
    CHECK(person.match.state().phase != Phase::reveal);
    CHECK_FALSE(person.match.state().paused);
}

TEST_CASE("a report names the bank's file and the question's line", "[views]") {
    Shelf with = shelf();
    for (auto& round : with.banks[0].bank->rounds)
        for (auto& question : round.questions) question.line = 41;
    Person person{with};
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    person.type('a').press(Key::space).type('f');
    REQUIRE(person.effects.size() == 1);
    const auto report = std::get<Report>(person.effects[0]);
    CHECK(report.bank_path == "/sample.yaml");
    CHECK(report.line == 41);
}

TEST_CASE("Enter takes what has the focus", "[views]") {
    Person person;
    person.press(Key::enter).see<SetupView>();
    while (person.focus() != Command{Verb::back, 0}) person.press(Key::tab);
    person.press(Key::enter).see<TitleView>();
}

TEST_CASE("turning to another window pauses a burning fuse, and nothing else", "[views]") {
    Person person;
    person.take(FocusLost{});
    CHECK(person.effects.empty());
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    person.take(FocusLost{}).see<PauseView>();
    person.press(Key::enter).type('a').press(Key::space).see<RevealView>();
    person.take(FocusLost{}).see<RevealView>();
}

TEST_CASE("one Space too many doesn't skip the results", "[views]") {
    Person person;
    person.press(Key::enter).click({Verb::toggle_round, 1}).click({Verb::toggle_round, 2}).click({Verb::start, 0});
    while (person.match.state().phase != Phase::results) {
        if (person.match.state().phase == Phase::open) person.type('s');
        person.press(Key::space);
    }
    person.press(Key::space).press(Key::space).see<ResultsView>();
    person.wait(Millis{1000}).press(Key::space).see<ReviewView>();
}

TEST_CASE("a question is reported once", "[views]") {
    Shelf with = shelf();
    for (auto& round : with.banks[0].bank->rounds)
        for (auto& question : round.questions) question.line = 3;
    Person person{with};
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    person.type('a').press(Key::space).type('f').type('f');
    CHECK(person.effects.size() == 1); // the first one couldn't be kept: it may be tried again
    person.shell.reported();
    person.type('f');
    CHECK(person.effects.empty());
    CHECK(person.note() == "Noted already.");
}

TEST_CASE("closing the window ends the program on every screen", "[views]") {
    Person person;
    CHECK(person.take(CloseRequest{}).quit);
    person.quit = false;
    person.press(Key::enter).press(Key::enter);
    CHECK(person.take(CloseRequest{}).quit);
}
