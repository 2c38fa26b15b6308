// Where the raster of a node falls in a picture: the one rule for everybody who composes a scene, with or without a
// window.
#pragma once

#include "paint/painter.hpp"

#include <span>
#include <vector>

namespace cliff::paint {

/// Whole pixels of a picture; right and bottom are the first outside.
struct PixelBox {
    int left = 0, top = 0, right = 0, bottom = 0;
    bool operator==(const PixelBox&) const = default;
    [[nodiscard]] bool empty() const { return left >= right || top >= bottom; }
};

[[nodiscard]] PixelBox common(const PixelBox& a, const PixelBox& b);
/// What of `area` lies in none of the boxes: parts that don't overlap.
[[nodiscard]] std::vector<PixelBox> outside(const PixelBox& area, std::span<const PixelBox> boxes);

/// A part of a picture that is filled with a colour, or from the top with one to the bottom with another.
struct Bar {
    PixelBox area;
    views::Colour from, to;
    bool operator==(const Bar&) const = default;
};

/// What lies around the room, so that no seam shows where a window has another shape than the stage. Where the scene
/// begins with a panel that fills the room, its colours go on: above it the first, below it the last, at the sides the
/// same from the top to the bottom. Otherwise there are none, and the scene's ground is seen.
[[nodiscard]] std::vector<Bar> bars(const views::Scene& scene, int width, int height, const Letterbox& box);

/// The raster is drawn with its top left corner here, `zoom` times its size (1: pixel on pixel; otherwise bilinear), at
/// the node's opacity, and only inside `clip`.
struct Place {
    float left = 0, top = 0;
    float zoom = 1;
    PixelBox clip;
    bool operator==(const Place&) const = default;
};

/// `left` and `top` are the raster's; it was made at `box.scale`. Shifts are rounded to whole pixels, so that text
/// stays sharp; nothing but light (Glow) is shown outside the room.
[[nodiscard]] Place place(const views::Node& node, int left, int top, const Letterbox& box);

} // namespace cliff::paint
