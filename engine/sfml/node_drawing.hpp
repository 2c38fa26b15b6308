// Draws what a scene shows as textures. Of what lies pixel on pixel it draws only the parts that show, and of these only
// what nothing large in front hides.
#pragma once

#include "paint/compose.hpp"
#include "sfml/texture_store.hpp"

#include <SFML/Graphics.hpp>

#include <optional>
#include <span>
#include <vector>

namespace cliff::sfml {

class NodeDrawing {
  public:
    explicit NodeDrawing(TextureStore& textures) : textures_{textures} {}

    /// The last of them is in front.
    void draw(sf::RenderTarget& target, std::span<const views::Node> nodes, const paint::Letterbox& box);

  private:
    struct Drawn {
        sf::Texture* texture;
        bool smooth;                               ///< whether to filter it
        std::vector<sf::Vertex> covering, blended; ///< triangles
    };
    [[nodiscard]] std::optional<Drawn> triangles_of(const views::Node& node, const paint::Letterbox& box);

    TextureStore& textures_;
    std::vector<paint::PixelBox> covered_; ///< by the nodes that are in front, in the target's pixels
};

} // namespace cliff::sfml
