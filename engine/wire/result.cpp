#include "wire/result.hpp"

#include "core/standings.hpp"
#include "wire/values.hpp"

#include <algorithm>
#include <exception>

namespace cliff::wire {
namespace {

Points parts_from(const json::value& value) {
    const auto& parts = value.as_array();
    const auto part = [&](std::size_t at) { return parts.at(at).to_number<int>(); };
    Points points{part(0), part(1), part(2)};
    if (parts.size() == 3) return points; // nothing was lost or staked
    points.cost = part(3);
    points.stake = part(4);
    return points;
}

} // namespace

Result result_of(const State& state) {
    Result result;
    Scoreboard board;
    board.follow(state);
    result.asked = board.counted();
    const bool teams = in_teams(state);
    for (std::size_t p = 0; p < state.players.size(); ++p) {
        const Tally& sum = board.tally(p);
        PlayerResult player{state.players[p].name,    sum.score, sum.right, sum.best_streak, {},
                            state.players[p].removed, {}};
        for (const auto& mark : sum.marked) player.points.push_back(mark.points);
        if (teams) player.team = state.hosting->teams[*state.players[p].team];
        result.players.push_back(std::move(player));
    }
    for (const auto& team : board.teams())
        result.teams.push_back({state.hosting->teams[team.team], team.score, team.rank, team.members});
    const bool parted = std::any_of(state.deck.questions.begin(), state.deck.questions.end(),
                                    [](const Dealt& dealt) { return dealt.sudden; });
    if (!parted) return result;
    for (const auto& team : board.teams())
        if (team.rank == 1) result.won.push_back(state.hosting->teams[team.team]);
    for (const auto& standing : board.standings())
        if (!teams && standing.rank == 1) result.won.push_back(state.players[standing.player].name);
    return result;
}

std::string to_json(const Result& result) {
    json::array players;
    for (const auto& player : result.players) {
        json::array points;
        for (const auto& each : player.points) points.push_back(points_value(each));
        json::object object{{"name", player.name},
                            {"score", player.score},
                            {"right", player.right},
                            {"best_streak", player.best_streak},
                            {"points", std::move(points)}};
        if (!player.team.empty()) object["team"] = player.team;
        if (player.removed) object["removed"] = true;
        players.push_back(std::move(object));
    }
    json::object object{{"asked", result.asked}, {"players", std::move(players)}};
    json::array teams;
    for (const auto& team : result.teams)
        teams.push_back(json::object{
            {"name", team.name}, {"score", points_value(team.score)}, {"rank", team.rank}, {"members", team.members}});
    if (!teams.empty()) object["teams"] = std::move(teams);
    if (!result.won.empty()) object["won"] = texts_value(result.won);
    return json::serialize(object);
}

std::optional<Result> result_from(std::string_view text) {
    try {
        const auto value = json::parse(text);
        const auto& object = value.as_object();
        Result result{object.at("asked").to_number<std::size_t>(), {}, {}, {}};
        for (const auto& each : object.at("players").as_array()) {
            const auto& from = each.as_object();
            PlayerResult player{text_from(from.at("name")),
                                from.at("score").to_number<int>(),
                                from.at("right").to_number<std::size_t>(),
                                from.at("best_streak").to_number<int>(),
                                {},
                                from.contains("removed"),
                                if_there(from, "team", text_from).value_or("")};
            for (const auto& points : from.at("points").as_array()) player.points.push_back(parts_from(points));
            result.players.push_back(std::move(player));
        }
        if (const auto* teams = object.if_contains("teams"))
            for (const auto& each : teams->as_array()) {
                const auto& from = each.as_object();
                result.teams.push_back({text_from(from.at("name")), points_from(from.at("score")),
                                        from.at("rank").to_number<std::size_t>(),
                                        from.at("members").to_number<std::size_t>()});
            }
        result.won = if_there(object, "won", texts_from).value_or(std::vector<std::string>{});
        return result;
    } catch (const std::exception&) {
        return std::nullopt; // Boost.JSON throws for what isn't JSON, or isn't of the type that is asked for
    }
}

} // namespace cliff::wire
