// What the player should know whatever they are doing meanwhile: each remark stays long enough to be read.
#pragma once

#include "core/state.hpp"

#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace cliff::views {

class Remarks {
  public:
    /// They are shown one after the other.
    void add(std::vector<std::string> remarks);

    /// The one that is up; empty: none. `now` never goes back.
    [[nodiscard]] std::string shown(Millis now);

  private:
    std::deque<std::string> waiting_; ///< the first is up, if `since_` says when it came
    std::optional<Millis> since_;
};

} // namespace cliff::views
