#include "play/inbox.hpp"

#include <chrono>
#include <utility>

namespace cliff::play {

Clock steady_clock() {
    const auto start = std::chrono::steady_clock::now();
    return [start] { return std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now() - start); };
}

Inbox::Inbox(Clock clock) : clock_{std::move(clock)} {}

void Inbox::post(Action action) {
    const std::lock_guard lock{mutex_};
    waiting_.push_back({clock_(), std::move(action)});
}

std::vector<Event> Inbox::take() {
    const std::lock_guard lock{mutex_};
    return std::exchange(waiting_, {});
}

Millis Inbox::now() const { return clock_(); }

} // namespace cliff::play
