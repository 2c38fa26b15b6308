#include "app/seed.hpp"

#include <random>

namespace cliff::app {

std::uint64_t fresh_seed() {
    std::random_device device;
    return (std::uint64_t{device()} << 32U) | device();
}

} // namespace cliff::app
