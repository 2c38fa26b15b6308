// What the host hands in for who answers on paper. Private to core.
#pragma once

#include "core/hosting.hpp"

#include <cstddef>
#include <optional>

namespace cliff {

/// Nobody waits for paper, so no question closes by this.
void put_sheet(State& state, std::size_t question, std::size_t player, std::optional<Response> response);

} // namespace cliff
