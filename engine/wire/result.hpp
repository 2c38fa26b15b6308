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
    std::string team{};         ///< its name, where the match was played in teams
    bool operator==(const PlayerResult&) const = default;
};

struct TeamResult {
    std::string name;
    double score = 0; ///< as team_score rounds it
    std::size_t rank = 1, members = 0;
    bool operator==(const TeamResult&) const = default;
};

struct Result {
    std::size_t asked = 0; ///< revealed questions
    std::vector<PlayerResult> players;
    std::vector<TeamResult> teams{}; ///< the best first; without those who had no members
    std::vector<std::string> won{};  ///< sudden death: who came out of it first, one unless it left them level
    bool operator==(const Result&) const = default;
};

[[nodiscard]] Result result_of(const State& state);

/// {"asked":8,"players":[{"name":…,"score":…,"right":…,"best_streak":…,"points":[[right,speed,streak],…]}]}; of teams,
/// a "team" for each player, and "teams":[{"name":…,"score":…,"rank":1,"members":4},…]; after sudden death, "won":[…];
/// of whom the host removed, "removed":true.
[[nodiscard]] std::string to_json(const Result& result);

/// What `to_json` wrote; none for anything else.
[[nodiscard]] std::optional<Result> result_from(std::string_view json);

} // namespace cliff::wire
