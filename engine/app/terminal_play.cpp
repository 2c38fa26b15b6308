// The same match in a terminal: lettered choices, a line to answer, the reveal, the results.
#include "app/commands.hpp"
#include "app/seed.hpp"
#include "core/overload.hpp"
#include "play/match.hpp"
#include "views/format.hpp"
#include "views/plain.hpp"

#include <fmt/format.h>

#include <ostream>
#include <stdexcept>

namespace cliff::app {
namespace {

class TerminalGame {
  public:
    explicit TerminalGame(Terminal& terminal) : terminal_{terminal} {}

    void play(Begin begin) {
        act(std::move(begin));
        while (state().phase != Phase::results) step();
        finish();
    }

  private:
    [[nodiscard]] const State& state() const { return match_.state(); }
    Refusal act(Action action) { return match_.apply({terminal_.clock(), std::move(action)}); }

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
        bool show = true;
        while (state().phase == Phase::open && state().question == asked) {
            const auto view = std::get<views::QuestionView>(views::match_screen(state(), views::solo));
            if (show) terminal_.out << views::plain(view);
            terminal_.out << "> " << std::flush;
            const auto due = deadline(state());
            const auto line = terminal_.read(due ? std::optional{*due - terminal_.clock()} : std::nullopt);
            if (!terminal_.live) terminal_.out << line.text.value_or("") << "\n"; // as if it had been typed
            match_.pass(terminal_.clock());
            if (line.timed_out || state().phase != Phase::open) {
                terminal_.out << "\nTime is up.\n";
                continue;
            }
            if (!line.text) {
                terminal_.out << (terminal_.live ? "\n" : "") << "End of input: the match ends here.\n";
                act(End{});
                return;
            }
            show = answer(views::read_answer(*line.text, view), view);
        }
    }

    /// Whether the question should be shown again.
    bool answer(const views::PlainAnswer& said, const views::QuestionView& view) {
        using Kind = views::PlainAnswer::Kind;
        const auto tell = [&](Refusal refusal) {
            if (refusal != Refusal::none) terminal_.out << "No: " << reason(refusal) << ".\n";
            return refusal == Refusal::none;
        };
        switch (said.kind) {
        case Kind::picks:
            tell(act(Submit{views::solo, said.picks}));
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
            terminal_.out << help(view.several);
            return true;
        case Kind::unclear:
            break;
        }
        terminal_.out << fmt::format("Type {}, or ? for help.\n",
                                     view.several ? "letters such as \"a c\"" : "one letter");
        return false;
    }

    static std::string help(bool several) {
        return std::string{several ? "Letters: all the right choices at once (a c). "
                                   : "A letter or a number: your answer. "} +
               "s: skip. h: 50:50. q: end the match.\n";
    }

    void show_reveal() {
        terminal_.out << views::plain(std::get<views::RevealView>(views::match_screen(state(), views::solo)));
        if (terminal_.live && !state().rules.brisk) {
            act(Pause{}); // reading the explanation costs no time of the match
            terminal_.out << "Enter to go on: " << std::flush;
            const auto line = terminal_.read(std::nullopt);
            act(Resume{});
            if (!line.text || *line.text == "q") {
                act(End{});
                return;
            }
        }
        act(Next{});
    }

    void finish() {
        const auto results = std::get<views::ResultsView>(views::match_screen(state(), views::solo));
        terminal_.out << views::plain(results);
        if (results.misses > 0) terminal_.out << "\nTo look at again:\n";
        for (std::size_t miss = 0; miss < results.misses; ++miss)
            terminal_.out << views::plain(views::review(state(), views::solo, miss));
    }

    Terminal& terminal_;
    play::Match match_;
};

} // namespace

int play_in_terminal(const PlayWords& words, Terminal& terminal) {
    const views::Shelf shelf = load_shelf(words.banks);
    if (shelf.banks.empty()) throw std::invalid_argument{"there is no question bank; put one into " + shelf.folder};
    const views::Selection selection = select(shelf, words);
    if (!shelf.banks.front().bank)
        throw std::invalid_argument{shelf.banks.front().file + " can't be played; `cliffhanger check` shows why"};
    const Begin begin = deal_match(shelf, selection, words.seed.value_or(fresh_seed()));
    terminal.out << fmt::format("Cliffhanger: {}, {}, {}\n", begin.deck.bank, begin.rules.title,
                                views::counted(begin.deck.questions.size(), "question", "questions"))
                 << "Answer with a letter. s: skip, h: 50:50, q: end the match, ?: help.\n";
    TerminalGame{terminal}.play(begin);
    return fine;
}

} // namespace cliff::app
