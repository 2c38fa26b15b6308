// The same match in a terminal: lettered choices, a line to answer, the reveal, the results.
#include "app/commands.hpp"
#include "app/keeping.hpp"
#include "app/seed.hpp"
#include "app/watch.hpp"
#include "core/daily.hpp"
#include "core/judge.hpp"
#include "play/inbox.hpp"
#include "play/match.hpp"
#include "text/fold.hpp"
#include "views/format.hpp"
#include "views/plain.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <ostream>
#include <stdexcept>

namespace cliff::app {
namespace {

class TerminalGame {
  public:
    TerminalGame(const PlayWords& words, const views::Selection& selection, std::uint64_t seed, Terminal& terminal,
                 Keeping& keeping)
        : words_{words},
          selection_{selection},
          seed_{seed},
          terminal_{terminal},
          inbox_{[this] { return terminal_.clock() + ahead_; }},
          keeping_{keeping},
          match_{keeping.fresh()} {
        if (words.watch) watch_.emplace(words.banks.front());
    }

    /// `dealt_with`: the cards that it was dealt by.
    void play(Begin begin, Cards dealt_with) {
        dealt_with_ = std::move(dealt_with);
        act(std::move(begin));
        play_on();
    }

    /// With the match that was under way, from the time of its last event.
    void go_on() {
        Millis since{0};
        match_ = keeping_.go_on(since);
        ahead_ = std::max(Millis{0}, since - terminal_.clock());
        act(Resume{});
        play_on();
    }

  private:
    void play_on() {
        while (state().phase != Phase::results) step();
        finish();
    }

    [[nodiscard]] const State& state() const { return match_.state(); }
    [[nodiscard]] Millis now() const { return inbox_.now(); }
    Refusal act(Action action) {
        inbox_.post(std::move(action));
        Refusal refusal = Refusal::none;
        for (const auto& event : inbox_.take()) refusal = match_.apply(event);
        keep();
        return refusal;
    }

    /// Before anyone is told what came of it.
    void keep() {
        keeping_.commit(state(), now());
        for (const auto& remark : keeping_.take_remarks()) terminal_.out << "Note: " << remark << "\n";
    }

    /// One phase, shown and left behind.
    void step() {
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
        case Phase::reading:
        case Phase::locked:
        case Phase::results:
            act(Next{});
            break; // a reader sets their own pace
        }
    }

