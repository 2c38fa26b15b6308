// What the load of many phones is put on: the program's own room, or the plainest there could be.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
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
    [[nodiscard]] virtual std::size_t connections() const { return 0; } ///< open now, where that is counted
};

/// app::Room on net::Server, with a journal on disk: in that folder, or in one of its own that goes with it. Its
/// match also goes on from an open question, to its reveal.
[[nodiscard]] std::unique_ptr<Host> host_of_room(const std::filesystem::path& folder = {});
/// On Beast alone: no limits, no pings, no files, no game.
[[nodiscard]] std::unique_ptr<Host> bare_host();

/// The code by which phones join.
inline constexpr const char* room_code = "K7QM";

/// About as long as a question with its choices is.
inline constexpr std::size_t state_bytes = 300;

/// Where host_of_room writes.
inline constexpr const char* journal_name = "journal.sqlite";

} // namespace cliff::bench
