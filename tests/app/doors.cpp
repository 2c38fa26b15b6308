#include "app/doors.hpp"

#include "catch.hpp"

using namespace cliff;
using app::Doors;

namespace {

const net::Adapter wifi{"wlan0", "192.168.1.20"}, cable{"eth0", "10.0.0.7"}, self{"lo", "127.0.0.1"};

} // namespace

TEST_CASE("phones are told the likeliest address, and the host may choose another one", "[app]") {
    std::vector<net::Adapter> machine{self, cable, wifi};
    Doors doors{{8080, 8080, "", "", "K7QM", ""}, [&] { return machine; }};
    CHECK(doors.joining().address == "192.168.1.20:8080");
    CHECK(doors.joining().code == "K7QM");
    CHECK(doors.joining().other_way == "another address");
    CHECK(doors.joining().link_code.side > 0);
    CHECK(doors.look_on().address == "10.0.0.7:8080");
    CHECK(doors.look_on().address == "192.168.1.20:8080");
    machine = {self, cable}; // it left the Wi-Fi
    CHECK(doors.look_on().address == "10.0.0.7:8080");
    CHECK(doors.joining().other_way.empty());
}

TEST_CASE("a network that comes up after the start is found by looking again", "[app]") {
    std::vector<net::Adapter> machine{self};
    Doors doors{{8081, 8080, "", "", "K7QM", ""}, [&] { return machine; }};
    CHECK(doors.joining().address.empty());
    CHECK(doors.joining().remark == "No network: turn on the laptop\u2019s hotspot or Wi-Fi, then look again.");
    CHECK(doors.joining().other_way == "look again");
    machine.push_back(wifi);
    CHECK(doors.look_on().address == "192.168.1.20:8081");
    CHECK(doors.joining().remark == "Port 8080 is taken, so it is 8081.");
}

TEST_CASE("the address that was asked for is the one that is told", "[app]") {
    Doors doors{{9000, 9000, "10.9.8.7", "Fan Event:pass:word", "K7QM", ""}, [] { return std::vector{wifi, cable}; }};
    CHECK(doors.joining().address == "10.9.8.7:9000");
    CHECK(doors.joining().other_way.empty());
    CHECK(doors.joining().wifi == "Fan Event");
    CHECK(doors.look_on().address == "10.9.8.7:9000");
}

TEST_CASE("without a port for phones the wall says so, and offers no address", "[app]") {
    Doors doors{{4711, 8080, "", "", "K7QM", "Phones can\u2019t join."}, [] { return std::vector{wifi}; }};
    CHECK(doors.joining().address.empty());
    CHECK(doors.joining().link_code.side == 0);
    CHECK(doors.joining().remark == "Phones can\u2019t join.");
    CHECK(doors.joining().host_page.empty());
}
