// Animation as a function of time: a share of the way, eased, and the moment at which the picture next changes.
#pragma once

#include "core/bank.hpp"

#include <algorithm>
#include <optional>

namespace cliff::views {

/// When a part of a screen moves: how long after the screen came up, and for how long.
struct Span {
    Millis after{0}, length{0};
    [[nodiscard]] constexpr Millis end() const { return after + length; }
    /// The same for the `n`th of several that come one after the other.
    [[nodiscard]] constexpr Span nth(std::size_t n, Millis apart) const {
        return {after + apart * static_cast<int>(n), length};
    }
};

class Motion {
  public:
    explicit Motion(Millis now) : now_{now} {}

    [[nodiscard]] Millis now() const { return now_; }

    /// 0 before `start`, 1 after `start + length`, a straight line between. Remembers that the picture changes until
    /// then.
    float run(Millis start, Millis length) {
        if (now_ >= start + length) return 1;
        wake(std::max(now_, start));
        if (now_ <= start) return 0;
        return static_cast<float>((now_ - start).count()) / static_cast<float>(length.count());
    }

    /// The picture changes at this moment, if nothing does before.
    void wake(Millis at) { changes_at_ = changes_at_ ? std::min(*changes_at_, at) : at; }

    [[nodiscard]] std::optional<Millis> changes_at() const { return changes_at_; }

  private:
    Millis now_;
    std::optional<Millis> changes_at_;
};

/// Fast first, settling gently. 0 to 1 -> 0 to 1.
[[nodiscard]] inline float ease_out(float t) {
    const float left = 1 - t;
    return 1 - left * left * left;
}

/// Like ease_out, but overshoots by a tenth before it settles (Penner's "back").
[[nodiscard]] inline float ease_out_back(float t) {
    constexpr float overshoot = 1.70158F;
    const float back = t - 1;
    return 1 + (overshoot + 1) * back * back * back + overshoot * back * back;
}

[[nodiscard]] inline float mix(float from, float to, float share) { return from + (to - from) * share; }

} // namespace cliff::views
