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
    int cost = 0;   ///< of a wrong answer, negative
    int stake = 0;  ///< won, or lost if negative; then it's all there is
    [[nodiscard]] int total() const { return right + speed + streak + cost + stake; }
    bool operator==(const Points&) const = default;
};

/// One revealed question, for one player.
struct Marked {
    std::size_t question = 0; ///< index into the deck
    std::optional<Response> response;
    double share = 0; ///< of the question got right
    Points points;
    int streak = 0; ///< the run of right answers after this question
    /// Sudden death doesn't, nor what couldn't be answered, since another had the floor or the turn, nor what the host
    /// has ruled out: no points, no miss, no end of a run.
    bool counts = true;
    [[nodiscard]] bool right() const { return share >= 1; }
    bool operator==(const Marked&) const = default;
};

/// What a player has to show for the match so far.
struct Tally {
    std::vector<Marked> marked; ///< the revealed questions, in order
    int score = 0;              ///< with what the host gave or took
    int adjusted = 0;           ///< of it, what the host gave or took
    std::size_t right = 0;      ///< questions wholly right
    int streak = 0;             ///< running now
    int best_streak = 0;
    std::optional<int> lives; ///< left, if the rules count them
    bool operator==(const Tally&) const = default;
};

[[nodiscard]] Tally tally(const State& state, std::size_t player);

/// How many points a player with this score may stake: all they have, or as many as a right answer is worth by the
/// rules if that is more, so that nobody only looks on (as a Daily Double of the American quiz Jeopardy allows).
[[nodiscard]] int most_stake(int score, const Rules& rules);

/// What the rulings, if any, say of question `question`.
[[nodiscard]] bool is_void(const State& state, std::size_t question);

/// The points of the next revealed question of a match, for many players: what doesn't depend on the player is found
/// once.
class Marker {
  public:
    /// Precondition: the question was played.
    Marker(const State& state, std::size_t question);

    /// Adds what the player did about the question to their sum of the questions before it. Does nothing for who joined
    /// later.
    void add(Tally& sum, std::size_t player) const;

    /// How much of the question an answer got right, 0 to 1, by the key and the rulings. Precondition: it's no number
    /// of which only the nearest counts.
    [[nodiscard]] double share(const Answer& answer) const;

  private:
    [[nodiscard]] double share_of(std::size_t player) const;
    [[nodiscard]] Points points_of(const Marked& mark, const Turn& turn) const;

    const State& state_;
    std::size_t question_;
    bool void_ = false;
    std::optional<double> nearest_;     ///< how far off the nearest number is, where only that counts
    std::vector<std::string> accepted_; ///< by rulings
};

/// Points for a question got right to `share` after `elapsed`, with `streak` right answers in a row (this one
/// included). The rules' points fall in a straight line from all at once to `rules.floor` of them at the time limit. A
/// part of an answer is rounded down, so that it never earns as much as the whole.
[[nodiscard]] Points points_for(const Question& question, const Rules& rules, double share, Millis elapsed, int streak);

} // namespace cliff
