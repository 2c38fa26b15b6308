// What a target promises of any bytes.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace cliff::fuzz {

/// Not assert: it holds in every build.
inline void hold(bool promise, const char* what) {
    if (promise) return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

} // namespace cliff::fuzz
