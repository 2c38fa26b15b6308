// What this process has used so far.
#pragma once

namespace cliff::bench {

struct Usage {
    double seconds = 0; ///< of the processor
    double bytes = 0;   ///< of memory, at its highest
    double now = 0;     ///< of memory, now; 0 where the system doesn't say
};

[[nodiscard]] Usage used();

} // namespace cliff::bench
