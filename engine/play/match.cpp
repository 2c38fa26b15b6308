#include "play/match.hpp"

#include <utility>

namespace cliff::play {

Match::Match(Listener listener) : listener_{std::move(listener)} {}

Match::Match(State state, Listener listener) : state_{std::move(state)}, listener_{std::move(listener)} {}

Refusal Match::apply(const Event& event) {
    pass(event.at);
    return step(event);
}

void Match::pass(Millis now) {
    for (auto due = deadline(state_); due && *due <= now; due = deadline(state_))
        if (step({*due, Tick{}}) != Refusal::none) return; // reduce takes every due tick; never spin if it didn't
}

Refusal Match::step(const Event& event) {
    Step next = reduce(std::move(state_), event);
    state_ = std::move(next.state);
    if (next.changed && listener_) listener_(event, state_);
    return next.refusal;
}

} // namespace cliff::play
