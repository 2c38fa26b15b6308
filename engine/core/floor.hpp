// Questions that are answered by one player at a time: the race for the floor, and turns. Private to core.
#pragma once

#include "core/reduce.hpp"

#include <cstddef>

namespace cliff {

/// The question was opened: where players take turns, gives the floor to whose turn it is.
void begin_turn(State& state);

/// A buzz that was on its way when the fuse ended, as far as its network explains, opens the question once more, with
/// no time left but for who gets the floor. Precondition: without_floor says no more than buzz_first.
[[nodiscard]] Refusal on_buzz(State& state, const Buzz& buzz, Millis at);

/// How long an answer of now took without anything being known of its network; who buzzed had answered then.
[[nodiscard]] Millis answered_after(const State& state, const Turn& turn, Millis at);

/// Why a player who is there and hasn't answered may not answer the open question now; none if they may.
[[nodiscard]] Refusal without_floor(const State& state, std::size_t player);

/// What the floor, or finding out who has it, was waiting for didn't come in time. Precondition: there is a floor.
void end_floor(State& state, Millis at);

/// Who has the floor has answered, or can't any more: an answer that earns something ends the question, as does the end
/// of a turn; else the others may buzz again. Precondition: there is one who has it.
void leave_floor(State& state, Millis at);

/// The host has removed who had the floor.
void lose_floor(State& state, std::size_t player, Millis at);

/// How many have had the floor of the standing question, with who has it.
[[nodiscard]] std::size_t floors(const State& state);

} // namespace cliff
