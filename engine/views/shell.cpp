#include "views/shell.hpp"

#include "core/overload.hpp"
#include "core/question.hpp"
#include "views/alphabet.hpp"
#include "views/focus.hpp"
#include "views/format.hpp"

#include <algorithm>
#include <utility>

namespace cliff::views {
namespace {

/// A row's arrows and its slider are part of it.
Command row_of(Command command) {
    if (command.verb == Verb::less || command.verb == Verb::more) return {Verb::setting, command.index};
    if (command.verb == Verb::slide) return {Verb::setting, command.index / slide_rows};
    return command;
}

bool is_arrow(Key key) { return key == Key::up || key == Key::down || key == Key::left || key == Key::right; }

} // namespace

std::string remark_on(Refusal refusal) {
    switch (refusal) {
    case Refusal::none_left:
        return "No 50:50 here: used up, or not for this question.";
    case Refusal::not_a_number:
        return "Type a number, like 1500 or 2.5.";
    case Refusal::said_already:
        return "You have said that already.";
    case Refusal::too_long:
        return "That is too long for an answer.";
    default:
        return {};
    }
}

Shell::Shell(Shelf shelf, Selection selection, Millis now)
    : shelf_{std::move(shelf)},
      selection_{std::move(selection)},
      began_{now},
      focus_{Command{Verb::play, 0}} {}

StageView Shell::view(const State& match) const {
    const NumbersAs as{settings_.numbers};
    const bool playing = place_ == Place::match && match.phase != Phase::ready;
    return {screen(match), playing ? match_screen_began(match) : began_, focus_, note_.empty() ? remark_ : note_, {},
            focus_move_};
}

Screen Shell::screen(const State& match) const {
    switch (place_) {
    case Place::setup:
        return setup();
    case Place::banks:
        return banks();
    case Place::problems: {
        const ShelfBank* bank = chosen_bank();
        return bank ? ProblemsView{bank->file, bank->problems, first_} : ProblemsView{};
    }
    case Place::settings:
    case Place::keys:
        return settings();
    case Place::records:
        return RecordsView{records_, record_, first_};
    case Place::match:
        if (match.phase != Phase::ready) return playing(match);
        break;
    case Place::review:
        return review(match, solo, miss_);
    case Place::title:
        break;
    }
    return title();
}

/// The match's screen, with the on-screen keyboard where there is something to type.
Screen Shell::playing(const State& match) const {
    Screen screen = match_screen(match, solo, ghost_);
    auto* question = std::get_if<QuestionView>(&screen);
    if (question) question->edition = editions_;
    if (auto* pause = std::get_if<PauseView>(&screen)) pause->settings = true;
    if (auto* results = std::get_if<ResultsView>(&screen)) {
        results->best_before = best_before_;
        results->practicable = results->misses > 0 && can_practise(match);
    }
    if (question && keyboard_ && typing(match))
        question->keyboard =
            keyboard_for(match.deck.language, std::holds_alternative<Number>(current_question(match).kind));
    return screen;
}

void Shell::show_match(Millis now) {
    place_ = Place::match;
    began_ = now;
    focus_.reset();
    note_.clear();
    seen_phase_ = Phase::ready;
}

void Shell::offer(std::optional<Unfinished> unfinished) {
    unfinished_ = std::move(unfinished);
    if (place_ == Place::title) focus_ = first_focus(State{});
}

void Shell::show_records(Records records) {
    records_ = std::move(records);
    record_ = 0;
    first_ = 0;
    if (place_ == Place::records) focus_ = first_focus(State{});
}

void Shell::match_moved(const State& match) {
    if (place_ != Place::match) return;
    const bool same =
        seen_phase_ == match.phase && seen_question_ == match.question && seen_paused_ == match.paused.has_value();
    if (same) return;
    seen_phase_ = match.phase;
    seen_question_ = match.question;
    seen_paused_ = match.paused.has_value();
    if (match.phase != Phase::reveal) reported_ = false;
    focus_ = first_focus(match);
    note_.clear();
}

void Shell::restock(Shelf shelf, Millis now) {
    const ShelfBank before = chosen_bank() ? *chosen_bank() : ShelfBank{};
    shelf_ = std::move(shelf);
    const auto same = std::find_if(shelf_.banks.begin(), shelf_.banks.end(),
                                   [&](const ShelfBank& bank) { return bank.path == before.path; });
    const bool gone = same == shelf_.banks.end();
    selection_.bank = gone ? 0 : static_cast<std::size_t>(same - shelf_.banks.begin());
    const auto rounds = [](const ShelfBank& bank) { return bank.bank ? bank.bank->rounds.size() : 0; };
    if (gone || rounds(*same) != rounds(before)) selection_.rounds.clear();
    if (place_ == Place::banks) {
        first_ = 0;
        focus_ = first_focus(State{});
        keep_focus_in_sight();
    }
    if (place_ != Place::problems) return;
    first_ = 0;
    if (gone) {
        go(Place::banks, now, State{});
        note_ = before.file + " isn\u2019t there any more.";
    } else if (same->bank) {
        go(Place::setup, now, State{});
        note_ = "No mistakes left. Ready to play.";
    }
}

void Shell::bank_edited(Shelf shelf, const State& match, Millis now) {
    const bool playing_it =
        match.phase != Phase::ready && match.phase != Phase::results && (place_ == Place::match || mending_);
    if (!playing_it) {
        restock(std::move(shelf), now);
        return;
    }
    shelf_ = std::move(shelf);
    ++editions_;
    const ShelfBank* bank = chosen_bank();
    if (bank && !bank->bank) {
        before_problems_ = Place::match;
        go(Place::problems, now, match);
        mending_ = true;
    } else if (mending_) {
        mending_ = false;
        go(Place::match, now, match);
    }
    // Weaknesses don't stop the match; the first of them is told.
    if (bank && bank->bank && !bank->problems.empty())
        note_ = bank->problems.front().place + ": " + bank->problems.front().message +
                (bank->problems.size() > 1 ? " (and " + std::to_string(bank->problems.size() - 1) + " more)" : "");
}

/// To what can be done with the chosen bank: play it, see its mistakes, or choose another.
void Shell::go_to_bank(Millis now, const State& match) {
    const ShelfBank* bank = chosen_bank();
    if (bank && !bank->bank) before_problems_ = place_ == Place::banks ? Place::banks : Place::title;
    go(!bank ? Place::banks : bank->bank ? Place::setup : Place::problems, now, match);
}

void Shell::go(Place place, Millis now, const State& match) {
    mending_ = false;
    place_ = place;
    dragged_.reset();
    began_ = now;
    first_ = 0;
    note_.clear();
    if (place == Place::setup) first_round_ = 0;
    focus_ = first_focus(match);
    if (place == Place::banks) keep_focus_in_sight();
}

std::vector<Effect> Shell::take(const Input& given, const Scene& scene, const State& match, Millis now) {
    const auto focus = focus_;
    const auto up = std::pair{place_, began_};
    auto effects = dispatch(given, scene, match, now);
    if (focus == focus_) return effects;
    // What a mouse points at is lit where it is.
    const bool pressed = std::holds_alternative<KeyPress>(given) || std::holds_alternative<PadPress>(given);
    focus_move_.reset();
    if (pressed && focus && up == std::pair{place_, began_}) focus_move_ = FocusMove{*focus, now};
    return effects;
}

std::vector<Effect> Shell::dispatch(const Input& given, const Scene& scene, const State& match, Millis now) {
    using Effects = std::vector<Effect>;
    if (const auto* pad = std::get_if<PadPress>(&given); pad && pad->button >= Button::up)
        return take(key_for(pad->button, settings_.keys), scene, match, now);
    if (const auto* key = std::get_if<KeyPress>(&given); key && key->control) return {};
    auto effects =
        std::visit(overload{[&](const KeyPress& key) {
                                // A key that isn't typed (P, to go on) comes as a letter, too, after what it did.
                                drop_letter_ = !typing(match);
                                return drop_letter_ ? press(key, scene, match, now) : type_key(key, scene, match, now);
                            },
                            [&](const TextInput& input) {
                                if (std::exchange(drop_letter_, false)) return Effects{};
                                return type_letter(input.point, match);
                            },
                            [&](const PadPress& pad) {
                                if (typing(match)) return type_pad(pad.button, scene, match, now);
                                const KeyPress key = key_for(pad.button, settings_.keys);
                                // Its "report a mistake" would be choice F of an open question.
                                const bool choice = pad.button == Button::right_shoulder && place_ == Place::match &&
                                                    match.phase == Phase::open;
                                // Its letters are a match's; elsewhere they would be other keys.
                                if (place_ != Place::match && key.key == Key::character) return Effects{};
                                return choice ? Effects{} : press(key, scene, match, now);
                            },
                            [&](const PointerMove& pointer) {
                                // A mouse that is nudged mustn't turn the Enter of who is typing into a skip.
                                if (typing(match)) return Effects{};
                                if (dragged_) return drag(pointer.at, scene);
                                if (const Target* under = target_at(scene, pointer.at)) focus_ = row_of(under->command);
                                return Effects{};
                            },
                            [&](const PointerPress& pointer) {
                                const Target* under = target_at(scene, pointer.at);
                                note_.clear();
                                if (under && under->command.verb == Verb::slide)
                                    dragged_ = under->command.index / slide_rows;
                                return under ? run(under->command, match, now) : Effects{};
                            },
                            [&](const PointerRelease&) {
                                dragged_.reset();
                                return Effects{};
                            },
                            [&](const Wheel& wheel) {
                                scroll(wheel.notches > 0 ? -1 : 1);
                                return Effects{};
                            },
                            [&](const GamepadCount& pads) {
                                gamepads_ = pads.count;
                                return Effects{};
                            },
                            [&](const FocusLost&) {
                                // The fuse doesn't burn for somebody who is answering a message.
                                const bool burns = place_ == Place::match && deadline(match) &&
                                                   (match.phase == Phase::reading || match.phase == Phase::open);
                                return burns ? Effects{Act{Pause{}}} : Effects{};
                            },
                            [&](const CloseRequest&) {
                                Effects all{Quit{}};
                                if (in_settings() && settings_ != settings_at_entry_)
                                    all.insert(all.begin(), KeepSettings{settings_});
                                return all;
                            }},
                   given);
    if (place_ == Place::records && focus_on({Verb::record})) record_ = static_cast<std::size_t>(focus_->index);
    return effects;
}

std::vector<Effect> Shell::press(const KeyPress& press, const Scene& scene, const State& match, Millis now) {
    note_.clear();
    if (in_settings())
        if (auto effects = press_setting(press)) return std::move(*effects);
    if (const Command command = hotkey(press, match); command != Command{}) return run(command, match, now);
    if (place_ == Place::title && press.key == Key::escape) { // one Esc too many must not end the program
        focus_ = Command{Verb::quit, 0};
        return {};
    }
    if (is_arrow(press.key)) {
        move_focus(press.key, scene, match);
        return {};
    }
    if (press.key == Key::tab) {
        focus_ = next_in_turn(scene, focus_, press.shift);
        return {};
    }
    if (press.key == Key::page_up || press.key == Key::page_down) scroll(press.key == Key::page_up ? -3 : 3);
    const bool activates = press.key == Key::enter || press.key == Key::space;
    // Who has pressed Space once too often still gets to see the results.
    const bool just_over = place_ == Place::match && match.phase == Phase::results && now < match.began + Millis{900};
    if (activates && just_over) return {};
    if (activates && target_of(scene, focus_)) return run(*focus_, match, now);
    return {};
}

} // namespace cliff::views
