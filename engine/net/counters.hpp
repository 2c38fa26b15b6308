// How often the server said no, and why: for the host's page, for tests, and for whoever wonders after an evening.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cliff::net {

/// Why a connection or a request was turned away before it was a WebSocket.
enum class Refusal : std::uint8_t {
    full,            ///< all connections are taken
    address_full,    ///< all of this address's are
    address_hurries, ///< too many new connections from this address in this second
    unsaid,          ///< one of these three, when too many others were being told so: closed without a word
    malformed,       ///< no HTTP
    header_too_big,
    body, ///< a request that brings one
    method,
    not_found,
    too_slow, ///< a request that didn't come to its end
    too_many_requests,
    foreign_origin, ///< another site's page
    handshake,      ///< of a WebSocket, that isn't one of version 13
    count
};

/// Why a WebSocket is over.
enum class Ending : std::uint8_t {
    left,              ///< the other side closed it
    lost,              ///< the connection broke
    silent,            ///< nothing came, not even a pong
    stalled,           ///< it took nothing any more
    message_too_big,   ///< Limits::message_bytes
    not_text,          ///< a binary message
    not_utf8,          ///< a text that isn't well-formed
    protocol,          ///< no valid frame
    too_many_messages, ///< Limits::messages
    closed,            ///< by Server::close
    stopped,           ///< the server was
    count
};

struct Counters {
    std::size_t connections = 0; ///< open now, pages and WebSockets
    std::size_t websockets = 0;  ///< of these
    std::array<std::uint64_t, static_cast<std::size_t>(Refusal::count)> refusals{};
    std::array<std::uint64_t, static_cast<std::size_t>(Ending::count)> endings{};
    std::uint64_t accept_failures = 0; ///< the system had no descriptor or memory for a connection, which waits
    std::uint64_t dropped = 0;         ///< messages that gave way to newer ones in a full queue
    std::uint64_t replaced = 0;        ///< messages that a newer one of the same tag made needless

    [[nodiscard]] std::uint64_t operator[](Refusal why) const { return refusals[static_cast<std::size_t>(why)]; }
    [[nodiscard]] std::uint64_t operator[](Ending why) const { return endings[static_cast<std::size_t>(why)]; }
};

[[nodiscard]] std::string_view to_text(Refusal why); ///< "all connections are taken"
[[nodiscard]] std::string_view to_text(Ending why);  ///< "nothing was heard of it"

} // namespace cliff::net
