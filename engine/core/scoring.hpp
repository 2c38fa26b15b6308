// Points, streaks and lives: a pure function of deck, rules and responses, so that any result can be explained.
#pragma once

#include "core/state.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace cliff {

/// The points of one question, by what they were given for.
struct Points {
    int right = 0;  ///< for the answer itself, at the slowest
    int speed = 0;  ///< for the time left
    int streak = 0; ///< for the run of right answers
    [[nodiscard]] int total() const { return right + speed + streak; }
    bool operator==(const Points&) const = default;
};

/// One revealed question, for one player.
struct Marked {
    std::size_t question = 0; ///< index into the deck
    std::optional<Response> response;
    double share = 0; ///< of the question got right
    Points points;
    int streak = 0; ///< the run of right answers after this question
    [[nodiscard]] bool right() const { return share >= 1; }
    bool operator==(const Marked&) const = default;
};

/// What a player has to show for the match so far.
struct Tally {
    std::vector<Marked> marked; ///< the revealed questions, in order
    int score = 0;
    std::size_t right = 0; ///< questions wholly right
    int streak = 0;        ///< running now
    int best_streak = 0;
    std::optional<int> lives; ///< left, if the rules count them
    bool operator==(const Tally&) const = default;
};

[[nodiscard]] Tally tally(const State& state, std::size_t player);

/// Points for a question got right to `share` after `elapsed`, with `streak` right answers in a row (this one
/// included). The rules' points fall in a straight line from all at once to `rules.floor` of them at the time limit. A
/// part of an answer is rounded down, so that it never earns as much as the whole.
[[nodiscard]] Points points_for(const Question& question, const Rules& rules, double share, Millis elapsed, int streak);

} // namespace cliff
