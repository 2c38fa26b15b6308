#include "wire/result.hpp"

#include "core/standings.hpp"
#include "wire/values.hpp"

#include <exception>

namespace cliff::wire {

Result result_of(const State& state) {
    Result result;
    Scoreboard board;
    board.follow(state);
    result.asked = board.counted();
    for (std::size_t p = 0; p < state.players.size(); ++p) {
        const Tally& sum = board.tally(p);
        PlayerResult player{state.players[p].name, sum.score, sum.right, sum.best_streak, {}, state.players[p].removed};
        for (const auto& mark : sum.marked) player.points.push_back(mark.points);
        result.players.push_back(std::move(player));
    }
    return result;
}

std::string to_json(const Result& result) {
    json::array players;
    for (const auto& player : result.players) {
        json::array points;
        for (const auto& each : player.points) points.push_back(json::array{each.right, each.speed, each.streak});
        json::object object{{"name", player.name},
                            {"score", player.score},
                            {"right", player.right},
                            {"best_streak", player.best_streak},
                            {"points", std::move(points)}};
        if (player.removed) object["removed"] = true;
        players.push_back(std::move(object));
    }
    return json::serialize(json::object{{"asked", result.asked}, {"players", std::move(players)}});
}

std::optional<Result> result_from(std::string_view text) {
    try {
        const auto value = json::parse(text);
        const auto& object = value.as_object();
        Result result{object.at("asked").to_number<std::size_t>(), {}};
        for (const auto& each : object.at("players").as_array()) {
            const auto& from = each.as_object();
            PlayerResult player{text_from(from.at("name")),
                                from.at("score").to_number<int>(),
                                from.at("right").to_number<std::size_t>(),
                                from.at("best_streak").to_number<int>(),
                                {},
                                from.contains("removed")};
            for (const auto& points : from.at("points").as_array()) {
                const auto& parts = points.as_array();
                player.points.push_back(
                    {parts.at(0).to_number<int>(), parts.at(1).to_number<int>(), parts.at(2).to_number<int>()});
            }
            result.players.push_back(std::move(player));
        }
        return result;
    } catch (const std::exception&) {
        return std::nullopt; // Boost.JSON throws for what isn't JSON, or isn't of the type that is asked for
    }
}

} // namespace cliff::wire
