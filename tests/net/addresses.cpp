// Which address phones are told first.
#include "net/addresses.hpp"

#include "catch.hpp"

#include <string>
#include <vector>

using namespace cliff;
using net::Adapter;
using net::Reach;

namespace {

std::vector<std::string> order_of(const std::vector<Adapter>& adapters) {
    std::vector<std::string> names;
    for (const auto& place : net::ranked(adapters)) names.push_back(place.adapter.name + " " + place.adapter.address);
    return names;
}

} // namespace

TEST_CASE("each kind of adapter is known by its name or its address", "[net]") {
    struct Row {
        Adapter adapter;
        Reach reach;
    };
    for (const auto& [adapter, reach] : std::vector<Row>{
             {{"wlan0", "10.42.0.1"}, Reach::hotspot},        // NetworkManager's
             {{"wlp3s0", "192.168.137.1"}, Reach::hotspot},   // Windows'
             {{"wlan0", "192.168.43.17"}, Reach::hotspot},    // an Android phone's
             {{"en0", "172.20.10.2"}, Reach::hotspot},        // an iPhone's
             {{"usb0", "172.20.10.4"}, Reach::hotspot},       // the same by its cable
             {{"bridge100", "192.168.2.1"}, Reach::hotspot},  // macOS'
             {{"ap0", "192.168.12.1"}, Reach::hotspot},       // hostapd's
             {{"wlp3s0", "192.168.1.20"}, Reach::lan},        //
             {{"eth0", "10.0.0.5"}, Reach::lan},              //
             {{"enp0s31f6", "172.16.0.9"}, Reach::lan},       //
             {{"eth0", "172.31.255.9"}, Reach::lan},          //
             {{"br0", "192.168.1.5"}, Reach::lan},            // a cable's, put into a bridge by hand
             {{"en0", "172.20.10.20"}, Reach::lan},           // an iPhone gives only fourteen
             {{"eth0", "172.32.0.1"}, Reach::open},           //
             {{"eth0", "131.220.3.4"}, Reach::open},          //
             {{"wlan0", "169.254.7.7"}, Reach::improvised},   //
             {{"tun0", "10.8.0.2"}, Reach::vpn},              //
             {{"tap0", "192.168.1.3"}, Reach::vpn},           //
             {{"wg0", "192.168.43.9"}, Reach::vpn},           //
             {{"ppp0", "10.64.64.64"}, Reach::vpn},           //
             {{"utun3", "10.1.1.1"}, Reach::vpn},             //
             {{"tailscale0", "100.101.102.103"}, Reach::vpn}, //
             {{"eth7", "100.64.0.1"}, Reach::vpn},            //
             {{"eth7", "100.128.0.1"}, Reach::open},          //
             {{"docker0", "172.17.0.1"}, Reach::internal},    //
             {{"br-1a2b3c", "172.18.0.1"}, Reach::internal},  //
             {{"veth9", "10.42.0.1"}, Reach::internal},       //
             {{"virbr0", "192.168.122.1"}, Reach::internal},  //
             {{"lxcbr0", "10.0.3.1"}, Reach::internal},       //
             {{"cni0", "10.42.0.1"}, Reach::internal},        //
             {{"vboxnet0", "192.168.56.1"}, Reach::internal}, //
             {{"lo", "127.0.0.1"}, Reach::loopback},          //
             {{"lo", "10.255.255.254"}, Reach::loopback},     // the subsystem for Linux of Windows has one
         }) {
        INFO(adapter.name << ' ' << adapter.address);
        const auto places = net::ranked({adapter});
        REQUIRE(places.size() == 1);
        CHECK(places[0].adapter == adapter);
        CHECK(places[0].reach == reach);
    }
}

TEST_CASE("the hotspot comes first, then the network of the place, Wi-Fi before cable, and what leads elsewhere last",
          "[net]") {
    CHECK(order_of({{"lo", "127.0.0.1"},
                    {"docker0", "172.17.0.1"},
                    {"tun0", "10.8.0.2"},
                    {"eth1", "169.254.1.1"},
                    {"eth0", "192.168.1.4"},
                    {"wlp3s0", "192.168.1.20"},
                    {"wlan1", "10.42.0.1"}}) ==
          std::vector<std::string>{"wlan1 10.42.0.1", "wlp3s0 192.168.1.20", "eth0 192.168.1.4", "eth1 169.254.1.1",
                                   "tun0 10.8.0.2", "docker0 172.17.0.1", "lo 127.0.0.1"});
    CHECK(order_of({{"eth1", "10.0.0.2"}, {"eth0", "192.168.1.4"}}) ==
          std::vector<std::string>{"eth1 10.0.0.2", "eth0 192.168.1.4"});
}

TEST_CASE("what is no address of IPv4 isn't offered", "[net]") {
    for (const std::string text : {"", "fe80::1", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.x", "1..2.3", "1.2.3.4 "})
        CHECK(net::ranked({{"eth0", text}}).empty());
}

TEST_CASE("this machine's addresses are listed, and phones are told of the loopback last", "[net]") {
    const auto places = net::ranked(net::adapters());
    REQUIRE_FALSE(places.empty());
    CHECK(places.back().adapter.address == "127.0.0.1");
    CHECK(places.back().reach == Reach::loopback);
}

// Started by tests/net/hotspot in a network of its own.
TEST_CASE("a laptop on its own hotspot, without a way to the internet, knows its address", "[.hotspot]") {
    CHECK(order_of(net::adapters()) ==
          std::vector<std::string>{"wlan0 192.168.43.1", "eth0 192.168.1.20", "tun0 10.8.0.2", "lo 127.0.0.1"});
}
