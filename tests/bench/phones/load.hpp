// Many phones in one thread, which join at once and answer every question within half a second.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace cliff::bench {

struct Round {
    double to_all = 0;                ///< ms from `ask` to the last phone that has the question
    std::vector<double> acknowledged; ///< ms from an answer to its "ok", of each phone, ascending
    double messages = 0, bytes = 0;   ///< of a phone, both directions, frames with their headers, pings too
};

class Load {
  public:
    Load(std::uint16_t port, std::size_t phones);
    ~Load(); ///< all leave at once
    Load(const Load&) = delete;
    Load& operator=(const Load&) = delete;

    /// Connects and joins all; the seconds until the last is welcomed. Throws if it takes more than a minute.
    [[nodiscard]] double join();
    /// Each phone answers at a random time (of a fixed seed) up to 500 ms after the question. Throws like `join`.
    [[nodiscard]] Round round(const std::function<void()>& ask);

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace cliff::bench
