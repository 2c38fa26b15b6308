// Who may answer alone, and who has answered or staked.
#pragma once

#include "core/state.hpp"

#include <cstddef>
#include <optional>

namespace cliff {

/// Who has the floor of the open question, or whose turn it is, if anyone.
[[nodiscard]] std::optional<std::size_t> who_has_floor(const State& state);

/// Whether the player has answered the standing question, or staked while that is what they do. Precondition: a
/// question stands, and the player was there when it was begun.
[[nodiscard]] bool has_spoken(const State& state, std::size_t player);

} // namespace cliff
