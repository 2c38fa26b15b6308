// The course of a match from phase to phase; for reduce and hosting, which decide when it moves.
#pragma once

#include "core/reduce.hpp"

#include <cstddef>
#include <optional>

namespace cliff {

/// Ready, lobby and results are no part of the course.
[[nodiscard]] bool running(const State& state);

/// No reading time, and the reveal passes by itself.
[[nodiscard]] bool hurries(const State& state);

[[nodiscard]] Played& now_played(State& state);

/// Whether the standing question, as long as it has no answer of theirs, waits for this player: there, not removed,
/// with lives left, there when it was begun, and not barred from answering.
[[nodiscard]] bool awaited(const State& state, std::size_t player);

/// Question `question` as nobody has played it yet: a turn for each player who has joined.
void deal_turns(State& state, std::size_t question);

/// Counts Played::answered and awaited of the standing question.
void count_answers(State& state);

void start_question(State& state, std::size_t question, Millis at);
void open_question(State& state, Millis at);
/// Ends the match, after sudden death where the rules want it and the first are level.
void conclude(State& state, Millis at);
/// Ends the match as it is.
void finish(State& state, Millis at);
/// A break, which the phase that stands comes back from (Hosting::interrupted).
void interrupt(State& state, Millis length, Millis at);

/// Hands an answer in for a player who hasn't.
void hand_in(State& state, std::size_t player, Answer answer, Millis elapsed);

/// Closes the open question: what was marked and typed counts.
void lock(State& state, Millis at);

/// Goes on from answering or staking if nobody is waited for any longer and somebody has answered or staked.
void close_if_all_spoke(State& state, Millis at);

/// What follows the phase when it isn't waited for any longer.
[[nodiscard]] Refusal advance(State& state, Millis at);

} // namespace cliff
