// The list of adapters as Linux, macOS and the BSDs give it.
#if !defined(_WIN32)
#include "net/addresses.hpp"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <memory>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace cliff::net {

std::vector<Adapter> adapters() {
    ifaddrs* first = nullptr;
    if (getifaddrs(&first) != 0) return {};
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> kept(first, freeifaddrs);
    std::vector<Adapter> found;
    for (const auto* each = first; each; each = each->ifa_next) {
        if (!each->ifa_addr || each->ifa_addr->sa_family != AF_INET || (each->ifa_flags & IFF_UP) == 0) continue;
        char text[INET_ADDRSTRLEN];
        const void* address = &reinterpret_cast<const sockaddr_in*>(each->ifa_addr)->sin_addr;
        if (inet_ntop(AF_INET, address, text, sizeof text)) found.push_back({each->ifa_name, text});
    }
    return found;
}

} // namespace cliff::net
#endif
