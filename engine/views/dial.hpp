// A number without a keyboard: on a gamepad or four keys, its last digit is turned, and the next one begun.
#pragma once

#include <cstddef>
#include <string>

namespace cliff::views {

enum class Dial {
    more, ///< the last digit; it goes round, and after 9 the decimals begin, once
    less, ///< and from 0 the digit is taken back; a minus comes before the first one
    next, ///< another digit, which begins as 0
    back, ///< takes the last one back
    done  ///< hands in; changes nothing
};

/// A dialled number has so many characters at most.
inline constexpr std::size_t longest_dialled = 12;

/// What becomes of the number so far, of digits, one decimal sign at most, and a minus before them; empty at first. All
/// that comes of it reads as a number, but for nothing and a lone minus.
[[nodiscard]] std::string dialled(const std::string& number, Dial turn, char decimal_sign);

} // namespace cliff::views
