#include "core/speaking.hpp"

namespace cliff {

std::optional<std::size_t> who_has_floor(const State& state) {
    if (state.phase != Phase::open) return std::nullopt;
    const auto& floor = state.played[state.question].floor;
    return floor ? floor->player : std::nullopt;
}

bool has_spoken(const State& state, std::size_t player) {
    const Turn& turn = state.played[state.question].turns[player];
    return state.phase == Phase::wager ? turn.stake.has_value() : turn.response.has_value();
}

} // namespace cliff
