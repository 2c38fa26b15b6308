// What a server is told at its beginning: where to listen, what to serve, and how much of everything it may take.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace cliff::net {

/// One file of the fixed table: there is nothing else to be had from the server.
struct File {
    std::string path;         ///< as a browser asks for it, "/" or "/phone.js"
    std::string content_type; ///< "text/html; charset=utf-8"
    std::string bytes;
};

/// So many a second in the long run, and so many at once. Both at least 1.
struct Rate {
    double per_second = 0, burst = 0;
};

/// Nothing grows without one of these. The defaults are for a hall of phones behind one router: many share an address.
struct Limits {
    std::size_t connections = 12'000;            ///< open at a time, pages and WebSockets together
    std::size_t connections_of_an_address = 600; ///< of these
    Rate accepts_of_an_address{200, 600};
    std::size_t refusals = 64; ///< connections too many that are told so at a time; further ones are just closed

    std::size_t header_bytes = 8 * 1024;       ///< of a request
    std::chrono::milliseconds request{5'000};  ///< from the connection, or the last answer, to a whole request
    std::chrono::milliseconds idle{40'000};    ///< a WebSocket of which nothing is heard, not even a pong
    std::chrono::milliseconds writing{10'000}; ///< for one message or file to be taken by the other side's machine
    std::chrono::milliseconds closing{1'000};  ///< for the farewell of either side, and of all when the server stops
    std::chrono::milliseconds ping{2'000};     ///< between two measurements of the round trip

    std::size_t message_bytes = 2 * 1024; ///< of a message that comes in
    Rate messages{20, 40};                ///< that come in on a connection, pings and requests for files included
    std::size_t queue_messages = 64;      ///< waiting for a phone to take them, beside the one that is being written
    std::size_t queue_bytes = 64 * 1024;  ///< of these; the newest message is kept whatever its size
    std::size_t socket_bytes =
        32 * 1024; ///< that the system may keep in each direction of a connection; it may double them
};

struct Settings {
    std::string address = "0.0.0.0"; ///< numeric; "0.0.0.0" is every IPv4 address of the machine, "::" IPv6's as well
    std::uint16_t port = 8080;       ///< 0: any that is free
    unsigned further_ports = 20;     ///< tried one after the other if that one is taken
    std::vector<File> files;
    std::vector<std::string> websocket_paths; ///< where a WebSocket may be opened; a file may have the same path
    /// A browser always says which page opens a WebSocket; tools don't.
    bool origin_may_be_missing = false;
    /// "{host}" becomes the host that the page was asked of: to older browsers 'self' doesn't hold for WebSockets.
    std::string content_security_policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self' ws://{host}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    Limits limits;
};

} // namespace cliff::net