    void ask() {
        const std::size_t asked = state().question;
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
    std::optional<Terminal::Line> read_line() {
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

    void bank_saved() {
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
    bool answer(const views::PlainAnswer& said, const views::QuestionView& view) {
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
        case Kind::unclear:
            break;
        }
        terminal_.out << views::plain_hint(view);
        return false;
    }

    /// One thing of a list, and what came of it.
    void name(const std::string& text) {
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

    void show_reveal() {
        terminal_.out << views::plain(
            std::get<views::RevealView>(views::match_screen(state(), views::solo, keeping_.ghost())));
        if (terminal_.live && !state().rules.brisk) {
            act(Pause{}); // reading the explanation costs no time of the match
            terminal_.out << "Enter to go on: " << std::flush;
            const auto line = terminal_.read(std::nullopt);
            act(Resume{});
            if (!line.text) return end_of_input();
            const std::string said = text::fold(*line.text);
            if (said == "q" || said == "quit") {
                act(End{});
                return;
            }
        }
        act(Next{});
    }

    void end_of_input() {
        terminal_.out << (terminal_.live ? "\n" : "") << "End of input: the match ends here.\n";
        act(End{});
    }

    void finish() {
        auto results = std::get<views::ResultsView>(views::match_screen(state(), views::solo));
        results.best_before = keeping_.best_before();
        terminal_.out << views::plain(results);
        if (is_daily(state().rules)) terminal_.out << "\nTo pass on:\n" << views::to_share(results);
        if (results.misses > 0) terminal_.out << "\nTo look at again:\n";
        for (std::size_t miss = 0; miss < results.misses; ++miss)
            terminal_.out << views::plain(views::review(state(), views::solo, miss));
    }

    const PlayWords& words_;
    const views::Selection selection_;
    std::uint64_t seed_;
    Cards dealt_with_;
    Terminal& terminal_;
    std::optional<Watch> watch_; ///< if the bank is being edited
    Millis ahead_{0};            ///< of the terminal's clock, for a match that goes on
    play::Inbox inbox_;
    Keeping& keeping_;
    play::Match match_;
};

/// Which of several banks, asked of a person; the first for a pipe. None at the end of input.
std::optional<std::size_t> choose_bank(const views::Shelf& shelf, Terminal& terminal) {
    if (shelf.banks.size() == 1) return 0;
    if (!terminal.live) {
        terminal.out << fmt::format("Playing {}, the first of {} banks.\n", shelf.banks.front().file,
                                    shelf.banks.size());
        return 0;
    }
    terminal.out << "Question banks:\n";
    for (std::size_t b = 0; b < shelf.banks.size(); ++b) {
        const auto& bank = shelf.banks[b];
        terminal.out << fmt::format("  {}) {}\n", b + 1, bank.bank ? bank.bank->title : bank.file + " (has mistakes)");
    }
    for (;;) {
        terminal.out << "Which one? " << std::flush;
        const auto line = terminal.read(std::nullopt);
        if (!line.text) return std::nullopt;
        std::size_t number = 0;
        const char* end = line.text->data() + line.text->size();
        const auto parsed = std::from_chars(line.text->data(), end, number);
        if (parsed.ptr == end && number >= 1 && number <= shelf.banks.size()) return number - 1;
        terminal.out << fmt::format("Type a number from 1 to {}.\n", shelf.banks.size());
    }
}

/// Whether the match that was under way goes on, asked of a person who named no other.
bool goes_on(const views::Unfinished& left, const PlayWords& words, Terminal& terminal) {
    const auto where = fmt::format("{}, {}: question {} of {}", left.bank, left.rules, left.question, left.of);
    if (!words.resume && (!terminal.live || words.anything())) {
        terminal.out << "A match was under way (" << where << "); `play --resume` goes on with it.\n";
        return false;
    }
    if (!words.resume) {
        terminal.out << "Go on where you stopped (" << where << ")? y or n: " << std::flush;
        for (;;) {
            const auto line = terminal.read(std::nullopt);
            const std::string said = line.text ? text::fold(*line.text) : "n";
            if (said == "n" || said == "no") return false;
            if (said == "y" || said == "yes" || said.empty()) break;
            terminal.out << "y or n: " << std::flush;
        }
    }
    terminal.out << "Going on: " << where << "\n";
    return true;
}

} // namespace

int play_in_terminal(const PlayWords& words, Terminal& terminal) {
    Keeping keeping{terminal.journal};
    for (const auto& remark : keeping.take_remarks()) terminal.out << "Note: " << remark << "\n";
    if (words.resume && !keeping.unfinished())
        throw std::invalid_argument{"there is no match to go on with; `cliffhanger play` begins one"};
    if (keeping.unfinished() && goes_on(views::unfinished(keeping.unfinished()->state), words, terminal)) {
        TerminalGame{words, {}, 0, terminal, keeping}.go_on();
        return fine;
    }
    const views::Shelf shelf = load_shelf(words.banks);
    if (shelf.banks.empty()) throw std::invalid_argument{"there is no question bank; put one into " + shelf.folder};
    const auto chosen = choose_bank(shelf, terminal);
    if (!chosen) return fine;
    const views::Selection selection = select(shelf, words, *chosen);
    const auto& bank = shelf.banks[*chosen];
    if (!bank.bank) throw std::invalid_argument{why_unplayable(bank)};
    const std::uint64_t seed = words.seed.value_or(fresh_seed());
    const auto date = date_of_today();
    if (const auto why = words.daily ? keeping.why_no_daily(bank.bank->title, date) : std::nullopt) {
        terminal.out << *why << "\n";
        return fine;
    }
    const Cards cards = words.seed || words.daily ? Cards{} : keeping.cards(bank.bank->title);
    const Begin begin = words.daily ? deal_daily(*bank.bank, shelf.rules.front(), date)
                                    : deal_match(shelf, selection, seed, cards, today());
    terminal.out << fmt::format("Cliffhanger: {}, {}, {}\n", begin.deck.bank, begin.rules.title,
                                views::counted(begin.deck.questions.size(), "question", "questions"))
                 << "Answer as each question says. /s: skip, " << (begin.rules.fifty > 0 ? "/h: 50:50, " : "")
                 << "/q: end the match, ?: help.\n";
    TerminalGame{words, selection, seed, terminal, keeping}.play(begin, cards);
    return fine;
}

} // namespace cliff::app
