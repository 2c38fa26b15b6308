#include "core/teams.hpp"

#include "core/hosting.hpp"
#include "text/clean_name.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>

namespace cliff {
namespace {

std::optional<std::size_t> team_called(const Hosting& hosting, const std::string& clean) {
    const auto found = std::find_if(hosting.teams.begin(), hosting.teams.end(),
                                    [&](const std::string& team) { return text::fold(team) == text::fold(clean); });
    if (found == hosting.teams.end()) return std::nullopt;
    return static_cast<std::size_t>(found - hosting.teams.begin());
}

} // namespace

double team_score(const Rules& rules, std::span<const int> scores) {
    if (scores.empty()) return 0;
    if (rules.teams == TeamScore::best) return *std::max_element(scores.begin(), scores.end());
    const auto sum = static_cast<double>(std::accumulate(scores.begin(), scores.end(), std::int64_t{0}));
    if (rules.teams == TeamScore::sum) return sum;
    const double parts = rules.points < 1000 ? 100 : 1;
    return std::round(sum * parts / static_cast<double>(scores.size())) / parts;
}

std::vector<std::size_t> team_sizes(const State& state) {
    std::vector<std::size_t> sizes(state.hosting->teams.size(), 0);
    for (const auto& player : state.players)
        if (player.team && !player.removed) ++sizes[*player.team];
    return sizes;
}

Refusal open_teams(Hosting& hosting, const std::vector<std::string>& names) {
    if (names.size() > most_teams) return Refusal::too_many_teams;
    for (const auto& name : names) {
        auto free = free_team_name(hosting, name);
        if (!free) return Refusal::no_name;
        hosting.teams.push_back(std::move(*free));
    }
    return Refusal::none;
}

std::variant<std::size_t, Refusal> join_team(State& state, const std::string& team, const std::string& player) {
    Hosting& hosting = *state.hosting;
    std::string clean = text::clean_name(team);
    if (clean.empty() && !hosting.teams.empty()) {
        const auto sizes = team_sizes(state);
        return static_cast<std::size_t>(std::min_element(sizes.begin(), sizes.end()) - sizes.begin());
    }
    if (clean.empty()) clean = player;
    if (const auto found = team_called(hosting, clean)) return *found;
    if (!hosting.naming) return Refusal::no_such_team;
    if (hosting.teams.size() >= most_teams) return Refusal::too_many_teams;
    hosting.teams.push_back(std::move(clean));
    return hosting.teams.size() - 1;
}

std::optional<std::string> free_team_name(const Hosting& hosting, const std::string& name,
                                          std::optional<std::size_t> own) {
    std::string clean = text::clean_name(name);
    if (clean.empty()) return std::nullopt;
    const auto taken = [&](const std::string& wanted) {
        const auto team = team_called(hosting, wanted);
        return team && team != own;
    };
    const std::string wanted = clean;
    for (std::size_t n = 2; taken(clean); ++n) clean = text::with_suffix(wanted, " " + std::to_string(n));
    return clean;
}

Refusal on_hosts(State& state, const ChangeTeam& change, Millis) {
    if (!state.hosting) return Refusal::no_host;
    if (!in_teams(state)) return Refusal::no_teams;
    if (change.player >= state.players.size()) return Refusal::unknown_player;
    if (change.team >= state.hosting->teams.size()) return Refusal::no_such_team;
    auto& team = state.players[change.player].team;
    if (team == change.team) return Refusal::not_now;
    keep(*state.hosting, ChangedTeam{change.player, *team});
    team = change.team;
    ++state.hosting->revision;
    return Refusal::none;
}

Refusal on_hosts(State& state, const RenameTeam& rename, Millis) {
    if (!state.hosting) return Refusal::no_host;
    Hosting& hosting = *state.hosting;
    if (rename.team >= hosting.teams.size()) return Refusal::no_such_team;
    auto name = free_team_name(hosting, rename.name, rename.team);
    if (!name) return Refusal::no_name;
    std::string& team = hosting.teams[rename.team];
    keep(hosting, RenamedTeam{rename.team, std::exchange(team, std::move(*name))});
    ++hosting.revision; // every member is told
    return Refusal::none;
}

} // namespace cliff
