// How much longer than the rules say a question stays open, for who needs the time.
#pragma once

#include "core/rules.hpp"

#include <array>
#include <string_view>

namespace cliff {

/// As settings and journals name them, in the order of TimeFactor.
inline constexpr std::array<std::string_view, 4> time_factor_names{"1", "1.5", "2", "none"};

/// What reading times are multiplied by; with no limit they pass by themselves, too, for then nothing burns.
[[nodiscard]] constexpr double stretch(TimeFactor factor) {
    return factor == TimeFactor::once ? 1 : factor == TimeFactor::once_and_a_half ? 1.5 : 2;
}

/// The rules with another time: the fuse of a question, that of the match and the time to read are longer by the
/// factor, and points fall more slowly in proportion. With no limit nothing burns, and an answer earns what the
/// slowest one earns by the rules. Where the rules have a clock, the title tells ("Classic · time ×2"), so that records
/// and the best are those of matches with the same time. Rules that have a factor already stay as they are.
[[nodiscard]] Rules with_time(Rules rules, TimeFactor factor);

/// Whether matches by these rules, at whatever time factor, are called so.
[[nodiscard]] bool is_title_of(std::string_view title, const Rules& rules);

} // namespace cliff
