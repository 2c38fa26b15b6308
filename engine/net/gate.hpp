// Who may come in: counts connections in all and of each address, and how fast they come.
#pragma once

#include "net/bucket.hpp"
#include "net/counters.hpp"
#include "net/settings.hpp"

#include <atomic>
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace cliff::net {

class Gate;

/// A connection's place, given back when the connection is gone.
class Pass {
  public:
    Pass(Gate& gate, std::string address, std::optional<Refusal> refused)
        : gate_(&gate),
          address_(std::move(address)),
          refused_(refused) {}
    Pass(Pass&& other) noexcept
        : gate_(std::exchange(other.gate_, nullptr)),
          address_(std::move(other.address_)),
          refused_(other.refused_) {}
    Pass& operator=(Pass&&) = delete;
    ~Pass();

    [[nodiscard]] const std::string& address() const { return address_; }
    /// Set: it has a place only to be told this.
    [[nodiscard]] const std::optional<Refusal>& refused() const { return refused_; }

  private:
    Gate* gate_;
    std::string address_;
    std::optional<Refusal> refused_;
};

/// For one thread; the limits must live as long. `most` connections in all, which may be fewer than the limits'.
class Gate {
  public:
    Gate(const Limits& limits, std::size_t most) : limits_(limits), most_(most) {}

    /// None: there isn't even a place to be refused in.
    [[nodiscard]] std::optional<Pass> enter(const std::string& address, Time now);

    [[nodiscard]] std::size_t inside() const { return inside_; } ///< may be asked by any thread

  private:
    friend class Pass;
    struct Address {
        std::size_t inside = 0;
        Bucket accepts;
    };
    std::optional<Refusal> refusal(const std::string& address, Time now);
    void forget_old(Time now);
    void leave(const Pass& pass);

    const Limits& limits_;
    std::size_t most_, refused_ = 0;
    std::atomic<std::size_t> inside_ = 0;
    std::unordered_map<std::string, Address> addresses_;
};

} // namespace cliff::net
