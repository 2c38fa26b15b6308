#include "net/descriptors.hpp"

#include <algorithm>

#if !defined(_WIN32)
#include <sys/resource.h>
#endif

namespace cliff::net {

std::size_t make_room_for(std::size_t wanted) {
#if !defined(_WIN32)
    constexpr std::size_t others = 128; // window, sound, fonts, journal, and connections that are being refused
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return wanted;
    const rlim_t needed = wanted + others;
    if (limit.rlim_cur < needed) {
        auto raised = limit;
        raised.rlim_cur = std::min(needed, limit.rlim_max);
        if (setrlimit(RLIMIT_NOFILE, &raised) == 0) limit = raised;
    }
    if (limit.rlim_cur < needed) wanted = limit.rlim_cur > 2 * others ? limit.rlim_cur - others : limit.rlim_cur / 2;
#endif
    return wanted;
}

} // namespace cliff::net
