// What the host decided about answers and points.
#pragma once

#include <cstddef>
#include <string>
#include <variant>

namespace cliff {

/// The question doesn't count, for anybody.
struct Void {
    std::size_t question;
    bool operator==(const Void&) const = default;
};
/// This answer to a typed question is right, too, from whomever it came.
struct AlsoAccept {
    std::size_t question;
    std::string text;
    bool operator==(const AlsoAccept&) const = default;
};
/// So many points more, or fewer.
struct Adjust {
    std::size_t player;
    int points;
    bool operator==(const Adjust&) const = default;
};
/// What the host decided about points; scoring.hpp heeds it.
using Ruling = std::variant<Void, AlsoAccept, Adjust>;

/// The most points that one Adjust gives or takes.
inline constexpr int most_adjusted = 1'000'000;

/// This typed answer to a question, and what reads like it, isn't shown to the room.
struct Hide {
    std::size_t question;
    std::string text;
    bool operator==(const Hide&) const = default;
};

} // namespace cliff
