// Chance as a value: the same seed gives the same numbers on every platform (the standard's distributions don't).
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace cliff {

/// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
class SplitMix64 {
  public:
    explicit SplitMix64(std::uint64_t seed) : state_{seed} {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    /// 0 to bound - 1, each equally likely (the incomplete last run of values is drawn again). bound >= 1.
    std::uint64_t below(std::uint64_t bound) {
        const std::uint64_t uneven = (UINT64_MAX % bound + 1) % bound; // values too many for whole runs
        std::uint64_t drawn = next();
        while (drawn > UINT64_MAX - uneven) drawn = next();
        return drawn % bound;
    }

  private:
    std::uint64_t state_;
};

/// Fisher-Yates: every order equally likely.
template <class T> void shuffle(std::vector<T>& items, SplitMix64& chance) {
    for (std::size_t left = items.size(); left > 1; --left) std::swap(items[left - 1], items[chance.below(left)]);
}

} // namespace cliff
