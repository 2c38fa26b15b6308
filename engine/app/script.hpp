// What the scripts of staged matches have in common, played alone or by a room.
#pragma once

#include "app/commands.hpp"
#include "core/reduce.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cliff::app {

/// How the words want the stage drawn.
[[nodiscard]] views::Look look_of(const ShotWords& words, const views::Ruler& ruler);

inline constexpr std::uint64_t usual_seed = 7;

[[nodiscard]] std::vector<Action> right_answer(const Question& question, std::size_t player);

/// Wrong as people are wrong: another choice, one of several, a near number, two swapped, some of a list.
[[nodiscard]] std::vector<Action> wrong_answer(const Question& question, std::size_t player);

/// Which question of the deck is wanted. Throws std::invalid_argument if there is none.
[[nodiscard]] std::size_t wanted_question(const ShotWords& words, const Deck& deck);

/// The moment to paint of a screen that came up at `began`: `after` it, or else when it has come to rest; short of the
/// deadline that would take the screen away, which is at 60 % of its fuse if nothing else is wanted.
[[nodiscard]] Millis moment(const State& state, Millis began, std::optional<Millis> after);

} // namespace cliff::app
