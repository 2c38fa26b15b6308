// The settings screen: what each key, click and drag does there, and what follows from it at once.
#include "catch.hpp"
#include "views/format.hpp"
#include "views/person.hpp"

using namespace cliff;
using namespace cliff::views;
using test::Person;

namespace {

enum Row {
    theme,
    text_size,
    reduced_motion,
    full_screen,
    numbers,
    time_factor,
    effects,
    music,
    captions,
    speech,
    keys,
    defaults
};

/// A person on the settings screen.
Person setting_up() {
    Person person;
    person.shell.use(Settings{}, {{"dusk", "Dusk"}, {"paper", "Paper"}, {"contrast", "High contrast"}});
    person.type('s').see<SettingsView>();
    return person;
}

Person& down(Person& person, int rows) {
    for (int r = 0; r < rows; ++r) person.press(Key::down);
    return person;
}

std::string value(const Person& person, std::size_t row) { return person.see<SettingsView>().rows.at(row).value; }

template <class Wanted> const Wanted* effect(const Person& person) {
    for (const auto& each : person.effects)
        if (const auto* found = std::get_if<Wanted>(&each)) return found;
    return nullptr;
}

} // namespace

TEST_CASE("left and right change the setting that has the focus, and it holds at once", "[views]") {
    Person person = setting_up();
    CHECK(value(person, theme) == "Dusk");
    person.press(Key::right);
    CHECK(value(person, theme) == "Paper");
    REQUIRE(effect<UseSettings>(person));
    CHECK(effect<UseSettings>(person)->settings.theme == "paper");
    person.press(Key::left).press(Key::left);
    CHECK(value(person, theme) == "Dusk"); // it ends there
    CHECK(person.effects.empty());
    down(person, text_size).press(Key::right).press(Key::right);
    CHECK(value(person, text_size) == "120 %");
    for (int i = 0; i < 9; ++i) person.press(Key::right);
    CHECK(value(person, text_size) == "160 %");
    down(person, time_factor - text_size).press(Key::right);
    CHECK(value(person, time_factor) == "\u00D71.5");
}

TEST_CASE("Enter takes the next that a setting can be, and the first after the last", "[views]") {
    Person person = setting_up();
    down(person, numbers);
    std::vector<std::string> seen;
    for (int i = 0; i < 4; ++i) seen.push_back(value(person.press(Key::enter), numbers));
    CHECK(seen == std::vector<std::string>{"1.234,5", "1\u00A0234,5", "1,234.5", "1.234,5"});
    down(person, captions - numbers).press(Key::enter);
    CHECK(value(person, captions) == "On");
    CHECK(value(person.press(Key::enter), captions) == "Off");
}

TEST_CASE("leaving the settings keeps them, if anything was changed", "[views]") {
    Person person = setting_up();
    person.press(Key::escape).see<TitleView>();
    CHECK(person.effects.empty());
    person.type('s').press(Key::right).press(Key::escape).see<TitleView>();
    REQUIRE(effect<KeepSettings>(person));
    CHECK(effect<KeepSettings>(person)->settings.theme == "paper");
}

TEST_CASE("whoever closes the window from the settings keeps them, too", "[views]") {
    Person person = setting_up();
    person.press(Key::right).take(CloseRequest{});
    CHECK(effect<KeepSettings>(person));
    CHECK(person.quit);
}

TEST_CASE("the line beside the settings says what the one with the focus does", "[views]") {
    Person person = setting_up();
    CHECK(person.see<SettingsView>().title == "Theme");
    down(person, time_factor);
    const auto view = person.see<SettingsView>();
    CHECK(view.title == "Time to answer");
    CHECK(view.about.find("Records are kept apart.") != std::string::npos);
}

TEST_CASE("a slider goes to where it's clicked, and follows the pointer that holds it", "[views]") {
    Person person = setting_up();
    const auto at = [&](int share) { return Command{Verb::slide, music * slide_rows + share}; };
    person.click(at(20));
    CHECK(value(person, music) == "20 %");
    CHECK(person.focus() == Command{Verb::setting, music});
    const Scene scene = person.scene();
    const Target* far = nullptr;
    for (const auto& target : scene.targets)
        if (target.command == at(75)) far = &target;
    REQUIRE(far);
    person.take(PointerMove{{far->area.centre().x, 1000}}); // strayed off the line
    CHECK(value(person, music) == "75 %");
    person.take(PointerMove{{1900, 10}});
    CHECK(value(person, music) == "100 %");
    person.take(PointerRelease{}).take(PointerMove{{0, 0}});
    CHECK(value(person, music) == "100 %");
}

