#include "net/addresses.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace cliff::net {
namespace {

using Bytes = std::array<unsigned, 4>;

std::optional<Bytes> parts_of(std::string_view address) {
    Bytes bytes{};
    const char* at = address.data();
    const char* const end = at + address.size();
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto read = std::from_chars(at, end, bytes[i]);
        if (read.ec != std::errc{} || bytes[i] > 255) return std::nullopt;
        at = read.ptr;
        if (i + 1 < bytes.size() && (at == end || *at++ != '.')) return std::nullopt;
    }
    return at == end ? std::optional(bytes) : std::nullopt;
}

bool begins(std::string_view name, std::initializer_list<std::string_view> with) {
    return std::any_of(with.begin(), with.end(), [&](std::string_view each) { return name.starts_with(each); });
}

bool starts(const Bytes& address, std::initializer_list<unsigned> with) {
    return std::equal(with.begin(), with.end(), address.begin());
}

/// What the systems give to the devices of a hotspot by default: NetworkManager, Windows, Android, iPhone.
bool hotspot_range(const Bytes& address) {
    return starts(address, {10, 42}) || starts(address, {192, 168, 137}) || starts(address, {192, 168, 43}) ||
           (starts(address, {172, 20, 10}) && address[3] < 16);
}

bool private_range(const Bytes& address) { // RFC 1918
    return address[0] == 10 || starts(address, {192, 168}) || (address[0] == 172 && address[1] / 16 == 1);
}

Reach reach_of(std::string_view name, const Bytes& address) {
    if (address[0] == 127 || name == "lo" || name == "lo0") return Reach::loopback;
    // By the name first: what such an adapter has for an address says nothing.
    if (begins(name,
               {"tun", "tap", "wg", "ppp", "utun", "ipsec", "tailscale", "ts0", "zt", "nordlynx", "proton", "vpn"}))
        return Reach::vpn;
    // macOS' own bridge is what it shares its connection by.
    if (begins(name, {"bridge"}) && starts(address, {192, 168, 2})) return Reach::hotspot;
    if (begins(name, {"docker", "br-", "veth", "virbr", "lxc", "lxd", "cni", "flannel", "cali", "podman", "kube",
                      "vmnet", "vboxnet", "bridge", "dummy"}))
        return Reach::internal;
    if (address[0] == 100 && address[1] / 64 == 1) return Reach::vpn; // RFC 6598; Tailscale's, under any name
    if (starts(address, {169, 254})) return Reach::improvised;        // RFC 3927
    if (hotspot_range(address) || begins(name, {"ap"})) return Reach::hotspot;
    return private_range(address) ? Reach::lan : Reach::open;
}

bool wireless(std::string_view name) { return begins(name, {"wl", "ap", "ath", "wifi"}); }

} // namespace

std::vector<Place> ranked(const std::vector<Adapter>& adapters) {
    std::vector<Place> places;
    for (const auto& adapter : adapters)
        if (const auto address = parts_of(adapter.address))
            places.push_back({adapter, reach_of(adapter.name, *address)});
    std::stable_sort(places.begin(), places.end(), [](const Place& one, const Place& other) {
        if (one.reach != other.reach) return one.reach < other.reach;
        return wireless(one.adapter.name) && !wireless(other.adapter.name);
    });
    return places;
}

} // namespace cliff::net
