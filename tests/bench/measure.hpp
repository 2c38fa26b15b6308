// What a piece of work costs, each time in a process of its own: memory that one freed another would find.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace cliff::bench {

struct Cost {
    double seconds = 0; ///< of the processor, so that other programs on the machine count for little
    double bytes = 0;   ///< by which the process grew at its highest
};

/// Runs the work once in a child. Throws std::runtime_error if that fails: by an exception, a signal or `false`.
[[nodiscard]] Cost measure(const std::function<bool()>& work);

/// The least of several measurements of one work, one at least: what is above it is the machine's noise.
[[nodiscard]] Cost least_of(const std::vector<Cost>& costs);

} // namespace cliff::bench
