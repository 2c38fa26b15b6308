// A match again, from what happened in it.
#pragma once

#include "core/action.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>

namespace cliff::play {

struct Replayed {
    State state;
    std::optional<std::size_t> refused; ///< the first event that changed nothing, though it had: not what happened
};

/// Applies the events of a match, ticks and all, as `Match` told them to its listener. Stops at one that is refused, or
/// that comes before the one before it. `after_each` is shown the state after each event.
[[nodiscard]] Replayed replay(std::span<const Event> events, const std::function<void(const State&)>& after_each = {});

} // namespace cliff::play
