// The rules of a match as data; the files of assets/rules/ fill this in.
#pragma once

#include "core/play_mode.hpp"

#include <map>
#include <optional>
#include <string>

namespace cliff {

/// When a hosted match shows who is where; the end always does.
enum class StandingsAfter { question, round, end };

/// What parts players with the same points: nothing, or the time that their right answers took.
enum class Ties { shared, fastest };

/// What the score of a team is of its members' scores.
enum class TeamScore { average, best, sum };

/// How much longer than the rules say a question stays open (time_factor.hpp).
enum class TimeFactor { once, once_and_a_half, twice, no_limit };

struct Rules {
    std::string name;                 ///< the file's name without its ending: "classic"
    std::string title;                ///< as shown: "Classic"
    std::string about;                ///< one line for the person who chooses
    int points = 1000;                ///< for a right answer at once, 0 to 100,000
    double floor = 1;                 ///< the share of the points left at the time limit, 0 to 1; falls linearly
    std::optional<int> seconds;       ///< the time limit of a question, 1 to 600; none: no clock
    std::optional<int> match_seconds; ///< the time limit of the whole match, 1 to 3600
    std::map<int, int> streak;        ///< right answers in a row -> extra points; the last entry holds for longer runs
    bool partial = false;             ///< several choices: a share for a part instead of all or nothing
    bool closest = false;             ///< numbers, several players: all for the nearest, nothing for the others
    std::optional<int> lives;         ///< a miss costs one; without any left the match ends
    int fifty = 0;                    ///< how often a player may take half of the choices away, all of them wrong
    std::optional<int> questions;     ///< how many are dealt unless the player says; none: all there are
    bool mixed = false;               ///< one run through all rounds, without round titles
    bool repeat = false;              ///< what a player missed comes again at the end, until it's right
    bool brisk = false;               ///< no reading time, and the reveal passes by itself
    StandingsAfter standings = StandingsAfter::round;
    Ties ties = Ties::shared;
    std::optional<TeamScore> teams;     ///< a room plays in teams; none: everyone for themselves
    bool sudden_death = false;          ///< a room's tie for the first place is parted by who comes nearest to a number
    PlayMode play = PlayMode::everyone; ///< of rounds that don't say it themselves
    int answer_seconds = 8; ///< how long who has buzzed may take to answer, 1 to 600; as patient as with `seconds`
    int wrong = 0;          ///< the points that a wrong answer costs, 0 to 100,000; so does none after a buzz
    TimeFactor time = TimeFactor::once; ///< what the player needs; no part of a file of rules
    bool operator==(const Rules&) const = default;
};

} // namespace cliff
