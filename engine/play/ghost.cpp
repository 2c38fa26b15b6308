#include "play/ghost.hpp"

#include "core/scoring.hpp"
#include "play/replay.hpp"

#include <algorithm>
#include <map>

namespace cliff::play {

std::optional<Ghost> ghost_of(std::span<const Event> events, std::size_t player) {
    std::map<std::size_t, Millis> revealed; // by question, on the match's clock
    const auto [state, refused] = replay(events, [&](const State& now) {
        if (now.phase == Phase::reveal && now.match_due)
            revealed[now.question] = match_length(now.rules).value_or(Millis{0}) - (*now.match_due - now.began);
    });
    if (refused) return std::nullopt;
    Ghost ghost;
    ghost.by_time = match_length(state.rules).has_value();
    const Millis end = match_length(state.rules).value_or(Millis{0});
    Ghost::Step last;
    for (const auto& mark : tally(state, player).marked) {
        const auto at = revealed.find(mark.question);
        // What was locked in when the time ran out has no reveal of its own. An edited bank may have moved questions.
        last = {std::max(last.elapsed, at == revealed.end() ? end : at->second), last.score + mark.points.total()};
        ghost.steps.push_back(last);
    }
    return ghost;
}

} // namespace cliff::play
