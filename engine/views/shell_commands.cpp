// What each command does, whichever key, click or button asked for it.
#include "core/question.hpp"
#include "views/format.hpp"
#include "views/shell.hpp"

#include <algorithm>

namespace cliff::views {

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
    case Verb::host:
        if (const ShelfBank* bank = chosen_bank(); bank && bank->bank) return {HostRoom{selection_.bank}};
        go_to_bank(now, match);
        return {};
    case Verb::records:
        go(Place::records, now, match);
        return {ReadRecords{}};
    case Verb::record:
        return index < records_.lines.size() ? play_kind(records_.lines[index], match, now) : std::vector<Effect>{};
    case Verb::practise_misses:
        if (const auto bank = bank_titled(match.deck.bank); bank && can_practise(match))
            return {PractiseMisses{*bank, practice_rules().value_or(0)}};
        return {};
    case Verb::copy:
        if (const auto screen = this->screen(match); const auto* results = std::get_if<ResultsView>(&screen)) {
            const NumbersAs as{settings_.numbers};
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
    case Verb::settings:
        enter_settings(now, match);
        return {};
    case Verb::setting:
        return choose_setting(command.index, now, match);
    case Verb::less:
    case Verb::more:
        focus_ = Command{Verb::setting, command.index};
        return step_setting(command.index, command.verb == Verb::more ? 1 : -1, false);
    case Verb::slide:
        return slide_setting(command.index / slide_rows, command.index % slide_rows);
    case Verb::share:
        if (const auto screen = this->screen(match); const auto* results = std::get_if<ResultsView>(&screen))
            return {SharePicture{*results}};
        return {};
    case Verb::back:
        if (in_settings()) return leave_settings(now, match);
        if (place_ == Place::banks && before_banks_ == Place::setup)
            go_to_bank(now, match);
        else
            go(place_ == Place::review     ? Place::match
               : place_ == Place::problems ? before_problems_
                                           : Place::title,
               now, match);
        return {};
    case Verb::full_screen:
        settings_.full_screen = !settings_.full_screen;
        if (in_settings()) return {ToggleFullScreen{}}; // kept with the others
        return {ToggleFullScreen{}, KeepSettings{settings_}};
    case Verb::mute:
        return {ToggleMute{}};
    case Verb::quit:
        return {Quit{}};
    case Verb::close: // a host's, in a match that isn't played here
    case Verb::lock:
    case Verb::extend:
    case Verb::intermission:
    case Verb::void_it:
    case Verb::judge:
    case Verb::reopen:
    case Verb::undo:
    case Verb::automatic:
    case Verb::other_way:
    case Verb::page_of_room:
        return {};
    }
    return {};
}

} // namespace cliff::views
