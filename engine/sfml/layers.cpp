#include "sfml/layers.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace cliff::sfml {

Layers::Layers(std::array<std::vector<std::int16_t>, views::music_layers> sounds, unsigned rate)
    : sounds_{std::move(sounds)},
      up_{1 / (rise * static_cast<float>(rate))},
      down_{1 / (fall * static_cast<float>(rate))} {}

bool Layers::silent() const {
    return std::all_of(gains_.begin(), gains_.end(), [](float gain) { return gain <= 0; });
}

void Layers::mix(const Gains& wanted, std::vector<std::int16_t>& into, std::size_t count) {
    constexpr float loudest = std::numeric_limits<std::int16_t>::max();
    into.assign(count, 0);
    for (auto& sample : into) {
        float sum = 0;
        for (std::size_t layer = 0; layer < sounds_.size(); ++layer) {
            const float change = std::clamp(wanted[layer], 0.F, 1.F) - gains_[layer];
            gains_[layer] += std::clamp(change, -down_, up_);
            const auto& sound = sounds_[layer];
            if (!sound.empty()) sum += gains_[layer] * static_cast<float>(sound[at_ % sound.size()]);
        }
        sample = static_cast<std::int16_t>(std::lround(std::clamp(sum, -loudest, loudest)));
        at_ = silent() ? 0 : at_ + 1;
    }
}

} // namespace cliff::sfml
