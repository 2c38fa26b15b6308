#include "play/replay.hpp"

#include "core/reduce.hpp"

#include <utility>

namespace cliff::play {

Replayed replay(std::span<const Event> events, const std::function<void(const State&)>& after_each) {
    Replayed replayed;
    for (std::size_t e = 0; e < events.size(); ++e) {
        const bool in_order = e == 0 || events[e - 1].at <= events[e].at;
        // Match ticks before it applies anything else, so nothing else was let in while a deadline had passed.
        const auto due = deadline(replayed.state);
        const bool tick = std::holds_alternative<Tick>(events[e].action);
        const bool in_time = tick ? due == events[e].at : !due || events[e].at < *due;
        if (in_order && in_time) {
            Step step = reduce(std::move(replayed.state), events[e]);
            replayed.state = std::move(step.state);
            if (step.changed) {
                if (after_each) after_each(replayed.state);
                continue;
            }
        }
        replayed.refused = e;
        break;
    }
    return replayed;
}

} // namespace cliff::play
