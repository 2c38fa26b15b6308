// Which of the machine's addresses a phone in the room is most likely to reach: what a host is offered, best first.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace cliff::net {

/// An IPv4 address as the system lists it. (Phones on a hotspot always have IPv4, and a person can type it.)
struct Adapter {
    std::string name;    ///< "wlan0", "en0"
    std::string address; ///< "192.168.43.1"
    bool operator==(const Adapter&) const = default;
};

/// In the order in which they are offered.
enum class Reach : std::uint8_t {
    hotspot,    ///< the laptop's own, or a phone's
    lan,        ///< a private network of the place
    open,       ///< a public address: a campus, say
    improvised, ///< 169.254.x.x, which machines give themselves when nobody else does
    vpn,        ///< leads elsewhere
    internal,   ///< of containers and virtual machines on this one
    loopback,   ///< this machine only
};

struct Place {
    Adapter adapter;
    Reach reach = Reach::loopback;
    bool operator==(const Place&) const = default;
};

/// The best first; among equals Wi-Fi before cable, and else as they came. What is no IPv4 address is left out.
[[nodiscard]] std::vector<Place> ranked(const std::vector<Adapter>& adapters);

#if !defined(_WIN32)
/// All that are up, whether they lead to the internet or not. Empty if the system doesn't say.
[[nodiscard]] std::vector<Adapter> adapters();
#endif

} // namespace cliff::net
