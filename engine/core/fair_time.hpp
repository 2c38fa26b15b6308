// How long somebody took to answer on a phone whose messages are late by an unknown part of the round trip.
#pragma once

#include "core/action.hpp"

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

/// A moment, and between which times it was, as far as the network can tell.
struct FairSpan {
    Millis elapsed{0}, earliest{0}, latest{0};
};

/// When somebody buzzed, in the time of fair_elapsed. A remote moment is known to half a round trip, either way
/// (Cristian: Probabilistic clock synchronization, 1989), and never believed beyond what the network could explain. So
/// whatever arrives longer than its allowance after `seen` is certainly later than this.
[[nodiscard]] inline FairSpan fair_span(Millis seen, const std::optional<Claim>& claim) {
    const Millis elapsed = fair_elapsed(seen, claim), half = (allowance(claim) + Millis{1}) / 2;
    return {elapsed, std::max({Millis{0}, seen - allowance(claim), elapsed - half}), std::min(seen, elapsed + half)};
}

} // namespace cliff
