#include "play/inbox.hpp"

#include <chrono>
#include <utility>

namespace cliff::play {

Clock steady_clock() {
    const auto start = std::chrono::steady_clock::now();
    return [start] { return std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now() - start); };
}

Inbox::Inbox(Clock clock) : mailbox_{std::move(clock)} {}

void Inbox::post(Action action) { mailbox_.post(std::move(action)); }

std::vector<Event> Inbox::take() {
    std::vector<Event> events;
    for (auto& each : mailbox_.take()) events.push_back({each.at, std::move(each.what)});
    return events;
}

Millis Inbox::now() const { return mailbox_.now(); }

} // namespace cliff::play
