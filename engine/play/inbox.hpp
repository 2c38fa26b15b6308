// Where everything that happens to a match comes in. The only place of the program that gives events their time.
#pragma once

#include "core/action.hpp"
#include "play/mailbox.hpp"

#include <vector>

namespace cliff::play {

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
    Mailbox<Action> mailbox_;
};

} // namespace cliff::play
