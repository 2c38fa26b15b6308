// A person at the machine: presses, clicks, looks, and has what follows from it carried out.
#pragma once

#include "catch.hpp"
#include "core/sample.hpp"
#include "play/match.hpp"
#include "views/shell.hpp"
#include "views/stage.hpp"

#include <algorithm>

namespace cliff::views::test {

/// Each character as wide as another, and each picture there: enough to lay a screen out.
struct EvenRuler final : Ruler {
    [[nodiscard]] Vec measure(const Label& label) const override {
        return {static_cast<float>(label.text.size()) * label.size * .55F, label.size * label.line_height};
    }
    [[nodiscard]] bool can_paint(const Photo& photo) const override { return !photo.file.empty(); }
};

inline Shelf shelf() {
    Shelf made;
    made.folder = "~/questions";
    made.rules = {sample::classic(), Rules{}};
    made.rules[1].title = "Pub";
    made.banks.push_back({"/sample.yaml", "sample.yaml", sample::bank({4, 4, 4}), {}});
    made.banks.push_back({"/broken.yaml",
                          "broken.yaml",
                          std::nullopt,
                          {{"line 1, column 2", "'titel' is not a key", "titel: x", 0, 5, true}}});
    return made;
}

/// A person at the machine: presses, looks, and has their effects carried out.
class Person {
  public:
    explicit Person(Shelf with = shelf()) : shell{std::move(with), Selection{}, Millis{0}} {}

    Person& press(Key key, bool shift = false) { return take(KeyPress{key, 0, shift}); }
    Person& type(char character) { return take(KeyPress{Key::character, character, false}); }
    Person& click(Command command) {
        const Scene now = scene();
        INFO("verb " << static_cast<int>(command.verb) << ", index " << command.index);
        const auto target =
            std::find_if(now.targets.begin(), now.targets.end(), [&](const Target& t) { return t.command == command; });
        REQUIRE(target != now.targets.end());
        return take(PointerPress{target->area.centre()});
    }
    Person& take(const Input& input) {
        effects = shell.take(input, scene(), match.state(), time);
        for (const auto& effect : effects) {
            if (const auto* act = std::get_if<Act>(&effect)) refused = match.apply({time, act->action});
            if (const auto* start = std::get_if<StartMatch>(&effect)) {
                const auto& bank = *shell.shelf().banks[start->selection.bank].bank;
                const auto& rules = shell.shelf().rules[start->selection.rules];
                match = play::Match{};
                match.apply({time, Begin{deal(bank, {start->selection.rounds, start->selection.questions}, rules, 7),
                                         rules,
                                         {Player{"You"}}}});
                shell.show_match(time);
            }
            if (std::holds_alternative<Quit>(effect)) quit = true;
        }
        shell.match_moved(match.state());
        return *this;
    }
    Person& wait(Millis length) {
        time += length;
        match.pass(time);
        shell.match_moved(match.state());
        return *this;
    }
    [[nodiscard]] Scene scene() const {
        const Settings& settings = shell.chosen_settings();
        return stage(shell.view(match.state()), time, Look{Theme{}, ruler, 1, false, settings.numbers, settings.keys});
    }
    template <class View> View see() const {
        const auto view = shell.view(match.state());
        REQUIRE(std::holds_alternative<View>(view.screen));
        return std::get<View>(view.screen);
    }
    [[nodiscard]] std::string note() const { return shell.view(match.state()).note; }
    [[nodiscard]] std::optional<Command> focus() const { return shell.view(match.state()).focus; }

    EvenRuler ruler;
    Shell shell;
    play::Match match;
    Millis time{0};
    Refusal refused = Refusal::none;
    std::vector<Effect> effects;
    bool quit = false;
};

} // namespace cliff::views::test
