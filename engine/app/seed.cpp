#include "app/seed.hpp"

#include <fmt/format.h>

#include <random>

namespace cliff::app {

std::uint64_t fresh_seed() {
    std::random_device device;
    return (std::uint64_t{device()} << 32U) | device();
}

std::string fresh_secret() { return fmt::format("{:016x}{:016x}", fresh_seed(), fresh_seed()); }

} // namespace cliff::app
