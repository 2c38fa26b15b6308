#include "app/terminal_game.hpp"

#include "core/daily.hpp"
#include "core/judge.hpp"
#include "core/practice.hpp"
#include "text/fold.hpp"
#include "views/format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>

namespace cliff::app {

TerminalGame::TerminalGame(const PlayWords& words, const views::Selection& selection, std::uint64_t seed,
                           Terminal& terminal, Keeping& keeping)
    : words_{words},
      selection_{selection},
      seed_{seed},
      terminal_{terminal},
      inbox_{[this] { return terminal_.clock() + ahead_; }},
      keeping_{keeping},
      match_{keeping.fresh()} {
    if (words.watch) watch_.emplace(words.banks.front());
}

void TerminalGame::play(Begin begin, Cards dealt_with) {
    dealt_with_ = std::move(dealt_with);
    act(std::move(begin));
    play_on();
}

void TerminalGame::go_on() {
    Millis since{0};
    match_ = keeping_.go_on(since);
    ahead_ = std::max(Millis{0}, since - terminal_.clock());
    act(Resume{});
    play_on();
}

void TerminalGame::play_on() {
    while (state().phase != Phase::results) step();
    finish();
}

Refusal TerminalGame::act(Action action) {
    inbox_.post(std::move(action));
    Refusal refusal = Refusal::none;
    for (const auto& event : inbox_.take()) refusal = match_.apply(event);
    keep();
    return refusal;
}

/// Before anyone is told what came of it.
void TerminalGame::keep() {
    keeping_.commit(state(), now());
    for (const auto& remark : keeping_.take_remarks()) terminal_.out << "Note: " << remark << "\n";
}

/// One phase, shown and left behind.
void TerminalGame::step() {
    switch (state().phase) {
    case Phase::round_title:
        terminal_.out << views::plain(std::get<views::RoundTitleView>(views::match_screen(state(), views::solo)));
        act(Next{});
        break;
    case Phase::open:
        ask();
        break;
    case Phase::reveal:
        show_reveal();
        break;
    case Phase::ready:
    case Phase::lobby:
    case Phase::standings:
    case Phase::wager:
    case Phase::intermission:
    case Phase::reading:
    case Phase::locked:
    case Phase::results:
        act(Next{});
        break; // a reader sets their own pace
    }
}

void TerminalGame::ask() {
    const std::size_t asked = state().question;
    asked_ = asked;
    constexpr int most_tries = 60;
    int tries = 0;
    bool show = true;
    while (state().phase == Phase::open && state().question == asked) {
        const auto view = std::get<views::QuestionView>(views::match_screen(state(), views::solo));
        if (show) terminal_.out << views::plain(view, now());
        terminal_.out << "> " << std::flush;
        const auto line = read_line();
        if (!line) { // the bank was saved instead
            show = true;
            continue;
        }
        if (!terminal_.live) terminal_.out << line->text.value_or("") << "\n"; // as if it had been typed
        match_.pass(now());
        keep();
        if (line->timed_out || state().phase != Phase::open) {
            terminal_.out << "\nTime is up.\n";
            continue;
        }
        if (!line->text) return end_of_input();
        show = answer(views::read_answer(*line->text, view), view);
        // A pipe that says the same for ever is no player.
        if (!terminal_.live && ++tries == most_tries) {
            terminal_.out << "That is no answer; the question is skipped.\n";
            act(Skip{});
        }
    }
}

/// The next line, or that the time is up; none if the bank was saved meanwhile.
std::optional<Terminal::Line> TerminalGame::read_line() {
    for (;;) {
        std::optional<Millis> longest;
        const auto due = terminal_.live ? deadline(state()) : std::nullopt; // a pipe has all the time it likes
        if (due) longest = *due - now();
        // Meanwhile the bank may be saved, and it is written how late it is.
        const Millis slice{watch_ ? look_every : 1000};
        const bool look = terminal_.live && (watch_ || due) && (!longest || *longest > slice);
        if (look) longest = slice;
        auto line = terminal_.read(longest);
        if (!look || !line.timed_out) return line;
        keep();
        if (watch_ && watch_->saved()) {
            bank_saved();
            return std::nullopt;
        }
    }
}

void TerminalGame::bank_saved() {
    const views::Shelf shelf = load_shelf(words_.banks, Care::check);
    const auto& bank = shelf.banks.front();
    terminal_.out << "\n";
    for (const auto& problem : bank.problems)
        terminal_.out << bank.file << (problem.place.empty() ? "" : ", " + problem.place) << ": "
                      << (problem.error ? "" : "warning: ") << problem.message << "\n";
    if (bank.bank && state().rules.repeat)
        terminal_.out << "Practice goes on with the bank as it was.\n";
    else if (bank.bank)
        act(revise_match(shelf, selection_, seed_, state(), dealt_with_));
    else
        terminal_.out << "The match goes on with the bank as it was.\n";
}

/// Whether the question should be shown again.
bool TerminalGame::answer(const views::PlainAnswer& said, const views::QuestionView& view) {
    using Kind = views::PlainAnswer::Kind;
    const auto tell = [&](Refusal refusal) {
        if (refusal != Refusal::none) terminal_.out << "No: " << reason(refusal) << ".\n";
        return refusal == Refusal::none;
    };
    switch (said.kind) {
    case Kind::answer:
        if (std::holds_alternative<views::NamingView>(view.asked))
            name(said.answer.texts.front());
        else
            tell(act(Submit{views::solo, said.answer}));
        return false;
    case Kind::done:
        // With nothing named there is nothing to hand in.
        if (act(Submit{views::solo, {}}) != Refusal::none) act(Skip{});
        return false;
    case Kind::fifty:
        return tell(act(Fifty{views::solo}));
    case Kind::skip:
        tell(act(Skip{}));
        return false;
    case Kind::quit:
        act(End{});
        return false;
    case Kind::help:
        terminal_.out << views::plain_help(view);
        return true;
    case Kind::no_command:
        terminal_.out << views::plain_commands(view);
        return false;
    case Kind::unclear:
        break;
    }
    terminal_.out << views::plain_hint(view);
    return false;
}

/// One thing of a list, and what came of it.
void TerminalGame::name(const std::string& text) {
    const std::size_t asked = state().question;
    const auto naming_now = [&] {
        const Turn& turn = state().played[asked].turns[views::solo];
        const auto& texts = turn.response ? turn.response->answer.texts
                            : turn.marked ? turn.marked->answer.texts
                                          : std::vector<std::string>{};
        return naming(state().deck, asked, texts);
    };
    const Naming before = naming_now();
    if (const Refusal refusal = act(Name{views::solo, text}); refusal != Refusal::none) {
        terminal_.out << "No: " << reason(refusal) << ".\n";
        return;
    }
    const Naming after = naming_now();
    const auto& things = std::get<ListOf>(state().deck.questions[asked].question.kind).items;
    if (after.finds > before.finds)
        terminal_.out << fmt::format("Yes: {} ({} of {}).\n", things[*after.meant.back()].front(), after.finds,
                                     things.size());
    else
        terminal_.out << fmt::format("Not one of them (miss {} of {}).\n", after.strikes, most_strikes);
}

void TerminalGame::show_reveal() {
    const auto view = std::get<views::RevealView>(views::match_screen(state(), views::solo, keeping_.ghost()));
    if (asked_ != state().question) // it was asked before the program was stopped
        terminal_.out << views::plain_asked(view);
    terminal_.out << views::plain(view);
    if (comes_again(state())) terminal_.out << "This one comes again at the end.\n";
    if (terminal_.live && !state().rules.brisk) {
        act(Pause{}); // reading the explanation costs no time of the match
        const auto read = read_explanation();
        act(Resume{});
        if (read == Read::no_more_input) return end_of_input();
        if (read == Read::enough) {
            act(End{});
            return;
        }
    }
    act(Next{});
}

/// Waits for Enter.
TerminalGame::Read TerminalGame::read_explanation() {
    for (;;) {
        terminal_.out << "Enter to go on: " << std::flush;
        const auto line = terminal_.read(std::nullopt);
        if (!line.text) return Read::no_more_input;
        std::string said = text::fold(*line.text);
        const bool stroke = said.starts_with('/');
        if (stroke) said.erase(0, 1);
        if (said == "q" || said == "quit") return Read::enough;
        if (!stroke) return Read::on;
        terminal_.out << "There is no such command here; there is: /q (end the match).\n";
    }
}

void TerminalGame::end_of_input() {
    terminal_.out << (terminal_.live ? "\n" : "") << "End of input: the match ends here.\n";
    act(End{});
}

void TerminalGame::finish() {
    auto results = std::get<views::ResultsView>(views::match_screen(state(), views::solo));
    results.best_before = keeping_.best_before();
    terminal_.out << views::plain(results);
    if (is_daily(state().rules)) terminal_.out << "\nTo pass on:\n" << views::to_share(results);
    if (results.misses > 0) terminal_.out << "\nTo look at again:\n";
    for (std::size_t miss = 0; miss < results.misses; ++miss)
        terminal_.out << views::plain(views::review(state(), views::solo, miss));
}

} // namespace cliff::app
