// What the load of many phones is put on: the program's own room, or the plainest there could be.
#pragma once

#include <cstdint>
#include <memory>

namespace cliff::bench {

/// Talks to phones as wire/phone.hpp says: answers hello and join by all there is to see, and an answer by {"ack":…}.
/// The match goes through the phases "round" once, then "reading", "open" and "reveal" over and over.
class Host {
  public:
    virtual ~Host() = default;
    [[nodiscard]] virtual std::uint16_t port() const = 0; ///< of 127.0.0.1
    /// To the next phase. The reveal comes by itself once all have answered.
    virtual void go_on() = 0;
};

/// app::Room on net::Server, with a journal on disk.
[[nodiscard]] std::unique_ptr<Host> host_of_room();
/// On Beast alone: no limits, no pings, no files, no game.
[[nodiscard]] std::unique_ptr<Host> bare_host();

/// The code by which phones join.
inline constexpr const char* room_code = "K7QM";

/// About as long as a question with its choices is.
inline constexpr std::size_t state_bytes = 300;

} // namespace cliff::bench
