// Serves a few files and holds WebSockets, on a thread of its own. It moves strings: what they mean, and who sent them,
// is its owner's business.
#pragma once

#include "net/counters.hpp"
#include "net/settings.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
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

/// Why no port could be had: a sentence, with how to mend it.
struct CantServe {
    std::string what;
};

class Server {
  public:
    /// Takes a port, so that nobody else can; who connects waits until `start`.
    [[nodiscard]] static std::variant<std::unique_ptr<Server>, CantServe> bind(Settings settings);
    ~Server(); ///< stops
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] std::uint16_t port() const;
    /// How many connections there can be: Limits::connections, or fewer if the system allows the program no more.
    [[nodiscard]] std::size_t capacity() const;

    /// Begins to serve. Once; the handler must live until `stop` is done.
    void start(Handler& handler);
    /// Says goodbye to everyone, for Limits::closing at most, and ends the thread. Not to be called by the handler.
    void stop();

    // What follows may be called by any thread. Calls of one thread take effect in their order; an id whose WebSocket
    // is closed is passed over.

    void send(Id to, Text text, Tag replaces = Tag::none);
    void send(std::vector<Id> to, Text text, Tag replaces = Tag::none);
    /// After all that was sent to it before. The reason goes to the other side, at most 120 bytes of it.
    void close(Id id, std::string reason);

    [[nodiscard]] std::optional<RoundTrip> round_trip(Id id) const; ///< none: not measured yet, or closed
    [[nodiscard]] Counters counters() const;

  private:
    struct Inside;
    explicit Server(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

} // namespace cliff::net
