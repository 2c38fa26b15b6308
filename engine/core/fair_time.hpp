// How long somebody took to answer on a phone whose messages are late by an unknown part of the round trip.
#pragma once

#include "core/state.hpp"

#include <algorithm>
#include <optional>

namespace cliff {

/// The most of a round trip that is ever made good.
inline constexpr Millis longest_allowance{400};

/// What the network could explain of the time that the server saw.
[[nodiscard]] inline Millis allowance(const std::optional<Claim>& claim) {
    return claim ? std::clamp(claim->round_trip, Millis{0}, longest_allowance) : Millis{0};
}

/// The time from when the player saw the choices to their answer: what the phone claims, as far as the network could
/// explain the difference to `seen`, the time from opening the question to the answer's arrival. A forged claim wins
/// one allowance at most.
[[nodiscard]] inline Millis fair_elapsed(Millis seen, const std::optional<Claim>& claim) {
    if (!claim) return seen;
    return std::clamp(claim->elapsed, std::max(Millis{0}, seen - allowance(claim)), seen);
}

} // namespace cliff
