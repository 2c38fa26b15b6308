// The wall in a window: what the room says, drawn when it changes; keys and clicks go to the room.
#include "app/dressing.hpp"
#include "app/host.hpp"
#include "app/paths.hpp"
#include "app/redraw.hpp"
#include "app/sounds.hpp"
#include "app/themes.hpp"
#include "core/overload.hpp"
#include "core/state.hpp"
#include "sfml/window.hpp"
#include "views/focus.hpp"
#include "views/screen_name.hpp"
#include "views/shell.hpp"
#include "views/stage.hpp"

#include <algorithm>
#include <iostream>
#include <utility>

namespace cliff::app {
namespace {

/// Nobody's time runs there, so the settings may stand in front of it.
bool may_wait(const views::Screen& screen) {
    return !std::holds_alternative<views::QuestionView>(screen) && !std::holds_alternative<views::WagerView>(screen);
}

/// Whose keys are the players' and the host's, not those of who plays alone.
views::Settings for_the_wall(views::Settings settings) {
    settings.keys = views::Keys{};
    return settings;
}

class WallWindow {
  public:
    WallWindow(Room& room, SettingsFile& settings, views::Theme theme)
        : room_{room},
          painter_{share_folder() / "assets", own_themes_folder()},
          kept_{settings},
          dressing_{for_the_wall(settings.settings()), std::move(theme), painter_},
          window_{"Cliffhanger", 1280, 720, painter_, settings.settings().full_screen},
          sounds_{settings.settings(), sounds_folder(dressing_.look().theme)},
          setting_{{}, {}, room.now()} {
        setting_.use(settings.settings(), theme_choices());
    }

    Leaving run() {
        while (!left_) {
            const views::Scene scene = show();
            for (const auto& input : window_.wait(until_next_look(scene))) take(input, scene);
        }
        for (const auto& complaint : painter_.complaints()) std::cerr << "cliffhanger: " << complaint << "\n";
        return *left_;
    }

    void note(std::string sentence) {
        note_ = std::move(sentence);
        noted_at_ = room_.now();
    }

  private:
    views::Scene show() {
        wall_ = room_.wall();
        for (auto& remark : room_.take_remarks()) note(std::move(remark));
        if (room_.now() - noted_at_ > note_lasts) note_.clear();
        sound();
        if (!may_wait(wall_->screen)) carry_out(setting_.close_settings(room_.now()));
        views::StageView view{wall_->screen, wall_->began, std::nullopt, note_};
        view.players_keys = wall_->players_keys;
        if (setting_.in_settings()) {
            view = setting_.view(State{});
            if (view.note.empty()) view.note = note_;
        }
        sounds_.follow(view, room_.now(), wall_->language);
        if (const auto why = sounds_.take_trouble(); !why.empty()) note("No sound: " + why + ".");
        views::Scene scene = views::stage(view, room_.now(), dressing_.look());
        window_.name(views::screen_name(view.screen));
        redraw_.show(window_, scene, room_.now());
        sounds_.begin();
        return scene;
    }

    /// The room doesn't wake this thread; a look at what it says costs nothing.
    [[nodiscard]] Millis until_next_look(const views::Scene& scene) const {
        constexpr Millis between_looks{33};
        const Millis next = scene.changes_at ? *scene.changes_at - room_.now() : between_looks;
        return redraw_.wait(next, between_looks);
    }

    void take(const views::Input& input, const views::Scene& scene) {
        if (std::holds_alternative<views::CloseRequest>(input)) return close();
        if (setting_.in_settings() && !of_players(input))
            return carry_out(setting_.take(input, scene, State{}, room_.now()));
        if (const auto* press = std::get_if<views::PointerPress>(&input)) {
            const auto* target = views::target_at(scene, press->at);
            if (target && target->command.verb == views::Verb::mute) return note(sounds_.toggle_mute());
            if (target && target->command.verb == views::Verb::settings) return open_settings();
            if (target && target->command.verb == views::Verb::home) return leave();
            leave_asked_ = false;
            if (target) room_.command(target->command);
            return;
        }
        if (const auto* key = std::get_if<views::KeyPress>(&input)) {
            close_asked_ = false;
            const bool may_leave = wall_->phase == Phase::results || wall_->phase == Phase::lobby;
            if (key->key == views::Key::escape && may_leave) return leave();
            leave_asked_ = false;
            // The shell knows what F11 sets, and keeps it.
            if (key->key == views::Key::f11) return carry_out(setting_.take(*key, scene, State{}, room_.now()));
            if (key->character == views::mute_key && !key->control) return note(sounds_.toggle_mute());
            if (key->character == settings_key && may_wait(wall_->screen)) return open_settings();
        }
        room_.press(input);
    }

