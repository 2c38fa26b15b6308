// The messages that wait for one phone to take them. Whole messages leave, the oldest first: to the phone, or out of a
// full queue, so that a phone that stops reading costs itself something and nobody else.
#pragma once

#include "net/server.hpp"

#include <cstddef>
#include <vector>

namespace cliff::net {

class Outbox {
  public:
    struct Lost {
        std::size_t dropped = 0, replaced = 0;
    };

    /// Adds it as the newest; what had to go for it.
    Lost push(Text text, Tag replaces, const Limits& limits);
    [[nodiscard]] bool empty() const { return waiting_.empty(); }
    [[nodiscard]] Text pop(); ///< the oldest; there must be one

  private:
    struct Message {
        Text text;
        Tag tag;
    };
    void remove(std::size_t index);

    std::vector<Message> waiting_; // seldom more than two
    std::size_t bytes_ = 0;
};

} // namespace cliff::net
