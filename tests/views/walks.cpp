// One device is enough: every screen is reached, and a match with every kind of question played to its end, by the
// keyboard alone, the mouse alone and a gamepad alone.
#include "catch.hpp"
#include "core/question.hpp"
#include "views/focus.hpp"
#include "views/person.hpp"

#include <deque>
#include <set>
#include <string>

using namespace cliff;
using namespace cliff::views;
using test::Person;

namespace {

enum class Device { keyboard, mouse, gamepad };

Question question(Kind kind) {
    Question made;
    made.ask = "?";
    made.kind = std::move(kind);
    return made;
}

/// A question of every kind, and one to miss.
Shelf shelf_of_kinds() {
    Shelf with = test::shelf();
    with.banks[0].bank->rounds = {
        {"All kinds",
         {question(OneChoice{{"right", "wrong 1", "wrong 2", "wrong 3"}, 0}),
          question(SeveralChoices{{"right 1", "wrong", "right 2"}, {0, 2}}), question(TrueFalse{false}),
          question(Typed{{"Hunt"}, {}, false}), question(Number{60, 0, "60", std::string("years")}),
          question(Order{{"first", "second", "third"}, {0, 1, 2}}), question(ListOf{{{"Ann"}, {"Bob"}}, {}, false})}}};
    return with;
}

/// Moves the focus to the command by the cross of a gamepad, which comes as arrows; false: it leads nowhere near.
bool reach(Person& person, Command command) {
    std::deque<Person> open{person};
    std::set<std::pair<int, int>> seen;
    while (!open.empty()) {
        const Person at = open.front();
        open.pop_front();
        if (at.focus() == command) {
            person = at;
            return true;
        }
        for (const Key arrow : {Key::up, Key::down, Key::left, Key::right}) {
            Person next = at;
            next.press(arrow);
            if (!next.focus() || next.shell.chosen_settings() != at.shell.chosen_settings()) continue;
            if (seen.emplace(static_cast<int>(next.focus()->verb), next.focus()->index).second)
                open.push_back(std::move(next));
        }
    }
    return false;
}

bool typing(const Person& person) {
    const auto view = person.shell.view(person.match.state());
    const auto* asked = std::get_if<QuestionView>(&view.screen);
    return asked && asked->phase == Phase::open &&
           (std::holds_alternative<Typing>(asked->asked) || std::holds_alternative<NamingView>(asked->asked));
}

bool leads_back(Command command) { return command.verb == Verb::back || command.verb == Verb::home; }

void ask_by_keys(Person& person, Command command) {
    if (leads_back(command)) {
        person.press(Key::escape);
        return;
    }
    if (command.verb == Verb::letter) { // a key of its own
        person.type(static_cast<char>(command.index)).take(TextInput{static_cast<char32_t>(command.index)});
        return;
    }
    if (typing(person) && command.verb == Verb::submit) {
        person.press(Key::enter);
        return;
    }
    for (std::size_t turns = 0; turns < 100 && person.focus() != command; ++turns) person.press(Key::tab);
    REQUIRE(person.focus() == command);
    person.press(command.verb == Verb::pick ? Key::space : Key::enter);
}

void ask_by_pad(Person& person, Command command) {
    const auto button = [&](Button which) { person.take(PadPress{which}); };
    if (leads_back(command)) return button(Button::east);
    if (command.verb == Verb::pause) return button(Button::start);
    if (command.verb == Verb::next) return button(Button::south);
    if (typing(person) && command.verb == Verb::keyboard) return button(Button::south);
    if (typing(person) && command.verb == Verb::submit) return button(Button::north);
    REQUIRE(reach(person, command));
    button(Button::south);
}

void ask(Person& person, Device device, Command command) {
    INFO("verb " << static_cast<int>(command.verb) << ", index " << command.index);
    if (device == Device::mouse)
        person.click(command);
    else if (device == Device::keyboard)
        ask_by_keys(person, command);
    else
        ask_by_pad(person, command);
}

/// Whoever can't see which target has the focus can't use a keyboard.
void check_focus_is_seen(const Person& person) {
    StageView view = person.shell.view(person.match.state());
    const Look look{Theme{}, person.ruler};
    view.focus.reset();
    const Scene without = stage(view, person.time, look);
    for (const auto& target : without.targets) {
        const Verb verb = target.command.verb;
        if (verb == Verb::slide || verb == Verb::less || verb == Verb::more) continue; // parts of a row that has it
        view.focus = target.command;
        INFO("verb " << static_cast<int>(verb) << ", index " << target.command.index);
        CHECK(stage(view, person.time, look).nodes != without.nodes);
    }
}

void write(Person& person, Device device, const std::string& text) {
    const bool up = std::get<QuestionView>(person.shell.view(person.match.state()).screen).keyboard.has_value();
    if (device != Device::keyboard && !up) ask(person, device, {Verb::keyboard, 0});
    check_focus_is_seen(person);
    for (const char letter : text) ask(person, device, {Verb::letter, letter});
    ask(person, device, {Verb::submit, 0});
}

/// Answers the open question rightly.
void answer(Person& person, Device device) {
    const Question asked = current_question(person.match.state());
    if (std::holds_alternative<Typed>(asked.kind)) return write(person, device, "hunt");
    if (std::holds_alternative<Number>(asked.kind)) return write(person, device, "60");
    if (std::holds_alternative<ListOf>(asked.kind)) {
        write(person, device, "ann");
        write(person, device, "bob");
        return;
    }
    const auto pick = [&](std::size_t choice) { ask(person, device, {Verb::pick, static_cast<int>(choice)}); };
    if (const auto* order = std::get_if<Order>(&asked.kind)) {
        for (std::size_t i = 0; i + 1 < order->right.size(); ++i) pick(order->right[i]);
        return ask(person, device, {Verb::submit, 0});
    }
    for (const auto choice : right_choices(asked)) pick(choice);
    if (takes_several(asked)) ask(person, device, {Verb::submit, 0});
}

const std::vector<std::pair<std::string, Device>> devices{
    {"keyboard", Device::keyboard}, {"mouse", Device::mouse}, {"gamepad", Device::gamepad}};

template <class View> void expect(Person& person) {
    person.wait(Millis{10}).template see<View>();
    check_focus_is_seen(person);
}

} // namespace

