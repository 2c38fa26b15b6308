// Many phones in one thread, which join at once and answer every question within half a second.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace cliff::bench {

struct Round {
    double to_all = 0;                ///< ms from the host's order to the last phone that has the open question
    double reveal = 0;                ///< ms from the first phone that has the reveal to the last one
    std::vector<double> acknowledged; ///< ms from an answer to its "ack", of each phone, ascending
    double messages = 0;              ///< of a phone, both directions, without pings
    double bytes = 0;                 ///< of a phone, both directions, frames with their headers, pings too
};

class Load {
  public:
    Load(std::uint16_t port, std::size_t phones);
    ~Load(); ///< all leave at once
    Load(const Load&) = delete;
    Load& operator=(const Load&) = delete;

    /// Connects and joins all; the seconds until the last has its seat. Throws if it takes more than a minute, or a
    /// phone is lost or refused.
    [[nodiscard]] double join();
    /// The first phase after the lobby. Throws like `join`.
    void begin(const std::function<void()>& go_on);
    /// A question from its reading to its reveal: each phone answers at a random time (of a fixed seed) up to 500 ms
    /// after it has the choices. Throws like `join`.
    [[nodiscard]] Round round(const std::function<void()>& go_on);

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace cliff::bench
