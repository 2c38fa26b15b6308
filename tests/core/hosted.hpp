// A room of players who wait in its lobby, for tests of what host, stage and phones see.
#pragma once

#include "core/sample.hpp"
#include "core/standings.hpp"

#include <string>
#include <utility>

namespace cliff::sample {

/// Players 1 to `players`, from seats "seat 0" on.
inline Driver room(std::size_t players, Deck deck, Rules rules = classic()) {
    Driver match;
    match.act(OpenLobby{std::move(deck), std::move(rules)});
    for (std::size_t p = 0; p < players; ++p)
        match.act(Join{"seat " + std::to_string(p), "Player " + std::to_string(p + 1)});
    return match;
}

inline Scoreboard board(const Driver& match) {
    Scoreboard made;
    made.follow(match.state);
    return made;
}

/// On to question `number` (from 1) in the phase, or as far as Next goes.
inline Driver& go_to(Driver& match, std::size_t number, Phase phase) {
    while (match.state.phase != Phase::results) {
        if (match.state.question + 1 == number && match.state.phase == phase) break;
        if (match.state.phase == Phase::open)
            match.act(Skip{});
        else
            match.act(Next{});
    }
    return match;
}

} // namespace cliff::sample
