// What the numbers of banks and rules may be. Their readers refuse anything else, and the reader of a journal doesn't
// believe it.
#pragma once

namespace cliff {

/// Whole numbers, both ends among them.
struct Limits {
    int least = 0, most = 0;
    [[nodiscard]] constexpr bool hold(int number) const { return number >= least && number <= most; }
};

namespace limits {

inline constexpr Limits level{1, 3}; ///< of a question
inline constexpr Limits seconds{1, 600};
inline constexpr Limits match_seconds{1, 3600};
inline constexpr Limits points{0, 100'000}; ///< for an answer, or for a streak
inline constexpr Limits wrong{0, 100'000};
inline constexpr Limits answer_seconds{1, 600};
inline constexpr Limits streak{2, 1000}; ///< right answers in a row
inline constexpr Limits lives{1, 100};
inline constexpr Limits fifty{0, 100};
inline constexpr Limits questions{1, 10'000}; ///< of a match

} // namespace limits

} // namespace cliff
