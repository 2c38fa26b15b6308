// What the server's thread measures and counts, for any thread to read.
#pragma once

#include "net/server.hpp"

#include <mutex>
#include <optional>
#include <unordered_map>

namespace cliff::net {

class Tally {
  public:
    void count(Refusal why);
    void count(Ending why); ///< of one that was counted as opened
    void count_accept_failure();
    void count_lost(std::size_t dropped, std::size_t replaced);
    void count_opened();
    [[nodiscard]] Counters counters() const; ///< all but the connections, which the gate counts

    void round_trip(Id id, const RoundTrip& measured);
    void forget(Id id);
    [[nodiscard]] std::optional<RoundTrip> round_trip(Id id) const;

  private:
    mutable std::mutex mutex_;
    Counters counters_;
    std::unordered_map<Id, RoundTrip> round_trips_;
};

} // namespace cliff::net
