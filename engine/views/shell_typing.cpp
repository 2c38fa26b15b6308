// Typing an answer: what keys, a gamepad's buttons and the on-screen keyboard do meanwhile.
#include "core/question.hpp"
#include "text/decode.hpp"
#include "text/utf8.hpp"
#include "views/focus.hpp"
#include "views/shell.hpp"

namespace cliff::views {
namespace {

bool is_list(const State& match) { return std::holds_alternative<ListOf>(current_question(match).kind); }

const Turn& turn_of(const State& match) { return match.played[match.question].turns[solo]; }

} // namespace

bool Shell::typing(const State& match) const {
    return place_ == Place::match && match.phase == Phase::open && !match.paused && is_typed(current_question(match));
}

/// A list of which something was named or is being typed.
bool Shell::begun_list(const State& match) const {
    if (!typing(match) || !is_list(match)) return false;
    const Turn& turn = turn_of(match);
    return turn.marked || turn.draft.find_first_not_of(' ') != std::string::npos;
}

std::vector<Effect> Shell::type_letter(char32_t point, const State& match) {
    if (!typing(match)) return {};
    const std::string& draft = turn_of(match).draft;
    // The Space that brought the question up may still come in as a letter.
    if (draft.empty() && text::is_space(point)) return {};
    // Enter hands in what was typed; the focus stays on the on-screen keyboard alone.
    if (!focus_on({Verb::letter, Verb::erase})) focus_.reset();
    note_.clear();
    std::string longer = draft;
    text::encode(point, longer);
    return {Act{Type{solo, std::move(longer)}}};
}

std::vector<Effect> Shell::erase(const State& match) {
    if (match.phase != Phase::open) return {};
    const Turn& turn = turn_of(match);
    if (typing(match)) {
        const auto letters = text::graphemes(turn.draft);
        if (letters.empty()) return {};
        return {Act{Type{solo, turn.draft.substr(0, turn.draft.size() - letters.back().size())}}};
    }
    const bool in_order = std::holds_alternative<Order>(current_question(match).kind);
    if (!in_order || !turn.marked || turn.marked->answer.picks.empty()) return {};
    Picks picks = turn.marked->answer.picks;
    picks.pop_back();
    // The last one had no other place: it goes with the one before.
    if (picks.size() + 1 == choice_count(current_question(match)) && !picks.empty()) picks.pop_back();
    return {Act{Mark{solo, picks}}};
}

/// Enter: the text is the answer, or the next thing of a list.
std::vector<Effect> Shell::hand_in(const State& match) {
    const std::string& draft = turn_of(match).draft;
    if (draft.find_first_not_of(' ') == std::string::npos) {
        note_ = is_list(match) ? "Type the next one, or F2 if that is all." : "Type an answer first.";
        return {};
    }
    // The box is empty for the next one, also after a double that wasn't taken.
    if (is_list(match)) return {Act{Name{solo, draft}}, Act{Type{solo, ""}}};
    return {Act{Submit{solo, Answer::typed(draft)}}};
}

std::vector<Effect> Shell::type_key(const KeyPress& press, const Scene& scene, const State& match, Millis now) {
    switch (press.key) {
    case Key::character:
    case Key::space:
        return {}; // comes as text
    case Key::enter:
        if (target_of(scene, focus_) && !focus_on({Verb::letter, Verb::erase})) return run(*focus_, match, now);
        return hand_in(match);
    case Key::backspace:
        return erase(match);
    case Key::escape:
        return run({Verb::pause, 0}, match, now);
    case Key::f2:
        return run({Verb::skip, 0}, match, now);
    case Key::f3:
        return run({Verb::keyboard, 0}, match, now);
    case Key::f4:
        return run({Verb::listen, 0}, match, now);
    case Key::f11:
        return run({Verb::full_screen, 0}, match, now);
    case Key::tab:
        focus_ = next_in_turn(scene, focus_, press.shift);
        return {};
    case Key::up:
    case Key::down:
    case Key::left:
    case Key::right:
        move_focus(press.key, scene, match);
        return {};
    case Key::page_up:
    case Key::page_down:
        break;
    }
    return {};
}

std::vector<Effect> Shell::type_pad(Button button, const Scene& scene, const State& match, Millis now) {
    switch (button) {
    case Button::south:
        if (keyboard_ && target_of(scene, focus_)) return run(*focus_, match, now);
        if (!keyboard_) return run({Verb::keyboard, 0}, match, now);
        return {};
    case Button::east:
        return erase(match);
    case Button::north:
        return hand_in(match);
    case Button::west:
        return run({Verb::listen, 0}, match, now);
    case Button::left_shoulder:
        return run({Verb::skip, 0}, match, now);
    case Button::right_shoulder:
        return type_letter(U' ', match);
    case Button::select:
    case Button::start:
        return run({Verb::pause, 0}, match, now);
    case Button::up: // came as arrow keys
    case Button::down:
    case Button::left:
    case Button::right:
        break;
    }
    return {};
}

} // namespace cliff::views
