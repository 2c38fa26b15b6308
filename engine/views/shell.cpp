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
    const bool playing = place_ == Place::match && match.phase != Phase::ready;
    return {screen(match), playing ? match_screen_began(match) : began_, focus_, note_.empty() ? remark_ : note_};
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
    Screen screen = match_screen(match, solo);
    auto* question = std::get_if<QuestionView>(&screen);
    if (question) question->edition = editions_;
    if (auto* results = std::get_if<ResultsView>(&screen)) results->best_before = best_before_;
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
    began_ = now;
    first_ = 0;
    note_.clear();
    if (place == Place::setup) first_round_ = 0;
    focus_ = first_focus(match);
    if (place == Place::banks) keep_focus_in_sight();
}

std::vector<Effect> Shell::take(const Input& given, const Scene& scene, const State& match, Millis now) {
    using Effects = std::vector<Effect>;
    return std::visit(
        overload{[&](const KeyPress& key) {
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
                     const KeyPress key = key_for(pad.button);
                     // Its "report a mistake" would be choice F of an open question.
                     const bool choice = key.character == 'f' && place_ == Place::match && match.phase == Phase::open;
                     return choice ? Effects{} : press(key, scene, match, now);
                 },
                 [&](const PointerMove& pointer) {
                     // A mouse that is nudged mustn't turn the Enter of who is typing into a skip.
                     if (typing(match)) return Effects{};
                     if (const Target* under = target_at(scene, pointer.at)) focus_ = under->command;
                     return Effects{};
                 },
                 [&](const PointerPress& pointer) {
                     const Target* under = target_at(scene, pointer.at);
                     note_.clear();
                     return under ? run(under->command, match, now) : Effects{};
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
                 [](const CloseRequest&) { return Effects{Quit{}}; }},
        given);
}

std::vector<Effect> Shell::press(const KeyPress& press, const Scene& scene, const State& match, Millis now) {
    note_.clear();
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

std::vector<Effect> Shell::pick(std::size_t choice, const State& match) {
    if (match.phase != Phase::open) return {};
    const Question& question = current_question(match);
    const bool in_order = std::holds_alternative<Order>(question.kind);
    if (!takes_several(question) && !in_order) return {Act{Submit{solo, {choice}}}};
    const auto& marked = match.played[match.question].turns[solo].marked;
    Picks picks = marked ? marked->answer.picks : Picks{};
    if (std::erase(picks, choice) > 0) return {Act{Mark{solo, picks}}};
    picks.push_back(choice);
    // The last one has no other place left.
    if (in_order && picks.size() + 1 == choice_count(question))
        for (std::size_t item = 0; item < choice_count(question); ++item)
            if (std::find(picks.begin(), picks.end(), item) == picks.end()) {
                picks.push_back(item);
                break;
            }
    return {Act{Mark{solo, picks}}};
}

/// What is marked, as the answer.
std::vector<Effect> Shell::submit(const State& match) {
    if (match.phase != Phase::open) return {};
    if (typing(match)) return hand_in(match);
    const auto& marked = match.played[match.question].turns[solo].marked;
    const std::size_t picked = marked ? marked->answer.picks.size() : 0;
    const bool in_order = std::holds_alternative<Order>(current_question(match).kind);
    if (in_order && picked < choice_count(current_question(match))) {
        note_ = "Put all of them in order first.";
        return {};
    }
    if (picked > 0) return {Act{Submit{solo, marked->answer}}};
    note_ = "Mark at least one choice first.";
    return {};
}

std::vector<Effect> Shell::run(Command command, const State& match, Millis now) {
    const auto index = static_cast<std::size_t>(std::max(0, command.index));
    switch (command.verb) {
    case Verb::none:
        return {};
    case Verb::play:
        go_to_bank(now, match);
        return {};
    case Verb::banks:
        if (place_ == Place::banks) return {ReadShelf{}};
        before_banks_ = place_ == Place::setup ? Place::setup : Place::title;
        go(Place::banks, now, match);
        return {ReadShelf{}};
    case Verb::open_bank:
        if (index >= shelf_.banks.size()) return {};
        if (index != selection_.bank) selection_ = {index, selection_.rules, {}, {}};
        go_to_bank(now, match);
        return {};
    case Verb::toggle_round:
        toggle_round(index);
        return {};
    case Verb::set_rules:
        selection_.rules = std::min(index, shelf_.rules.size() - 1);
        selection_.questions.reset();
        return {};
    case Verb::set_count: {
        const auto offered = counts();
        selection_.questions = index + 1 < offered.size() ? offered[index] : all_questions;
        return {};
    }
    case Verb::again:
        if (place_ == Place::problems) return {ReadShelf{}};
        [[fallthrough]];
    case Verb::start:
        if (const ShelfBank* bank = chosen_bank(); bank && bank->bank) return {StartMatch{selection_}};
        go_to_bank(now, match); // it was broken or taken away since it was chosen
        return {};
    case Verb::practice:
        if (const auto rules = practice_rules()) {
            selection_.rules = *rules;
            selection_.rounds.clear();
            selection_.questions.reset();
            return {StartMatch{selection_}};
        }
        return {};
    case Verb::daily:
        if (const ShelfBank* bank = chosen_bank(); bank && bank->bank) return {StartDaily{selection_.bank}};
        go_to_bank(now, match);
        return {};
    case Verb::copy:
        if (const auto screen = this->screen(match); const auto* results = std::get_if<ResultsView>(&screen)) {
            note_ = "The result is copied, to be pasted elsewhere.";
            return {Copy{to_share(*results)}};
        }
        return {};
    case Verb::go_on:
        return {GoOn{}};
    case Verb::pick:
        return pick(index, match);
    case Verb::submit:
        return submit(match);
    case Verb::letter:
        return type_letter(static_cast<char32_t>(command.index), match);
    case Verb::erase:
        return erase(match);
    case Verb::keyboard:
        if (!typing(match)) return {};
        keyboard_ = !keyboard_;
        focus_.reset();
        return {};
    case Verb::listen:
        if (place_ != Place::match || match.phase == Phase::ready || !current_question(match).audio) return {};
        return {PlaySound{current_question(match).audio->file}};
    case Verb::fifty:
        return {Act{Fifty{solo}}};
    case Verb::skip: {
        // Of a list that was begun, this is all.
        return {begun_list(match) ? Act{Submit{solo, {}}} : Act{Skip{}}};
    }
    case Verb::pause:
        return {Act{Pause{}}};
    case Verb::resume:
        return {Act{Resume{}}};
    case Verb::leave:
        return {Act{End{}}};
    case Verb::next:
        return {Act{Next{}}};
    case Verb::report: {
        const ShelfBank* bank = chosen_bank();
        if (match.phase != Phase::reveal || !bank) return {};
        if (!bank->bank || bank->bank->title != match.deck.bank) return {}; // a match that was gone on with, of another
        const Question& question = current_question(match);
        if (question.line == 0) return {}; // it stands in no file
        if (reported_) {
            note_ = "Noted already.";
            return {};
        }
        return {Report{bank->path, question.line, question.ask}};
    }
    case Verb::review:
        miss_ = 0;
        go(Place::review, now, match);
        return {};
    case Verb::scroll:
        if (place_ == Place::review) {
            const auto misses = static_cast<int>(review(match, solo, miss_).total);
            const int wanted = static_cast<int>(miss_) + command.index;
            if (wanted < 0 || wanted >= misses) return {};
            miss_ = static_cast<std::size_t>(wanted);
            began_ = now;
            focus_.reset();
        } else {
            scroll(command.index);
        }
        return {};
    case Verb::home:
        go(Place::title, now, match);
        return {};
    case Verb::back:
        if (place_ == Place::banks && before_banks_ == Place::setup)
            go_to_bank(now, match);
        else
            go(place_ == Place::review     ? Place::match
               : place_ == Place::problems ? before_problems_
                                           : Place::title,
               now, match);
        return {};
    case Verb::full_screen:
        return {ToggleFullScreen{}};
    case Verb::quit:
        return {Quit{}};
    case Verb::close: // a host's, in a match that isn't played here
    case Verb::lock:
    case Verb::extend:
    case Verb::void_it:
    case Verb::undo:
    case Verb::automatic:
    case Verb::page_of_room:
        return {};
    }
    return {};
}

} // namespace cliff::views
