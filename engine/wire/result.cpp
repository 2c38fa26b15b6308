#include "wire/result.hpp"

#include "core/scoring.hpp"

#include <boost/json.hpp>

namespace cliff::wire {

namespace json = boost::json;

std::string result_json(const State& state) {
    json::array players;
    std::size_t asked = 0;
    for (std::size_t p = 0; p < state.players.size(); ++p) {
        const Tally sum = tally(state, p);
        json::array points;
        for (const auto& mark : sum.marked)
            points.push_back(json::array{mark.points.right, mark.points.speed, mark.points.streak});
        asked = sum.marked.size();
        players.push_back(json::object{{"name", state.players[p].name},
                                       {"score", sum.score},
                                       {"right", sum.right},
                                       {"best_streak", sum.best_streak},
                                       {"points", std::move(points)}});
    }
    return json::serialize(json::object{{"asked", asked}, {"players", std::move(players)}});
}

} // namespace cliff::wire
