// Phones that come, answer, drop and come back, some of them slow and some rude, for as long as one likes.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace cliff::bench {

/// What a guest holds of a match: the secret of their seat, and the questions (from 1) to which the answer was
/// acknowledged.
struct Seat {
    std::string token;
    std::set<std::size_t> acknowledged;
};

class Guests {
  public:
    explicit Guests(std::size_t count);
    ~Guests();
    Guests(const Guests&) = delete;
    Guests& operator=(const Guests&) = delete;

    /// To a new match on that port: nobody has a seat.
    void come(std::uint16_t port);
    void run_for(std::chrono::milliseconds time);
    /// Nobody comes back any more.
    void leave();

    [[nodiscard]] std::size_t seated() const;
    [[nodiscard]] std::vector<Seat> seats() const;
    [[nodiscard]] std::size_t connections() const; ///< that were made so far

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace cliff::bench
