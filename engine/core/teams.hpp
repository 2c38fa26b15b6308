// Teams: who comes into which, and what a team's points are of its members'.
#pragma once

#include "core/reduce.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace cliff {

/// Of the members' scores, in any order: their average, the best, or the sum, as the rules of a match in teams say. 0
/// without any. An average is rounded to the nearest whole point (a half away from 0), or, where an answer is worth
/// less than a thousand, to the nearest hundredth: what is shown is what parts teams.
[[nodiscard]] double team_score(const Rules& rules, std::span<const int> scores);

/// How many members each team has whom the host hasn't removed.
[[nodiscard]] std::vector<std::size_t> team_sizes(const State& state);

/// Opens the teams that were asked for. They are at most most_teams, and each has a name.
[[nodiscard]] Refusal open_teams(Hosting& hosting, const std::vector<std::string>& names);

/// The team into which a player comes who will be called `player` and asked for `team`; it is begun if it has to be.
/// Precondition: the match is played in teams.
[[nodiscard]] std::variant<std::size_t, Refusal> join_team(State& state, const std::string& team,
                                                           const std::string& player);

/// The name as a team can have it: cleaned, and another one than all other teams'. None if nothing of it can be shown.
[[nodiscard]] std::optional<std::string> free_team_name(const Hosting& hosting, const std::string& name,
                                                        std::optional<std::size_t> own = std::nullopt);

} // namespace cliff
