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

/// A team of a match in teams that has members; whom the host removed isn't one.
struct TeamStanding {
    std::size_t team = 0;
    std::size_t rank = 1; ///< as a player's
    double score = 0;     ///< as team_score rounds it
    std::size_t members = 0;
    std::size_t best = 0; ///< the member with most points, the first of them who joined
    bool operator==(const TeamStanding&) const = default;
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

    /// The same for teams: the best first, who is level in the order in which they were named. Empty where everyone
    /// plays for themselves. A member who joined late counts in the average from their first question on. Where the
    /// fastest stands higher, the time is what the right answers took: of the best member, of all members, or, with
    /// the average, on average.
    [[nodiscard]] const std::vector<TeamStanding>& teams() const { return teams_; }

    /// How many questions have been counted.
    [[nodiscard]] std::size_t counted() const { return ranks_.size(); }

    /// The player's rank after the first `questions` that were revealed (1 to counted(), the last with all that the
    /// host gave or took); 0 if they had none.
    [[nodiscard]] std::size_t rank_after(std::size_t questions, std::size_t player) const;

    /// The rank now; 0 before the first question, and for whom the host removed.
    [[nodiscard]] std::size_t rank(std::size_t player) const { return rank_after(counted(), player); }

    /// The same for a team; 0 if it had no members.
    [[nodiscard]] std::size_t team_rank_after(std::size_t questions, std::size_t team) const;
    [[nodiscard]] std::size_t team_rank(std::size_t team) const { return team_rank_after(counted(), team); }

  private:
    struct Ranks {
        std::vector<std::size_t> players, teams;
    };
    void count(const State& state, std::size_t question);
    /// Sets standings_ and teams_, as they are after that question.
    [[nodiscard]] Ranks rank_all(const State& state, std::size_t question);

    std::vector<Tally> tallies_;      ///< by player
    std::vector<Standing> standings_; ///< the newest
    std::vector<TeamStanding> teams_; ///< the newest
    std::vector<Ranks> ranks_;        ///< by question counted
    std::size_t revision_ = 0;
};

} // namespace cliff