TEST_CASE("every screen is reached by each device alone, and shows where its focus is", "[views][walk]") {
    for (const auto& each : devices) {
        const std::string& name = each.first;
        const Device device = each.second;
        INFO(name);
        Person person{shelf_of_kinds()};
        const auto to = [&](Command command) { ask(person, device, command); };
        expect<TitleView>(person);
        to({Verb::settings, 0});
        expect<SettingsView>(person);
        to({Verb::setting, 10});
        expect<SettingsView>(person);
        CHECK(person.see<SettingsView>().keys);
        to({Verb::back, 0});
        to({Verb::back, 0});
        to({Verb::banks, 0});
        expect<BanksView>(person);
        to({Verb::open_bank, 1});
        expect<ProblemsView>(person);
        to({Verb::back, 0});
        to({Verb::open_bank, 0});
        to({Verb::back, 0});
        expect<TitleView>(person);
        to({Verb::records, 0});
        expect<RecordsView>(person);
        to({Verb::back, 0});
        to({Verb::play, 0});
        expect<SetupView>(person);
        to({Verb::set_rules, 1});
        to({Verb::start, 0});
        expect<RoundTitleView>(person);
        to({Verb::next, 0});
        expect<QuestionView>(person); // to be read
        to({Verb::next, 0});
        expect<QuestionView>(person);
        to({Verb::pause, 0});
        expect<PauseView>(person);
        to({Verb::settings, 0});
        to({Verb::back, 0});
        to({Verb::resume, 0});
        to({Verb::skip, 0});
        person.wait(Millis{1000});
        expect<RevealView>(person);
        to({Verb::pause, 0});
        to({Verb::leave, 0});
        person.wait(Millis{2000});
        expect<ResultsView>(person);
        to({Verb::share, 0});
        CHECK(std::holds_alternative<SharePicture>(person.effects.front()));
        to({Verb::review, 0});
        expect<ReviewView>(person);
        to({Verb::back, 0});
        to({Verb::home, 0});
        to({Verb::quit, 0});
        CHECK(person.quit);
    }
}

TEST_CASE("a match with every kind of question is won by each device alone", "[views][walk]") {
    for (const auto& each : devices) {
        const std::string& name = each.first;
        const Device device = each.second;
        INFO(name);
        Person person{shelf_of_kinds()};
        ask(person, device, {Verb::play, 0});
        ask(person, device, {Verb::start, 0});
        for (int turn = 0; turn < 100 && person.match.state().phase != Phase::results; ++turn) {
            const State& match = person.match.state();
            INFO("question " << match.question << ", phase " << static_cast<int>(match.phase));
            if (match.phase == Phase::open)
                answer(person, device);
            else if (match.phase == Phase::locked)
                person.wait(Millis{1000});
            else
                ask(person, device, {Verb::next, 0});
        }
        CHECK(person.see<ResultsView>().right == 7);
        CHECK(person.see<ResultsView>().of == 7);
    }
}
