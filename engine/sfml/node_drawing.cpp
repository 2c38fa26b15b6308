#include "sfml/node_drawing.hpp"

#include "sfml/compat.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace cliff::sfml {
namespace {

/// What covers fewer pixels isn't worth that others are cut in pieces for it.
constexpr int least_cover = 64 * 64;

/// Two triangles: the texels of `part`, where the texture is placed.
void put(std::vector<sf::Vertex>& triangles, const paint::PixelBox& part, const paint::Place& place, sf::Color colour) {
    const auto corner = [&](int x, int y) {
        sf::Vertex vertex;
        vertex.texCoords = {static_cast<float>(x), static_cast<float>(y)};
        vertex.position = {place.left + vertex.texCoords.x * place.zoom, place.top + vertex.texCoords.y * place.zoom};
        vertex.color = colour;
        return vertex;
    };
    const sf::Vertex top_right = corner(part.right, part.top), bottom_left = corner(part.left, part.bottom);
    for (const auto& vertex :
         {corner(part.left, part.top), top_right, bottom_left, bottom_left, top_right, corner(part.right, part.bottom)})
        triangles.push_back(vertex);
}

/// The texels of a texture of this size that fall inside the clip.
paint::PixelBox seen(const paint::Place& place, sf::Vector2f size) {
    const auto inside = [&](int edge, float from, float length) {
        return std::clamp((static_cast<float>(edge) - from) / place.zoom, 0.F, length);
    };
    return {static_cast<int>(inside(place.clip.left, place.left, size.x)),
            static_cast<int>(inside(place.clip.top, place.top, size.y)),
            static_cast<int>(std::ceil(inside(place.clip.right, place.left, size.x))),
            static_cast<int>(std::ceil(inside(place.clip.bottom, place.top, size.y)))};
}

paint::PixelBox moved(const paint::PixelBox& box, int right, int down) {
    return {box.left + right, box.top + down, box.right + right, box.bottom + down};
}

} // namespace

std::optional<NodeDrawing::Drawn> NodeDrawing::triangles_of(const views::Node& node, const paint::Letterbox& box) {
    if (node.opacity <= 0 || node.zoom <= 0) return std::nullopt;
    Kept& kept = textures_.get(node.shape, box.scale);
    if (kept.empty) return std::nullopt;
    const paint::Place place = paint::place(node, kept.at.x, kept.at.y, box);
    const paint::PixelBox shown = seen(place, sf::Vector2f(kept.texture.getSize()));
    if (shown.empty()) return std::nullopt;
    const auto alpha = static_cast<std::uint8_t>(std::lround(std::min(1.F, node.opacity) * 255));
    const sf::Color colour(alpha, alpha, alpha, alpha);
    // What lies pixel on pixel needs no filter, which costs as much again, and has parts that needn't be drawn.
    const bool pixel_on_pixel = place.zoom == 1;
    Drawn drawn{&kept.texture, !pixel_on_pixel, {}, {}};
    if (!pixel_on_pixel) {
        put(drawn.blended, shown, place, colour);
        return drawn;
    }
    const int left = static_cast<int>(place.left), top = static_cast<int>(place.top);
    const std::size_t in_front = covered_.size(); // its own parts don't hide one another
    for (const auto& patch : kept.patches) {
        const paint::PixelBox part = paint::overlap(patch.area, shown);
        if (part.empty()) continue;
        const bool covers = patch.opaque && alpha == 255;
        const paint::PixelBox at = moved(part, left, top);
        const auto pieces = paint::outside(at, std::span{covered_}.first(in_front));
        for (const auto& piece : pieces)
            put(covers ? drawn.covering : drawn.blended, moved(piece, -left, -top), place, colour);
        const bool large = (at.right - at.left) * (at.bottom - at.top) >= least_cover;
        if (covers && large && !pieces.empty()) covered_.push_back(at);
    }
    return drawn;
}

void NodeDrawing::draw(sf::RenderTarget& target, std::span<const views::Node> nodes, const paint::Letterbox& box) {
    covered_.clear();
    std::vector<Drawn> all; // the last node first: it hides what is behind it
    for (auto node = nodes.rbegin(); node != nodes.rend(); ++node)
        if (auto drawn = triangles_of(*node, box)) all.push_back(std::move(*drawn));
    for (auto drawn = all.rbegin(); drawn != all.rend(); ++drawn) {
        drawn->texture->setSmooth(drawn->smooth);
        sf::RenderStates states(drawn->texture);
        const auto put_down = [&](const std::vector<sf::Vertex>& triangles, const sf::BlendMode& mode) {
            states.blendMode = mode;
            if (!triangles.empty())
                target.draw(triangles.data(), triangles.size(), sf::PrimitiveType::Triangles, states);
        };
        put_down(drawn->covering, sf::BlendNone);
        put_down(drawn->blended, compat::premultiplied_over());
    }
}

} // namespace cliff::sfml
