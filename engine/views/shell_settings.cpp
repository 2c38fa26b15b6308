// The settings: what stands on their screen, and how a key, a click or a drag changes one.
#include "core/time_factor.hpp"
#include "views/focus.hpp"
#include "views/shell.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string_view>

namespace cliff::views {
namespace {

enum class Setting {
    theme,
    text_size,
    reduced_motion,
    full_screen,
    numbers,
    time,
    effects,
    music,
    captions,
    speech,
    keys,
    defaults
};
constexpr std::array every_setting{Setting::theme,    Setting::text_size, Setting::reduced_motion, Setting::full_screen,
                                   Setting::numbers,  Setting::time,      Setting::effects,        Setting::music,
                                   Setting::captions, Setting::speech,    Setting::keys,           Setting::defaults};
/// A room's time is its rules', and its host has keys of their own.
constexpr std::array room_settings{Setting::theme,   Setting::text_size, Setting::reduced_motion, Setting::full_screen,
                                   Setting::numbers, Setting::effects,   Setting::music,          Setting::captions,
                                   Setting::speech,  Setting::defaults};
constexpr int key_rows = static_cast<int>(bindings.size()) + 1; // and the usual ones
constexpr int text_step = 10, volume_step = 5;

constexpr std::array<std::string_view, 4> time_names{"\u00D71", "\u00D71.5", "\u00D72", "No limit"};
constexpr std::array<std::string_view, 3> number_names{"1,234.5", "1.234,5", "1\u00A0234,5"};

std::span<const Setting> settings_up(bool room) {
    return room ? std::span<const Setting>{room_settings} : every_setting;
}

int setting_count(bool room) { return static_cast<int>(settings_up(room).size()); }

/// Precondition: there is one.
Setting setting_at(bool room, int row) { return settings_up(room)[static_cast<std::size_t>(row)]; }

std::string on_off(bool on) { return on ? "On" : "Off"; }

/// The next of `count`, or the one before; stays at the ends unless it turns round.
int moved(int at, int count, int step, bool round) {
    return round ? (at + step + count) % count : std::clamp(at + step, 0, count - 1);
}

template <class Named> void move(Named& value, int count, int step, bool round) {
    value = static_cast<Named>(moved(static_cast<int>(value), count, step, round));
}

SettingsView::Row choice(std::string label, std::string value, int at, int count) {
    return {std::move(label), std::move(value), std::nullopt, {}, at > 0, at + 1 < count};
}

SettingsView::Row flag(std::string label, bool on) { return {std::move(label), on_off(on), std::nullopt, {}, on, !on}; }

SettingsView::Row slider(std::string label, std::string value, int at, int least, int most, int step) {
    SettingsView::Row row{std::move(label), std::move(value), 100 * (at - least) / (most - least), {},
                          at > least,       at < most};
    for (int stop = least; stop <= most; stop += step) row.stops.push_back(100 * (stop - least) / (most - least));
    return row;
}

std::string_view about(Setting setting, bool room) {
    switch (setting) {
    case Setting::theme:
        return "The colours and the type of every screen.";
    case Setting::text_size:
        return "How large texts are, wherever there is room for it.";
    case Setting::reduced_motion:
        return "Screens change by cuts and fades, and nothing flies. The fuse still burns.";
    case Setting::full_screen:
        return "The whole of the monitor that the window is on. F11 does the same at any time.";
    case Setting::numbers:
        return "How thousands and decimals are written. You may type answers either way.";
    case Setting::time:
        return "How much more time you get to read and to answer, from the next match on. Points fall more slowly in "
               "proportion; with no limit you earn what the slowest answer earns. Records are kept apart. Not in the "
               "match of the day, nor in a room that you host.";
    case Setting::effects:
        return "How loud the sounds are that tell of something: right, wrong, the last seconds. 0 is silent.";
    case Setting::music:
        return "How loud the loop under a question is. 0 is silent.";
    case Setting::captions:
        return "Sounds that mean something are told in words, too.";
    case Setting::speech:
        return "Questions and choices are read aloud, where the system has a voice (speech-dispatcher).";
    case Setting::keys:
        return "Which letter does what. Enter shows them.";
    case Setting::defaults:
        return room ? "All of these as they come with the program. You can take that back until you leave."
                    : "All settings as they come with the program, the keys, too. You can take that back until you "
                      "leave.";
    }
    return {};
}

} // namespace

void Shell::use(Settings settings, std::vector<ThemeName> themes) {
    settings_ = std::move(settings);
    themes_ = std::move(themes);
}

void Shell::open_room_settings(Millis now) {
    enter_settings(now, State{});
    of_room_ = true;
}

std::vector<Effect> Shell::close_settings(Millis now) {
    return in_settings() ? leave_settings(now, State{}) : std::vector<Effect>{};
}

void Shell::enter_settings(Millis now, const State& match) {
    of_room_ = false;
    before_settings_ = place_;
    settings_at_entry_ = settings_;
    before_defaults_.reset();
    go(Place::settings, now, match);
}

/// Back to where they were opened from, or from the keys to the settings.
std::vector<Effect> Shell::leave_settings(Millis now, const State& match) {
    if (place_ == Place::keys) {
        before_defaults_.reset();
        go(Place::settings, now, match);
        focus_ = Command{Verb::setting, static_cast<int>(Setting::keys)};
        return {};
    }
    const bool keep = settings_ != settings_at_entry_;
    go(before_settings_, now, match);
    return keep ? std::vector<Effect>{KeepSettings{settings_}} : std::vector<Effect>{};
}

SettingsView Shell::settings() const {
    SettingsView view;
    const auto row = focus_ && focus_->verb == Verb::setting ? focus_->index : 0;
    if (place_ == Place::keys) {
        view.heading = "Keys";
        view.keys = true;
        for (const auto& binding : bindings) {
            const bool several = settings_.keys.next_free(binding.bound, 1) != settings_.keys.of(binding.bound);
            view.rows.push_back(
                {std::string{binding.title}, settings_.keys.cap(binding.bound), std::nullopt, {}, several, several});
        }
        view.rows.push_back(
            {before_defaults_ ? "Your keys, as they were" : "The usual keys", "", {}, {}, false, false});
        const bool key = row < static_cast<int>(bindings.size());
        view.title = view.rows[static_cast<std::size_t>(std::min(row, key_rows - 1))].label;
        view.about = key ? "Press the letter or digit that shall do it, or choose with \u2190 and \u2192. Letters and "
                           "digits that pick choices stay theirs, and what the host presses has keys of its own."
                         : "All keys as they come with the program. You can take that back until you leave.";
        return view;
    }
    const Settings& now = settings_;
    const auto percent = [](int number) { return std::to_string(number) + " %"; };
    const auto at = theme_at();
    view.heading = "Settings";
    std::vector<SettingsView::Row> rows{
        choice("Theme", at < themes_.size() ? themes_[at].title : now.theme, static_cast<int>(at),
               static_cast<int>(themes_.size())),
        slider("Text size", percent(now.text_size), now.text_size, smallest_text, largest_text, text_step),
        flag("Reduced motion", now.reduced_motion),
        flag("Full screen", now.full_screen),
        choice("Numbers", std::string{number_names.at(static_cast<std::size_t>(now.numbers))},
               static_cast<int>(now.numbers), 3),
        choice("Time to answer", std::string{time_names.at(static_cast<std::size_t>(now.time))},
               static_cast<int>(now.time), 4),
        slider("Effects", percent(now.effects), now.effects, 0, 100, volume_step),
        slider("Music", percent(now.music), now.music, 0, 100, volume_step),
        flag("Captions", now.captions),
        flag("Read aloud", now.speech),
        {"Keys", now.keys == Keys{} ? "The usual ones" : "Your own", std::nullopt, {}, false, false},
        {before_defaults_ ? "Take back: your settings, as they were" : "Back to the defaults",
         "",
         {},
         {},
         false,
         false}};
    for (const Setting each : settings_up(of_room_))
        view.rows.push_back(std::move(rows[static_cast<std::size_t>(each)]));
    const int known = std::clamp(row, 0, setting_count(of_room_) - 1);
    view.title = view.rows[static_cast<std::size_t>(known)].label;
    view.about = about(setting_at(of_room_, known), of_room_);
    return view;
}

std::size_t Shell::theme_at() const {
    const auto found = std::find_if(themes_.begin(), themes_.end(),
                                    [&](const ThemeName& each) { return each.name == settings_.theme; });
    return static_cast<std::size_t>(found - themes_.begin());
}

std::vector<Effect> Shell::changed(const Settings& before) {
    if (settings_ == before) return {};
    std::vector<Effect> effects{UseSettings{settings_}};
    if (settings_.full_screen != before.full_screen) effects.emplace_back(ToggleFullScreen{});
    return effects;
}

/// All settings or all keys as they come with the program, or back again.
std::vector<Effect> Shell::restore() {
    const Settings before = settings_;
    if (before_defaults_) {
        settings_ = *before_defaults_;
        before_defaults_.reset();
    } else {
        before_defaults_ = settings_;
        if (place_ == Place::keys)
            settings_.keys = Keys{};
        else
            settings_ = Settings{};
        if (of_room_) {
            settings_.time = before.time;
            settings_.keys = before.keys;
        }
    }
    return changed(before);
}

/// `round`: after the last comes the first.
std::vector<Effect> Shell::step_setting(int row, int step, bool round) {
    const Settings before = settings_;
    if (place_ == Place::keys) {
        if (row < 0 || row >= static_cast<int>(bindings.size())) return {};
        const Bound bound = bindings.at(static_cast<std::size_t>(row)).bound;
        settings_.keys.set(bound, settings_.keys.next_free(bound, step));
        return changed(before);
    }
    const auto flip = [&](bool& on) { on = round ? !on : step > 0; };
    const auto slide = [&](int& value, int least, int most, int by) {
        value = round && value == most ? least : std::clamp(value + step * by, least, most);
    };
    if (row < 0 || row >= setting_count(of_room_)) return {};
    switch (setting_at(of_room_, row)) {
    case Setting::theme:
        if (const auto count = static_cast<int>(themes_.size()); count > 0)
            settings_.theme = themes_[static_cast<std::size_t>(
                                          moved(std::min(static_cast<int>(theme_at()), count - 1), count, step, round))]
                                  .name;
        break;
    case Setting::text_size:
        slide(settings_.text_size, smallest_text, largest_text, text_step);
        break;
    case Setting::reduced_motion:
        flip(settings_.reduced_motion);
        break;
    case Setting::full_screen:
        flip(settings_.full_screen);
        break;
    case Setting::numbers:
        move(settings_.numbers, 3, step, round);
        break;
    case Setting::time:
        move(settings_.time, 4, step, round);
        break;
    case Setting::effects:
        slide(settings_.effects, 0, 100, volume_step);
        break;
    case Setting::music:
        slide(settings_.music, 0, 100, volume_step);
        break;
    case Setting::captions:
        flip(settings_.captions);
        break;
    case Setting::speech:
        flip(settings_.speech);
        break;
    case Setting::keys:
    case Setting::defaults:
        break;
    }
    return changed(before);
}

/// Enter or a click on the row itself.
std::vector<Effect> Shell::choose_setting(int row, Millis now, const State& match) {
    focus_ = Command{Verb::setting, row};
    if (place_ == Place::keys) {
        if (row == key_rows - 1) return restore();
        note_ = "Press the letter or digit itself.";
        return {};
    }
    if (row < 0 || row >= setting_count(of_room_)) return {};
    const Setting chosen = setting_at(of_room_, row);
    if (chosen == Setting::defaults) return restore();
    if (chosen != Setting::keys) return step_setting(row, 1, true);
    before_defaults_.reset();
    go(Place::keys, now, match);
    return {};
}

/// The slider of a row to a share of 0 to 100.
std::vector<Effect> Shell::slide_setting(int row, int share) {
    const Settings before = settings_;
    const auto to = [share](int& value, int least, int most) { value = least + share * (most - least) / 100; };
    if (place_ != Place::settings || row < 0 || row >= setting_count(of_room_)) return {};
    const Setting slid = setting_at(of_room_, row);
    if (slid == Setting::text_size) {
        to(settings_.text_size, smallest_text, largest_text);
        settings_.text_size = (settings_.text_size + text_step / 2) / text_step * text_step;
    }
    if (slid == Setting::effects) to(settings_.effects, 0, 100);
    if (slid == Setting::music) to(settings_.music, 0, 100);
    focus_ = Command{Verb::setting, row};
    return changed(before);
}

bool Shell::in_settings() const { return place_ == Place::settings || place_ == Place::keys; }

/// What a key does there that does something else elsewhere: arrows change, letters are bound. None: nothing of its
/// own.
std::optional<std::vector<Effect>> Shell::press_setting(const KeyPress& press) {
    const int rows = place_ == Place::keys ? key_rows : setting_count(of_room_);
    const bool on_row = focus_on({Verb::setting});
    const int row = on_row ? focus_->index : 0;
    const auto focus_row = [&](int wanted) {
        focus_ = Command{Verb::setting, wanted};
        return std::vector<Effect>{};
    };
    switch (press.key) {
    case Key::up:
        return focus_row(on_row ? std::max(0, row - 1) : rows - 1);
    case Key::down:
        return focus_row(on_row ? std::min(rows - 1, row + 1) : 0);
    case Key::page_up:
        return focus_row(0);
    case Key::page_down:
        return focus_row(rows - 1);
    case Key::tab:
        return focus_row((row + (press.shift ? rows - 1 : 1)) % rows);
    case Key::left:
    case Key::right: // where a resting mouse has put the focus on something else, they change nothing
        return on_row ? step_setting(row, press.key == Key::right ? 1 : -1, false) : std::vector<Effect>{};
    case Key::character: {
        if (place_ != Place::keys || !on_row || row >= static_cast<int>(bindings.size()) || press.character == 0)
            return std::nullopt;
        const Bound bound = bindings.at(static_cast<std::size_t>(row)).bound;
        note_ = settings_.keys.why_not(bound, press.character);
        if (!note_.empty()) return std::vector<Effect>{};
        const Settings before = settings_;
        settings_.keys.set(bound, press.character);
        return changed(before);
    }
    default:
        return std::nullopt;
    }
}

/// A slider that is held follows the pointer along its line, wherever it strays.
std::vector<Effect> Shell::drag(Vec at, const Scene& scene) {
    const Target* nearest = nullptr;
    for (const auto& target : scene.targets) {
        if (target.command.verb != Verb::slide || target.command.index / slide_rows != *dragged_) continue;
        const auto off = [&](const Target& each) { return std::abs(each.area.centre().x - at.x); };
        if (!nearest || off(target) < off(*nearest)) nearest = &target;
    }
    return nearest ? slide_setting(*dragged_, nearest->command.index % slide_rows) : std::vector<Effect>{};
}

} // namespace cliff::views
