#include "bench/usage.hpp"

#include <sys/resource.h>

namespace cliff::bench {

Usage used() {
    rusage all{};
    getrusage(RUSAGE_SELF, &all);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
#ifdef __APPLE__
    constexpr double unit = 1; // of ru_maxrss, in bytes
#else
    constexpr double unit = 1024;
#endif
    return {seconds(all.ru_utime) + seconds(all.ru_stime), static_cast<double>(all.ru_maxrss) * unit};
}

} // namespace cliff::bench
