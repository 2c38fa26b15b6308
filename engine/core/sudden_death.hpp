// Sudden death: who is tied for the first place of a room is parted by a number, nearest first. It gives no points, it
// only orders them.
//
// The questions for it were set aside when the deck was dealt. Those who are tied are players, or the teams of a match
// in teams; a team's guess is the middle one of its members' (of an even number of them, halfway between the middle
// two), so that neither its size nor guessing all over the ruler helps. Who is level again gets the next question, as
// long as there is one; after the last they stay level.
#pragma once

#include "core/standings.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace cliff {

/// What a sudden-death question says of a side: a player, or a team where the match is played in teams.
struct Contender {
    std::size_t side = 0;
    std::optional<double> guess; ///< none if none was made: farther off than any
    std::size_t nearer = 0;      ///< how many others came nearer
    bool operator==(const Contender&) const = default;
};

/// Those who played question `question`, the nearest first. Precondition: it is one of sudden death that was played.
[[nodiscard]] std::vector<Contender> contenders(const State& state, std::size_t question);

/// The players, by number, who are tied for the first place or whose team is. One who is alone there is tied with
/// nobody, and stands here all the same. The board has followed the state.
[[nodiscard]] std::vector<bool> tied_for_first(const State& state, const Scoreboard& board);

/// Whether a question of sudden death is what comes after the last one. The board has followed the state.
[[nodiscard]] bool sudden_death_follows(const State& state, const Scoreboard& board);

/// Asks the next one, after the question that stands. Precondition: there is one.
void ask_sudden_death(State& state);

} // namespace cliff
