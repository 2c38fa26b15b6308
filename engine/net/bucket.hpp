// Holds whatever can come too often to a rate: a bucket of tokens that fills by the second.
#pragma once

#include "net/settings.hpp"

#include <algorithm>
#include <chrono>

namespace cliff::net {

using Clock = std::chrono::steady_clock;
using Time = Clock::time_point;

class Bucket {
  public:
    explicit Bucket(const Rate& rate, Time now) : tokens_(rate.burst), at_(now) {}

    /// Takes one; false if there is none.
    [[nodiscard]] bool take(const Rate& rate, Time now) {
        fill(rate, now);
        if (tokens_ < 1) return false;
        tokens_ -= 1;
        return true;
    }
    [[nodiscard]] bool full(const Rate& rate, Time now) {
        fill(rate, now);
        return tokens_ >= rate.burst;
    }

  private:
    void fill(const Rate& rate, Time now) {
        tokens_ = std::min(rate.burst, tokens_ + rate.per_second * std::chrono::duration<double>(now - at_).count());
        at_ = now;
    }

    double tokens_;
    Time at_;
};

} // namespace cliff::net
