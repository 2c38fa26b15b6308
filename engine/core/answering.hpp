// What counts as an answer to the open question, kind by kind; reduce asks before it keeps one.
#pragma once

#include "core/reduce.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace cliff {

[[nodiscard]] bool is_list(const Question& question);

/// Nothing but what isn't seen.
[[nodiscard]] bool is_blank(std::string_view text);

/// More than longest_typed.
[[nodiscard]] bool too_long(std::string_view text);

/// What would be handed in if the time ran out now: what is marked, named and typed so far. Empty if that is nothing.
[[nodiscard]] Answer unfinished(const State& state, const Turn& turn);

/// Picks without doubles, and ascending unless their order is the answer; none if one of them can't be picked.
/// Precondition: the question has a turn of the player.
[[nodiscard]] std::optional<Picks> tidy(const State& state, std::size_t question, std::size_t player, Picks picks);

/// Puts the answer to the open question as it will be kept into `answer`, or gives why it can't be.
[[nodiscard]] Refusal accept(const State& state, const Submit& submit, Answer& answer);

/// The same for a sheet of paper, where a list stands whole and an empty answer is one, too. Precondition: the question
/// has a turn of the player.
[[nodiscard]] Refusal accept(const State& state, const HandIn& sheet, Answer& answer);

} // namespace cliff
