// Drives one match: gives it its events and its missed deadlines in their true order. Single-threaded.
#pragma once

#include "core/reduce.hpp"

#include <functional>

namespace cliff::play {

class Match {
  public:
    /// Called with each event that changed the state, after the change.
    using Listener = std::function<void(const Event&, const State&)>;

    explicit Match(Listener listener = {});

    /// Goes on with a match that was under way.
    Match(State state, Listener listener);

    /// Applies every deadline up to the event's time, each at its own time, and then the event.
    Refusal apply(const Event& event);

    /// Applies every deadline up to `now`.
    void pass(Millis now);

    [[nodiscard]] const State& state() const { return state_; }

  private:
    Refusal step(const Event& event);

    State state_;
    Listener listener_;
};

} // namespace cliff::play
