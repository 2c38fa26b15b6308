// Who is where in a room, as questions are revealed.
#pragma once

#include "core/scoring.hpp"

#include <cstddef>
#include <vector>

namespace cliff {

struct Standing {
    std::size_t player = 0;
    std::size_t rank = 1; ///< from 1; who is level shares it, and the next rank skips
    int score = 0;
    bool operator==(const Standing&) const = default;
};

/// Everybody's points and ranks, kept up with a match at the cost of what is new.
class Scoreboard {
  public:
    /// Counts what was revealed since the last call; counts all again if the host changed what was given before.
    void follow(const State& state);

    /// Precondition: the player had joined when `follow` was last called.
    [[nodiscard]] const Tally& tally(std::size_t player) const { return tallies_.at(player); }
    [[nodiscard]] std::size_t players() const { return tallies_.size(); }

    /// The best first, who is level in the order in which they joined. Whom the host removed is in no list.
    [[nodiscard]] const std::vector<Standing>& standings() const { return standings_; }

    /// How many questions have been counted.
    [[nodiscard]] std::size_t counted() const { return ranks_.size(); }

    /// The player's rank after the first `questions` that were revealed (1 to counted(), the last with all that the
    /// host gave or took); 0 if they had none.
    [[nodiscard]] std::size_t rank_after(std::size_t questions, std::size_t player) const;

    /// The rank now; 0 before the first question, and for whom the host removed.
    [[nodiscard]] std::size_t rank(std::size_t player) const { return rank_after(counted(), player); }

  private:
    void count(const State& state, std::size_t question);
    /// Sets standings_; gives the ranks by player.
    [[nodiscard]] std::vector<std::size_t> rank_all(const State& state);

    std::vector<Tally> tallies_;                  ///< by player
    std::vector<Standing> standings_;             ///< the newest
    std::vector<std::vector<std::size_t>> ranks_; ///< by question counted, by player
    std::size_t revision_ = 0;
};

} // namespace cliff
