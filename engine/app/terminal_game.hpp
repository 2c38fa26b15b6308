// A match in a terminal, from its Begin or from where it was left to the results: lettered choices, a line to answer,
// the reveal.
#pragma once

#include "app/commands.hpp"
#include "app/keeping.hpp"
#include "app/watch.hpp"
#include "play/inbox.hpp"
#include "play/match.hpp"
#include "views/plain.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace cliff::app {

class TerminalGame {
  public:
    /// The selection and the seed that the match is dealt by, for a bank that is edited meanwhile.
    TerminalGame(const PlayWords& words, const views::Selection& selection, std::uint64_t seed, Terminal& terminal,
                 Keeping& keeping);

    /// `dealt_with`: the cards that it was dealt by.
    void play(Begin begin, Cards dealt_with);

    /// With the match that was under way, from the time of its last event. Precondition: there is one.
    void go_on();

  private:
    void play_on();
    void step();
    void ask();
    std::optional<Terminal::Line> read_line();
    void bank_saved();
    bool answer(const views::PlainAnswer& said, const views::QuestionView& view);
    void name(const std::string& text);
    void show_reveal();
    enum class Read { on, enough, no_more_input };
    Read read_explanation();
    void end_of_input();
    void finish();

    [[nodiscard]] const State& state() const { return match_.state(); }
    [[nodiscard]] Millis now() const { return inbox_.now(); }
    Refusal act(Action action);
    void keep();

    const PlayWords& words_;
    const views::Selection selection_;
    std::uint64_t seed_;
    Cards dealt_with_;
    Terminal& terminal_;
    std::optional<std::size_t> asked_; ///< the question that was shown last
    std::optional<Watch> watch_;       ///< if the bank is being edited
    Millis ahead_{0};                  ///< of the terminal's clock, for a match that goes on
    play::Inbox inbox_;
    Keeping& keeping_;
    play::Match match_;
};

} // namespace cliff::app
