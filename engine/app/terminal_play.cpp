// The way to a match in the terminal: the match that was under way, or which bank.
#include "app/calendar.hpp"
#include "app/commands.hpp"
#include "app/keeping.hpp"
#include "app/seed.hpp"
#include "app/terminal_game.hpp"
#include "core/daily.hpp"
#include "core/time_factor.hpp"
#include "text/fold.hpp"
#include "views/format.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <ostream>
#include <stdexcept>

namespace cliff::app {
namespace {

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
    const views::NumbersAs as{terminal.settings.numbers};
    Keeping keeping{terminal.journal, Keeping::Of::one_player, terminal.today};
    for (const auto& remark : keeping.take_remarks()) terminal.out << "Note: " << remark << "\n";
    if (words.resume && !keeping.unfinished())
        throw std::invalid_argument{"there is no match to go on with; `cliffhanger play` begins one"};
    // Who began another match instead has said no once and for all, unless they ask for it.
    const bool offered = keeping.unfinished() && (words.resume || !keeping.unfinished()->stored.left);
    if (offered && goes_on(views::unfinished(keeping.unfinished()->state), words, terminal)) {
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
    const auto date = iso_date(terminal.today());
    if (const auto why = words.daily ? keeping.why_no_daily(bank.bank->title, date) : std::nullopt) {
        terminal.out << *why << "\n";
        return fine;
    }
    const Cards cards = words.seed || words.daily ? Cards{} : keeping.cards(bank.bank->title);
    Begin begin = words.daily ? deal_daily(*bank.bank, shelf.rules.front(), date)
                              : deal_match(shelf, selection, seed, cards, terminal.today());
    if (!words.daily) begin.rules = with_time(begin.rules, terminal.settings.time); // which is the same for everyone
    terminal.out << fmt::format("Cliffhanger: {}, {}, {}\n", begin.deck.bank, begin.rules.title,
                                views::counted(begin.deck.questions.size(), "question", "questions"))
                 << "Answer as each question says. /s: skip, " << (begin.rules.fifty > 0 ? "/h: 50:50, " : "")
                 << "/q: end the match, ?: help.\n";
    TerminalGame{words, selection, seed, terminal, keeping}.play(begin, cards);
    return fine;
}

} // namespace cliff::app