TEST_CASE("the arrows beside a setting are clicked, and end where there is nothing more", "[views]") {
    Person person = setting_up();
    person.click({Verb::more, theme}).click({Verb::more, theme});
    CHECK(value(person, theme) == "High contrast");
    const Scene scene = person.scene();
    CHECK(std::none_of(scene.targets.begin(), scene.targets.end(), [](const Target& t) {
        return t.command == Command{Verb::more, theme};
    }));
    person.click({Verb::less, theme});
    CHECK(value(person, theme) == "Paper");
}

TEST_CASE("going back to the defaults can be taken back", "[views]") {
    Person person = setting_up();
    person.press(Key::right);
    down(person, music).press(Key::left);
    const Settings mine = person.shell.chosen_settings();
    down(person, defaults - music).press(Key::enter);
    CHECK(person.shell.chosen_settings() == Settings{});
    CHECK(person.see<SettingsView>().rows.back().label == "Take back: your settings, as they were");
    person.press(Key::enter);
    CHECK(person.shell.chosen_settings() == mine);
    CHECK(person.see<SettingsView>().rows.back().label == "Back to the defaults");
}

TEST_CASE("a paused match is where it was after the settings", "[views]") {
    Person person;
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    person.type('p').click({Verb::settings, 0}).see<SettingsView>();
    person.press(Key::right).press(Key::escape).see<PauseView>();
    CHECK(person.press(Key::enter).see<QuestionView>().phase == Phase::open);
}

TEST_CASE("full screen is toggled from the settings and by F11, and is remembered", "[views]") {
    Person person = setting_up();
    down(person, full_screen).press(Key::enter);
    CHECK(value(person, full_screen) == "On");
    CHECK(effect<ToggleFullScreen>(person));
    person.press(Key::f11);
    CHECK(value(person, full_screen) == "Off");
    person.press(Key::escape).press(Key::f11);
    CHECK(effect<ToggleFullScreen>(person));
    REQUIRE(effect<KeepSettings>(person));
    CHECK(effect<KeepSettings>(person)->settings.full_screen);
}

TEST_CASE("a key is bound by pressing it, and asks for its command from then on", "[views]") {
    Person person = setting_up();
    down(person, keys).press(Key::enter);
    CHECK(person.see<SettingsView>().heading == "Keys");
    person.press(Key::down).type('x'); // skip
    CHECK(value(person, 1) == "X");
    person.press(Key::escape).press(Key::escape).see<TitleView>();
    CHECK(effect<KeepSettings>(person));
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    const Scene scene = person.scene();
    const auto shown = std::any_of(scene.nodes.begin(), scene.nodes.end(), [](const Node& node) {
        const auto* label = std::get_if<Label>(&node.shape);
        return label && label->text == "X";
    });
    CHECK(shown);
    person.type('s');
    CHECK(person.effects.empty());
    person.type('x');
    CHECK(effect<Act>(person));
}

TEST_CASE("a key that would clash is refused with the reason", "[views]") {
    Person person = setting_up();
    down(person, keys).press(Key::enter);
    person.type('s');
    CHECK(person.note() == "S is taken: Skip a question.");
    person.type('b');
    CHECK(person.note() == "B picks a choice.");
    CHECK(value(person, 0) == "H");
    person.press(Key::right); // the next letter that is free
    CHECK(value(person, 0) == "J");
    person.press(Key::left).press(Key::left);
    CHECK(value(person, 0) == "G");
    person.press(Key::up).press(Key::page_down).press(Key::enter); // the usual keys
    CHECK(person.shell.chosen_settings().keys == Keys{});
    person.press(Key::enter);
    CHECK(value(person, 0) == "G");
}

TEST_CASE("a gamepad's buttons do what they do, whatever the letters are", "[views]") {
    Person person;
    Settings settings;
    settings.keys.set(Bound::pause, 'z');
    person.shell.use(settings, {{"dusk", "Dusk"}});
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    person.take(PadPress{Button::start}).see<PauseView>();
}

TEST_CASE("a gamepad's buttons of a match are no letters on other screens", "[views]") {
    Person person;
    Settings settings;
    settings.keys.set(Bound::pause, 'q');
    settings.keys.set(Bound::quit, 'p');
    person.shell.use(settings, {{"dusk", "Dusk"}});
    for (const auto button : {Button::left_shoulder, Button::right_shoulder, Button::west, Button::start}) {
        CHECK(person.take(PadPress{button}).effects.empty());
        person.see<TitleView>();
    }
}

