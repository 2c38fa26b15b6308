// What the journal keeps, as the records screen shows it; made outside, of plain values.
#pragma once

#include "core/practice.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace cliff::views {

/// The matches of one kind: of a bank, by the same rules, with as many questions, so that their scores can be compared.
struct RecordLine {
    std::string bank, rules;
    std::size_t questions = 0;
    bool daily = false;      ///< the matches of the day, of all days
    int best = 0;            ///< the highest score
    std::vector<int> scores; ///< oldest first; at least one
    std::string first, last; ///< the days of the oldest and the newest: "24 Nov 2026"
    bool operator==(const RecordLine&) const = default;
};

/// A match that was played to its results.
struct RecordedMatch {
    std::string when; ///< "24 Nov 2026, 21:15", where the machine is
    std::string bank, rules;
    int score = 0;
    std::size_t right = 0, asked = 0;
    bool operator==(const RecordedMatch&) const = default;
};

struct Records {
    std::string trouble;                                 ///< why nothing can be read; empty: it can
    std::size_t matches = 0;                             ///< all there are
    std::vector<RecordLine> lines;                       ///< the one that was played last comes first
    std::vector<RecordedMatch> last;                     ///< the newest first, last_matches_shown at most
    std::map<std::string, std::vector<Mastery>> mastery; ///< by the title of a bank that is on the shelf
    bool operator==(const Records&) const = default;
};

/// How much of each list is shown at once.
inline constexpr std::size_t records_shown = 4, last_matches_shown = 5, mastery_shown = 4;

struct RecordsView {
    Records records;
    std::size_t chosen = 0; ///< the line whose curve and rounds are shown
    std::size_t first = 0;  ///< the first line shown
};

} // namespace cliff::views
