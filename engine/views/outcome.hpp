// What came of an answer, as reveal, review and text mode show it.
#pragma once

#include "views/stage_view.hpp"

#include <optional>

namespace cliff::views {

/// The choices' texts, those of true and false among them. Empty where nothing is chosen.
[[nodiscard]] std::vector<std::string> choice_texts(const Question& question);

/// Of question `index` of the deck, for a player who did `turn`. Holds the key: for after the reveal.
[[nodiscard]] Outcome outcome(const Deck& deck, std::size_t index, const Turn& turn);

/// What is said of a player's answer to a revealed question.
[[nodiscard]] RevealView::Verdict verdict(const State& state, const Marked& mark);

/// What was handed in, in one line; empty if nothing was.
[[nodiscard]] std::string said(const Outcome& outcome);

/// What would have been right, in one line.
[[nodiscard]] std::string expected(const Outcome& outcome);

} // namespace cliff::views
