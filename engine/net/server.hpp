// Serves a few files and holds WebSockets, on a thread of its own. It moves strings: what they mean, and who sent them,
// is its owner's business.
#pragma once

#include "net/link.hpp"
#include "net/settings.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cliff::net {

/// Why no port could be had: a sentence, with how to mend it.
struct CantServe {
    std::string what;
};

class Server final : public Link {
  public:
    /// Takes a port, so that nobody else can; who connects waits until `start`.
    [[nodiscard]] static std::variant<std::unique_ptr<Server>, CantServe> bind(Settings settings);
    ~Server() override; ///< stops
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] std::uint16_t port() const;
    /// How many connections there can be: Limits::connections, or fewer if the system allows the program no more.
    [[nodiscard]] std::size_t capacity() const;

    /// Begins to serve. Once; the handler must live until `stop` is done.
    void start(Handler& handler);
    /// Says goodbye to everyone, for Limits::closing at most, and ends the thread. Not to be called by the handler.
    void stop();

    void close(Id id, std::string reason) override;
    [[nodiscard]] std::optional<RoundTrip> round_trip(Id id) const override;
    [[nodiscard]] Counters counters() const; ///< by any thread

  private:
    void deliver(std::vector<Id> to, Text text, Tag replaces) override;

    struct Inside;
    explicit Server(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

} // namespace cliff::net
