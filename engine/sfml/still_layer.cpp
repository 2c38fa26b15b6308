#include "sfml/still_layer.hpp"

#include "sfml/compat.hpp"

#include <algorithm>

namespace cliff::sfml {

void StillLayer::forget() {
    before_.clear();
    common_ = held_ = 0;
}

bool StillLayer::fill(sf::Vector2u size, const views::Scene& scene, const DrawGround& ground, const DrawNodes& draw) {
    if (layer_.getSize() != size && !compat::resize(layer_, size)) return false;
    ground(layer_);
    draw(layer_, std::span{scene.nodes}.first(held_));
    layer_.display();
    return true;
}

std::size_t StillLayer::draw(sf::RenderWindow& window, const views::Scene& scene, const DrawGround& ground,
                             const DrawNodes& draw) {
    const auto& nodes = scene.nodes;
    const auto split = std::mismatch(nodes.begin(), nodes.end(), before_.begin(), before_.end());
    const auto common = static_cast<std::size_t>(split.first - nodes.begin());
    if (common < held_) held_ = 0;
    // Only what held for three frames is worth a layer: while things come in, the number changes with each.
    if (common > held_ && common == common_ && common >= fewest) {
        held_ = common;
        if (!fill(window.getSize(), scene, ground, draw)) held_ = 0;
    }
    common_ = common;
    before_.assign(nodes.begin(), nodes.end());
    if (held_ == 0) return 0;
    window.draw(sf::Sprite(layer_.getTexture()), sf::RenderStates(sf::BlendNone));
    return held_;
}

} // namespace cliff::sfml
