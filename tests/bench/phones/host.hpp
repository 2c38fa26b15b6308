// What the load of many phones is put on: the program's own server, or the plainest there could be.
#pragma once

#include <cstdint>
#include <memory>

namespace cliff::bench {

/// Answers "join" by "welcome", and every other message by "ok" and the message. `ask` sends a state that begins with
/// "question" to all who joined.
class Host {
  public:
    virtual ~Host() = default;
    [[nodiscard]] virtual std::uint16_t port() const = 0; ///< of 127.0.0.1
    virtual void ask() = 0;
};

/// On net::Server. Who plays in its place is whoever implements Host.
[[nodiscard]] std::unique_ptr<Host> host_of_net();
/// On Beast alone: no limits, no pings, no files.
[[nodiscard]] std::unique_ptr<Host> bare_host();

/// As long as a question with its choices is.
inline constexpr std::size_t state_bytes = 300;

} // namespace cliff::bench