    /// Gamepads are the players', whatever the host is at.
    static bool of_players(const views::Input& input) {
        return std::holds_alternative<views::PadPress>(input) || std::holds_alternative<views::GamepadCount>(input);
    }

    /// In front of the wall; the room goes on behind them.
    void open_settings() {
        note_.clear();
        setting_.open_room_settings(room_.now());
    }

    void carry_out(const std::vector<views::Effect>& effects) {
        for (const auto& effect : effects)
            std::visit(overload{[&](const views::UseSettings& chosen) { use(chosen.settings); },
                                [&](const views::KeepSettings& chosen) {
                                    if (auto why = kept_.keep(chosen.settings); !why.empty()) note(std::move(why));
                                },
                                [&](const views::ToggleFullScreen&) { window_.toggle_full_screen(); },
                                [&](const views::ToggleMute&) { note(sounds_.toggle_mute()); }, [](const auto&) {}},
                       effect);
    }

    void use(const views::Settings& settings) {
        if (auto remark = dressing_.use(for_the_wall(settings)); !remark.empty()) note(std::move(remark));
        sounds_.set(settings, sounds_folder(dressing_.look().theme));
        room_.write_as(settings.numbers);
    }

    /// A slip of the mouse doesn't end an evening.
    void close() {
        const bool running = wall_->phase != Phase::results && wall_->phase != Phase::lobby;
        if (running && !std::exchange(close_asked_, true))
            return note("Close once more to stop hosting; `cliffhanger host --resume` goes on later.");
        carry_out(setting_.close_settings(room_.now()));
        left_ = Leaving::closed;
    }

    /// Before the match and after it, back to where the host came from. A slip sends nobody's phone away.
    void leave() {
        const auto* lobby = std::get_if<views::LobbyView>(&wall_->screen);
        const bool empty = lobby && lobby->players == 0;
        if (!empty && !std::exchange(leave_asked_, true)) return note("Once more, and hosting stops.");
        carry_out(setting_.close_settings(room_.now()));
        left_ = Leaving::escaped;
    }

    /// A question's sound begins with it, and ends when something else is up.
    void sound() {
        const auto* question = std::get_if<views::QuestionView>(&wall_->screen);
        if (!question) return sounds_.stop();
        const auto now = std::pair(wall_->question, wall_->listens);
        if (!question->audio || std::exchange(heard_, now) == now) return;
        if (const auto why = sounds_.play(question->audio->file); !why.empty())
            note("No sound: " + why + ". Its words are here.");
    }

    static constexpr Millis note_lasts{7000};
    static constexpr char settings_key = 's'; ///< of an open question it's its sound (views/host_keys.hpp)

    Room& room_;
    paint::Painter painter_;
    SettingsFile& kept_;
    Dressing dressing_;
    sfml::Window window_;
    Sounds sounds_;
    views::Shell setting_; ///< whose settings screen may be up
    std::shared_ptr<const Wall> wall_;
    std::optional<std::pair<std::size_t, std::size_t>> heard_; ///< question, and how often it was asked for again
    std::string note_;
    Redraw redraw_;
    Millis noted_at_{0};
    std::optional<Leaving> left_;
    bool close_asked_ = false, leave_asked_ = false;
};

} // namespace

Leaving show_wall(Room& room, SettingsFile& settings, views::Theme theme, std::string remark) {
    WallWindow window{room, settings, std::move(theme)};
    if (!remark.empty()) window.note(std::move(remark));
    return window.run();
}

} // namespace cliff::app
