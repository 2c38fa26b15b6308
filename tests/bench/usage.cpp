#include "bench/usage.hpp"

#include <fstream>
#include <sys/resource.h>
#include <unistd.h>

namespace cliff::bench {
namespace {

/// proc(5): the second number of statm is the resident set, in pages.
double resident() {
    std::ifstream statm("/proc/self/statm");
    double size = 0, pages = 0;
    statm >> size >> pages;
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE));
}

} // namespace

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
    return {seconds(all.ru_utime) + seconds(all.ru_stime), static_cast<double>(all.ru_maxrss) * unit, resident()};
}

} // namespace cliff::bench
