// The one place where the program asks the machine for chance.
#pragma once

#include <cstdint>

namespace cliff::app {

[[nodiscard]] std::uint64_t fresh_seed();

} // namespace cliff::app
