// What doesn't move, drawn once: the leading nodes that stay the same from frame to frame become one opaque picture, so
// that a moving frame costs that picture and what moves before it.
#pragma once

#include "views/scene.hpp"

#include <SFML/Graphics.hpp>

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace cliff::sfml {

class StillLayer {
  public:
    using DrawGround = std::function<void(sf::RenderTarget&)>;
    using DrawNodes = std::function<void(sf::RenderTarget&, std::span<const views::Node>)>;

    /// Draws the leading nodes that it holds onto the window, and says how many these are; the caller draws the rest.
    /// `ground` and `draw` are called for what is new in the layer.
    std::size_t draw(sf::RenderWindow& window, const views::Scene& scene, const DrawGround& ground,
                     const DrawNodes& draw);

    /// To be told when the same nodes would look different: another size of the window, another window.
    void forget();

  private:
    /// With fewer nodes than this a layer of its own isn't worth its memory.
    static constexpr std::size_t fewest = 3;

    bool fill(sf::Vector2u size, const views::Scene& scene, const DrawGround& ground, const DrawNodes& draw);

    sf::RenderTexture layer_;
    std::vector<views::Node> before_; ///< of the last frame
    std::size_t common_ = 0;          ///< how many of them the last two frames shared
    std::size_t held_ = 0;            ///< how many the layer holds
};

} // namespace cliff::sfml
