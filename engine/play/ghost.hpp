// The ghost of a match that was kept.
#pragma once

#include "core/action.hpp"
#include "core/ghost.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace cliff::play {

/// How that player's score grew in the match with these events; none if they can't have happened.
[[nodiscard]] std::optional<Ghost> ghost_of(std::span<const Event> events, std::size_t player);

} // namespace cliff::play
