// The one place where the program asks the machine for chance.
#pragma once

#include <cstdint>
#include <string>

namespace cliff::app {

[[nodiscard]] std::uint64_t fresh_seed();

/// 128 bits that nobody guesses, as 32 hexadecimal digits.
[[nodiscard]] std::string fresh_secret();

} // namespace cliff::app
