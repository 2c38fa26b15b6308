// Where the raster of a node falls in a picture: the one rule for everybody who composes a scene, with or without a
// window.
#pragma once

#include "paint/painter.hpp"
#include "paint/pixel_box.hpp"

#include <vector>

namespace cliff::paint {

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