TEST_CASE("numbers are written as the player is used to, on the stage and in text", "[views]") {
    CHECK(grouped(1'234'567) == "1,234,567");
    {
        const NumbersAs point{Numbers::point};
        CHECK(grouped(-1'234'567) == "-1.234.567");
        CHECK(seconds(Millis{4800}) == "4,8 s");
        CHECK(points_text(1234.5) == "1.234,5");
        CHECK(written_number("12000.5", "metres") == "12.000,5 metres");
        {
            const NumbersAs space{Numbers::space};
            CHECK(grouped(21'480) == "21\u00A0480");
            CHECK(exact_seconds(Millis{940}) == "0,94 s");
        }
        CHECK(grouped(21'480) == "21.480");
    }
    CHECK(seconds(Millis{4800}) == "4.8 s");

    Person person = setting_up();
    down(person, numbers).press(Key::right);
    const Scene scene = person.scene();
    CHECK(std::any_of(scene.nodes.begin(), scene.nodes.end(), [](const Node& node) {
        const auto* label = std::get_if<Label>(&node.shape);
        return label && label->text == "21.480 points in 4,8 s";
    }));
}

TEST_CASE("a room's settings leave out what a room has no use for, and hold at once", "[views]") {
    Settings own;
    own.time = TimeFactor::twice;
    own.keys.set(Bound::pause, 'z');
    Shell shell{{}, {}, Millis{0}};
    shell.use(own, {{"dusk", "Dusk"}, {"paper", "Paper"}});
    shell.open_room_settings(Millis{5});
    REQUIRE(shell.in_settings());
    const State nothing;
    const test::EvenRuler ruler;
    const auto press = [&](Key key) {
        const Scene scene = stage(shell.view(nothing), Millis{5}, Look{Theme{}, ruler});
        return shell.take(KeyPress{key, 0, false}, scene, nothing, Millis{5});
    };
    const auto view = [&] { return std::get<SettingsView>(shell.view(nothing).screen); };
    std::vector<std::string> labels;
    for (const auto& row : view().rows) labels.push_back(row.label);
    CHECK(labels == std::vector<std::string>{"Theme", "Text size", "Reduced motion", "Full screen", "Numbers",
                                             "Effects", "Music", "Captions", "Read aloud", "Back to the defaults"});
    auto effects = press(Key::right);
    REQUIRE(effects.size() == 1);
    CHECK(std::get<UseSettings>(effects.front()).settings.theme == "paper");
    for (int row = 0; row < 5; ++row) press(Key::down);
    CHECK(view().title == "Effects");
    effects = press(Key::right);
    REQUIRE(effects.size() == 1);
    CHECK(std::get<UseSettings>(effects.front()).settings.effects == 85);
    for (int row = 0; row < 4; ++row) press(Key::down);
    CHECK(view().about == "All of these as they come with the program. You can take that back until you leave.");
    effects = press(Key::enter); // which leaves alone what it doesn't show
    REQUIRE(effects.size() == 1);
    Settings usual;
    usual.time = own.time;
    usual.keys = own.keys;
    CHECK(std::get<UseSettings>(effects.front()).settings == usual);
    press(Key::enter); // taken back
    effects = press(Key::escape);
    CHECK_FALSE(shell.in_settings());
    REQUIRE(effects.size() == 1);
    CHECK(std::get<KeepSettings>(effects.front()).settings.theme == "paper");
}

TEST_CASE("a room that goes on closes its settings, and keeps them", "[views]") {
    Shell shell{{}, {}, Millis{0}};
    shell.use(Settings{}, {{"dusk", "Dusk"}, {"paper", "Paper"}});
    CHECK(shell.close_settings(Millis{0}).empty());
    shell.open_room_settings(Millis{0});
    CHECK(shell.close_settings(Millis{0}).empty()); // nothing was changed
    shell.open_room_settings(Millis{0});
    CHECK(shell.take(KeyPress{Key::right, 0, false}, Scene{}, State{}, Millis{0}).size() == 1);
    const auto effects = shell.close_settings(Millis{0});
    CHECK_FALSE(shell.in_settings());
    REQUIRE(effects.size() == 1);
    CHECK(std::get<KeepSettings>(effects.front()).settings.theme == "paper");
}
