// What connections are to their owner: who comes, what they say, and how they are answered. The server is one way to
// have some; tests have others.
#pragma once

#include "net/counters.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cliff::net {

/// One WebSocket. Never used again for another by the same server.
enum class Id : std::uint64_t {};

/// A message, made once and sent to as many as it is for.
using Text = std::shared_ptr<const std::string>;

/// Messages of one tag are states of the same thing: a newer one replaces an older one that still waits. `none`
/// replaces nothing.
enum class Tag : std::uint32_t { none = 0 };

/// From a ping to its pong. A phone can make it longer than it is, but not shorter.
struct RoundTrip {
    std::chrono::microseconds least{0};
    std::chrono::microseconds smoothed{0}; ///< each new one counts an eighth, as in RFC 6298
};

struct Opened {
    std::string path;    ///< one of Settings::websocket_paths
    std::string query;   ///< what came after the "?", as it came
    std::string address; ///< of the other side, numeric, without its port
};

/// Whoever is told what happens. Called on the server's thread, one call at a time, and must neither throw nor wait:
/// the whole room waits with it. May call the server, except for `stop`.
class Handler {
  public:
    virtual ~Handler() = default;
    virtual void opened(Id id, const Opened& how) = 0;
    /// Valid UTF-8, at most Limits::message_bytes, and gone after the call. The round trip is known after the first
    /// pong.
    virtual void text(Id id, std::string_view text, const std::optional<RoundTrip>& round_trip) = 0;
    /// The last that is heard of it.
    virtual void closed(Id id, Ending why) = 0;
};

/// Who holds the connections, as their owner sees it. All of it may be called by any thread. Calls of one thread take
/// effect in their order; an id whose WebSocket is closed is passed over.
class Link {
  public:
    virtual ~Link() = default;
    void send(Id to, Text text, Tag replaces = Tag::none) { deliver({to}, std::move(text), replaces); }
    void send(std::vector<Id> to, Text text, Tag replaces = Tag::none) {
        deliver(std::move(to), std::move(text), replaces);
    }
    /// After all that was sent to it before. The reason goes to the other side, at most 120 bytes of it.
    virtual void close(Id id, std::string reason) = 0;
    /// None: not measured yet, or closed.
    [[nodiscard]] virtual std::optional<RoundTrip> round_trip(Id id) const = 0;

  protected:
    virtual void deliver(std::vector<Id> to, Text text, Tag replaces) = 0;
};

} // namespace cliff::net
