// What a room answered to a question, kind by kind.
#pragma once

#include "core/standings.hpp"
#include "views/room_values.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace cliff::views {

/// Of question `index`, once it is revealed and counted by `board`. Holds the key.
[[nodiscard]] Distribution distribution(const State& state, const Scoreboard& board, std::size_t index);

/// What was handed in to question `index`, whose answers are typed texts: alike ones together, the most frequent first.
/// Needn't be revealed.
[[nodiscard]] std::vector<TypedByRoom::Said> said_by_room(const State& state, std::size_t index);

/// The fastest right answer to question `index`; none if nobody had it right, or it doesn't count.
[[nodiscard]] std::optional<Fastest> fastest(const State& state, const Scoreboard& board, std::size_t index);

/// Who won most by a stake; none if nobody did.
[[nodiscard]] std::optional<Staked> most_won(const State& state, const Scoreboard& board, std::size_t index);

/// How far the room is with the standing question.
[[nodiscard]] Crowd crowd(const State& state, const Scoreboard& board);

/// What the board has marked of question `index` for a player; null if they hadn't joined yet, or it isn't revealed.
[[nodiscard]] const Marked* marked(const Scoreboard& board, std::size_t player, std::size_t index);

} // namespace cliff::views
