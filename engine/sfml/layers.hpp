// The layers of the music mixed into one, each with a gain that may change at any time and is gone after gently, so
// that nothing clicks. Knows no sound card.
#pragma once

#include "views/cues.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace cliff::sfml {

class Layers {
  public:
    using Gains = std::array<float, views::music_layers>;

    /// One channel each. A shorter layer goes round more often.
    explicit Layers(std::array<std::vector<std::int16_t>, views::music_layers> sounds, unsigned rate);

    /// The next `count` samples on the way to these gains, 0 to 1: a gain takes `rise` or `fall` for a change from one
    /// end to the other. The music stands still while nothing of it is to be heard, and begins anew after that.
    void mix(const Gains& wanted, std::vector<std::int16_t>& into, std::size_t count);
    [[nodiscard]] bool silent() const;

    static constexpr float rise = 1.5F, fall = .4F; ///< seconds

  private:
    std::array<std::vector<std::int16_t>, views::music_layers> sounds_;
    Gains gains_{};
    float up_, down_; ///< the most that a gain changes by from one sample to the next
    std::size_t at_ = 0;
};

} // namespace cliff::sfml
