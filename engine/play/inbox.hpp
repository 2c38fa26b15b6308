// Where everything that happens comes in. The only place of the program that gives events their time.
#pragma once

#include "core/state.hpp"

#include <functional>
#include <mutex>
#include <vector>

namespace cliff::play {

/// Time that never goes back, from any beginning.
using Clock = std::function<Millis()>;

/// The machine's steady clock, counted from the first call.
[[nodiscard]] Clock steady_clock();

/// Takes actions from any thread and stamps them in the order of their arrival.
class Inbox {
  public:
    explicit Inbox(Clock clock);

    void post(Action action);

    /// Everything that came in since the last call, oldest first.
    [[nodiscard]] std::vector<Event> take();

    [[nodiscard]] Millis now() const;

  private:
    Clock clock_;
    mutable std::mutex mutex_;
    std::vector<Event> waiting_;
};

} // namespace cliff::play
