// What came of a match, as it is kept: the same for the same match, byte for byte.
#pragma once

#include "core/state.hpp"

#include <string>

namespace cliff::wire {

/// {"asked":8,"players":[{"name":…,"score":…,"right":…,"best_streak":…,"points":[[right,speed,streak],…]}]}, the points
/// by revealed question.
[[nodiscard]] std::string result_json(const State& state);

} // namespace cliff::wire
