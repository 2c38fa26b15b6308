// What this process has used so far.
#pragma once

namespace cliff::bench {

struct Usage {
    double seconds = 0; ///< of the processor
    double bytes = 0;   ///< of memory, at its highest
};

[[nodiscard]] Usage used();

} // namespace cliff::bench
