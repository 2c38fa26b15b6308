// Where things come in from any thread and get the time of their arrival, in its order.
#pragma once

#include "core/bank.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace cliff::play {

/// Time that never goes back, from any beginning.
using Clock = std::function<Millis()>;

template <class What> struct Stamped {
    Millis at{0};
    What what;
};

template <class What> class Mailbox {
  public:
    explicit Mailbox(Clock clock) : clock_{std::move(clock)} {}

    void post(What what) {
        {
            const std::lock_guard lock{mutex_};
            waiting_.push_back({clock_(), std::move(what)});
        }
        came_.notify_one();
    }

    /// Everything that came in since the last call, oldest first.
    [[nodiscard]] std::vector<Stamped<What>> take() {
        const std::lock_guard lock{mutex_};
        return std::exchange(waiting_, {});
    }

    struct Batch {
        std::vector<Stamped<What>> came;
        Millis now{0}; ///< whatever comes later is stamped with this time, or a later one
    };
    /// The same, once there is something, or after `longest` of the machine's time.
    [[nodiscard]] Batch wait(Millis longest) {
        std::unique_lock lock{mutex_};
        came_.wait_for(lock, longest, [&] { return !waiting_.empty(); });
        return {std::exchange(waiting_, {}), clock_()};
    }

    [[nodiscard]] Millis now() const { return clock_(); }

  private:
    Clock clock_;
    mutable std::mutex mutex_;
    std::condition_variable came_;
    std::vector<Stamped<What>> waiting_;
};

} // namespace cliff::play
