#include "net/tally.hpp"

namespace cliff::net {

void Tally::count(Refusal why) {
    const std::lock_guard lock(mutex_);
    ++counters_.refusals[static_cast<std::size_t>(why)];
}

void Tally::count(Ending why) {
    const std::lock_guard lock(mutex_);
    ++counters_.endings[static_cast<std::size_t>(why)];
    --counters_.websockets;
}

void Tally::count_accept_failure() {
    const std::lock_guard lock(mutex_);
    ++counters_.accept_failures;
}

void Tally::count_lost(std::size_t dropped, std::size_t replaced) {
    const std::lock_guard lock(mutex_);
    counters_.dropped += dropped;
    counters_.replaced += replaced;
}

void Tally::count_opened() {
    const std::lock_guard lock(mutex_);
    ++counters_.websockets;
}

Counters Tally::counters() const {
    const std::lock_guard lock(mutex_);
    return counters_;
}

void Tally::round_trip(Id id, const RoundTrip& measured) {
    const std::lock_guard lock(mutex_);
    round_trips_.insert_or_assign(id, measured);
}

void Tally::forget(Id id) {
    const std::lock_guard lock(mutex_);
    round_trips_.erase(id);
}

std::optional<RoundTrip> Tally::round_trip(Id id) const {
    const std::lock_guard lock(mutex_);
    const auto found = round_trips_.find(id);
    return found == round_trips_.end() ? std::nullopt : std::optional(found->second);
}

} // namespace cliff::net
