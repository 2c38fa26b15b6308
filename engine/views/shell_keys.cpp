// What each key means where, and how the focus and the lists move.
#include "core/question.hpp"
#include "views/focus.hpp"
#include "views/shell.hpp"

#include <algorithm>

namespace cliff::views {
namespace {

constexpr Command none{};

/// Which choice a key names: A or 1 is the first.
std::optional<std::size_t> choice_named(char character, std::size_t count) {
    const int letter = character - 'a', digit = character - '1';
    for (const int named : {letter, digit})
        if (named >= 0 && static_cast<std::size_t>(named) < count) return static_cast<std::size_t>(named);
    return std::nullopt;
}

} // namespace

bool Shell::focus_on(std::initializer_list<Verb> verbs) const {
    return focus_ && std::find(verbs.begin(), verbs.end(), focus_->verb) != verbs.end();
}

/// What a key means on the screen that is up, whatever has the focus.
Command Shell::hotkey(const KeyPress& press, const State& match) const {
    if (press.key == Key::f11) return {Verb::full_screen, 0};
    if (press.character == mute_key) return {Verb::mute, 0};
    const bool escape = press.key == Key::escape;
    const auto is = [&](Bound bound) { return press.character == settings_.keys.of(bound); };
    switch (place_) {
    case Place::title:
        if (is(Bound::daily)) return {Verb::daily, 0};
        if (is(Bound::records)) return {Verb::records, 0};
        if (is(Bound::settings)) return {Verb::settings, 0};
        return is(Bound::quit) ? Command{Verb::quit, 0} : none;
    case Place::setup:
        return escape ? Command{Verb::back, 0} : none;
    case Place::banks:
        if (is(Bound::reread)) return {Verb::banks, 0};
        return escape ? Command{Verb::back, 0} : none;
    case Place::problems:
        if (is(Bound::reread)) return {Verb::again, 0};
        if (is(Bound::banks)) return {Verb::banks, 0};
        return escape ? Command{Verb::back, 0} : none;
    case Place::records:
        if (is(Bound::reread)) return {Verb::records, 0};
        return escape ? Command{Verb::back, 0} : none;
    case Place::settings:
    case Place::keys:
        return escape ? Command{Verb::back, 0} : none;
    case Place::review:
        if (press.key == Key::right || press.key == Key::space) return {Verb::scroll, 1};
        if (press.key == Key::enter && !focus_) return {Verb::scroll, 1};
        if (press.key == Key::left) return {Verb::scroll, -1};
        return escape ? Command{Verb::back, 0} : none;
    case Place::match:
        break;
    }
    return match_hotkey(press, match);
}

Command Shell::match_hotkey(const KeyPress& press, const State& match) const {
    const bool escape = press.key == Key::escape;
    const auto is = [&](Bound bound) { return press.character == settings_.keys.of(bound); };
    if (match.paused) return escape || is(Bound::pause) ? Command{Verb::resume, 0} : none;
    switch (match.phase) {
    case Phase::results:
        if (is(Bound::copy)) return {Verb::copy, 0};
        if (is(Bound::share)) return {Verb::share, 0};
        return escape ? Command{Verb::home, 0} : none;
    case Phase::open: {
        if (const auto choice = choice_named(press.character, choice_count(current_question(match))))
            return {Verb::pick, static_cast<int>(*choice)};
        if (is(Bound::fifty)) return {Verb::fifty, 0};
        // F2 and F4 do the same where letters are typed.
        if (is(Bound::skip) || press.key == Key::f2) return {Verb::skip, 0};
        if (is(Bound::listen) || press.key == Key::f4) return {Verb::listen, 0};
        if (press.key == Key::backspace) return {Verb::erase, 0};
        const auto& marked = match.played[match.question].turns[solo].marked;
        const bool elsewhere = focus_on({Verb::fifty, Verb::skip, Verb::pause, Verb::listen});
        if (press.key == Key::enter && !elsewhere && marked && !marked->answer.picks.empty()) return {Verb::submit, 0};
        break;
    }
    case Phase::reveal:
        if (is(Bound::report)) return {Verb::report, 0};
        [[fallthrough]];
    case Phase::round_title:
    case Phase::reading:
    case Phase::locked:
    case Phase::standings:
    case Phase::wager:
        if (is(Bound::listen)) return {Verb::listen, 0};
        // Space goes on even where a resting mouse has put the focus on something else; Enter takes what has it.
        if (press.key == Key::space || (press.key == Key::enter && !focus_)) return {Verb::next, 0};
        break;
    case Phase::ready:
    case Phase::lobby:
    case Phase::intermission:
        break;
    }
    return escape || is(Bound::pause) ? Command{Verb::pause, 0} : none;
}

std::optional<Command> Shell::first_focus(const State& match) const {
    switch (place_) {
    case Place::title:
        return Command{unfinished_ ? Verb::go_on : Verb::play, 0};
    case Place::setup:
        return Command{Verb::start, 0};
    case Place::banks:
        return shelf_.banks.empty() ? std::nullopt
                                    : std::optional{Command{Verb::open_bank, static_cast<int>(selection_.bank)}};
    case Place::problems:
        return Command{Verb::again, 0};
    case Place::records:
        if (!records_.lines.empty()) return Command{Verb::record, static_cast<int>(record_)};
        return Command{records_.trouble.empty() ? Verb::play : Verb::records, 0};
    case Place::settings:
    case Place::keys:
        return Command{Verb::setting, 0};
    case Place::review:
        return std::nullopt;
    case Place::match:
        break;
    }
    if (match.paused) return Command{Verb::resume, 0};
    if (match.phase == Phase::results) {
        const Tally sum = tally(match, solo);
        return Command{sum.right < sum.marked.size() ? Verb::review : Verb::again, 0};
    }
    return std::nullopt;
}

void Shell::move_focus(Key arrow, const Scene& scene, const State& match) {
    if (place_ == Place::problems && (arrow == Key::up || arrow == Key::down)) {
        scroll(arrow == Key::up ? -1 : 1);
        return;
    }
    if (const List up = list(); focus_on({up.verb}) && (arrow == Key::up || arrow == Key::down)) {
        const int wanted = focus_->index + (arrow == Key::down ? 1 : -1);
        if (wanted >= 0 && wanted < static_cast<int>(up.rows)) {
            focus_->index = wanted;
            keep_focus_in_sight();
            return;
        }
    }
    const Target* from = target_of(scene, focus_);
    if (!from) {
        focus_ = first_focus(match);
        if (!target_of(scene, focus_) && !scene.targets.empty()) focus_ = scene.targets.front().command;
        return;
    }
    const auto next = neighbour(scene, *from, arrow);
    if (next) focus_ = next;
    if (place_ == Place::setup && focus_ && focus_->verb == Verb::toggle_round && !next && arrow == Key::right)
        scroll(1);
    if (place_ == Place::setup && focus_ && focus_->verb == Verb::toggle_round && !next && arrow == Key::left)
        scroll(-1);
}

Shell::List Shell::list() const {
    if (place_ == Place::banks) return {Verb::open_bank, shelf_.banks.size(), banks_shown};
    if (place_ == Place::records) return {Verb::record, records_.lines.size(), records_shown};
    return {};
}

void Shell::keep_focus_in_sight() {
    const List up = list();
    if (!focus_on({up.verb})) return;
    const auto row = static_cast<std::size_t>(focus_->index);
    if (row < first_) first_ = row;
    if (row >= first_ + up.shown) first_ = row + 1 - up.shown;
}

void Shell::scroll(int rows) {
    const auto moved = [rows](std::size_t first, std::size_t count, std::size_t shown) {
        const auto last = static_cast<int>(count > shown ? count - shown : 0);
        return static_cast<std::size_t>(std::clamp(static_cast<int>(first) + rows, 0, last));
    };
    if (place_ == Place::problems && chosen_bank())
        first_ = moved(first_, chosen_bank()->problems.size(), problems_shown);
    if (const List up = list(); up.rows > 0) {
        first_ = moved(first_, up.rows, up.shown);
        if (focus_on({up.verb})) // the focus stays in sight
            focus_->index = std::clamp(focus_->index, static_cast<int>(first_),
                                       static_cast<int>(std::min(first_ + up.shown, up.rows)) - 1);
    }
    if (place_ == Place::setup && chosen_bank() && chosen_bank()->bank) {
        const std::size_t before = first_round_;
        first_round_ = moved(first_round_, chosen_bank()->bank->rounds.size(), rounds_shown);
        if (focus_ && focus_->verb == Verb::toggle_round)
            focus_->index += static_cast<int>(first_round_) - static_cast<int>(before);
    }
}

} // namespace cliff::views
