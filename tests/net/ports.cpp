// Which port a server gets, and what is said if it gets none.
#include "catch.hpp"
#include "net/room.hpp"

using namespace cliff;
using namespace cliff::sample;

namespace {

std::string problem_with(const net::Settings& with) {
    const auto server = net::Server::bind(with);
    const auto* problem = std::get_if<net::CantServe>(&server);
    return problem ? problem->what : "none";
}

} // namespace

TEST_CASE("a port that is taken is left to who has it, and the next one is taken", "[net]") {
    Room first;
    auto with = settings();
    with.port = first.server->port();
    Room second(with);
    CHECK(second.server->port() > first.server->port());
    CHECK(second.server->port() <= first.server->port() + 20);
    CHECK(second.client().ask("GET", "/").status == 200);
    CHECK(first.client().ask("GET", "/").status == 200);
}

TEST_CASE("if no port can be had, it is said why, and what to do", "[net]") {
    Room first;
    auto with = settings();
    with.port = first.server->port();
    with.further_ports = 0;
    CHECK(problem_with(with) ==
          "port " + std::to_string(with.port) + " is taken; close the program that has it, or choose another port");
    with.address = "198.51.100.1"; // of the addresses for documentation
    CHECK(problem_with(with) ==
          "198.51.100.1 is no address of this machine; choose one that is, or 0.0.0.0 for all of them");
    with.address = "my laptop";
    CHECK(problem_with(with) ==
          "'my laptop' is no address; write one like 192.168.1.20, or 0.0.0.0 for all of this machine");
}

TEST_CASE("a port is free again as soon as its server has stopped", "[net]") {
    auto with = settings();
    {
        Room room;
        with.port = room.server->port();
        auto [phone, id] = room.phone();
    }
    with.further_ports = 0;
    Room again(with);
    CHECK(again.server->port() == with.port);
}

TEST_CASE("who connects before the server starts is served when it does", "[net]") {
    auto server = net::Server::bind(settings());
    auto& bound = *std::get<0>(server);
    Client early(bound.port());
    early.send("GET /phone.js HTTP/1.1\r\nHost: a\r\n\r\n");
    Owner owner;
    bound.start(owner);
    CHECK(early.response().body == "join();");
    bound.stop();
}
