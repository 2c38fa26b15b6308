// How long the phases last that nobody can lengthen by thinking.
#pragma once

#include "core/deck.hpp"
#include "core/rules.hpp"

namespace cliff::pace {

inline constexpr Millis round_title{2800};
inline constexpr Millis wager{20'000}; ///< to stake points
inline constexpr Millis locked{700};   ///< the breath before the reveal
inline constexpr Millis locked_brisk{250};
inline constexpr Millis reveal_brisk{900};
inline constexpr Millis reveal_automatic{9000}; ///< where a hosted match goes on by itself
inline constexpr Millis standings_automatic{7000};

/// By how much longer than choosing the way of answering takes: typing half as long again, an order twice, a list three
/// times as long. The rules' time limit is multiplied by this; a question's own is not.
[[nodiscard]] double patience(const Question& question);

/// Reading time of a question before its choices appear: 1 s and 35 ms a character, at most 7 s. Adults read about
/// 250 words a minute silently (Brysbaert 2019, 238 to 260), which is 40 ms a character; the rest overlaps with the
/// choices. Longer for who needs more time.
[[nodiscard]] Millis reading(const Question& question, TimeFactor factor = TimeFactor::once);

/// The time as long as the factor says; with no limit twice as long, so that a match still goes on.
[[nodiscard]] Millis stretched(Millis time, TimeFactor factor);

/// What an evening's time goes into. Breaks are the host's to call.
struct Evening {
    Millis titles{0}, questions{0}, reveals{0}, standings{0};
    [[nodiscard]] Millis total() const { return titles + questions + reveals + standings; }
};

/// About how long a room takes to play the deck, with the talk at each reveal: most have answered after 60 % of the
/// time, and think for 20 s where there is no clock. Where the match has a clock of its own, all of it is questions.
[[nodiscard]] Evening evening(const Deck& deck, const Rules& rules);

} // namespace cliff::pace
