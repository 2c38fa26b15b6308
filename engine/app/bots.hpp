// Players for a rehearsal: they join, think about as long as people do, and know some of the answers.
#pragma once

#include "core/action.hpp"
#include "core/random.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::app {

/// Whether a seat is a bot's. No phone's looks like it.
[[nodiscard]] bool is_bot(std::string_view seat);

class Bots {
  public:
    /// The same number gives the same bots. `count` may be 0.
    Bots(std::size_t count, std::uint64_t seed);

    /// What they do up to `now`, each at its own time, earliest first. They join a lobby that they aren't in, spread
    /// over its teams, or name some where they may; stake points, buzz, and answer what is open to them.
    [[nodiscard]] std::vector<Event> take(const State& match, Millis now);

    /// When one of them does something next, as the match stands.
    [[nodiscard]] std::optional<Millis> next() const;

  private:
    [[nodiscard]] std::string team_of(const State& match, std::size_t bot) const;
    void plan(const State& match, std::size_t player);
    void plan_answer(const State& match, std::size_t player, Millis at);
    [[nodiscard]] double skill(std::size_t player) const;

    std::size_t count_;
    SplitMix64 chance_;
    /// What they have made plans for: the question, when its phase began, who has its floor.
    struct Occasion {
        std::size_t question = 0;
        Phase phase = Phase::open;
        Millis began{0};
        std::optional<std::size_t> floor;
        bool operator==(const Occasion&) const = default;
    };
    std::optional<Occasion> planned_;
    Millis planned_at_{0};     ///< when they began to think about it
    std::vector<Event> plans_; ///< the latest first
};

} // namespace cliff::app
