// What came of a match, as it is kept: the same for the same match.
#pragma once

#include "core/scoring.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::wire {

struct PlayerResult {
    std::string name;
    int score = 0;
    std::size_t right = 0;
    int best_streak = 0;
    std::vector<Points> points; ///< by revealed question
    bool removed = false;       ///< by the host: stands in no list, and has won nothing
    bool operator==(const PlayerResult&) const = default;
};

struct Result {
    std::size_t asked = 0; ///< revealed questions
    std::vector<PlayerResult> players;
    bool operator==(const Result&) const = default;
};

[[nodiscard]] Result result_of(const State& state);

/// {"asked":8,"players":[{"name":…,"score":…,"right":…,"best_streak":…,"points":[[right,speed,streak],…]}]}; of whom
/// the host removed, "removed":true.
[[nodiscard]] std::string to_json(const Result& result);

/// What `to_json` wrote; none for anything else.
[[nodiscard]] std::optional<Result> result_from(std::string_view json);

} // namespace cliff::wire
