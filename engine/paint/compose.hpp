// Where the raster of a node falls in a picture: the one rule for everybody who composes a scene, with or without a
// window.
#pragma once

#include "paint/painter.hpp"

namespace cliff::paint {

/// Whole pixels of a picture; right and bottom are the first outside.
struct PixelBox {
    int left = 0, top = 0, right = 0, bottom = 0;
    bool operator==(const PixelBox&) const = default;
    [[nodiscard]] bool empty() const { return left >= right || top >= bottom; }
};

/// The raster is drawn with its top left corner here, `zoom` times its size (1: pixel on pixel; otherwise bilinear), at
/// the node's opacity, and only inside `clip`.
struct Place {
    float left = 0, top = 0;
    float zoom = 1;
    PixelBox clip;
    bool operator==(const Place&) const = default;
};

/// `left` and `top` are the raster's; it was made at `box.scale`. Shifts are rounded to whole pixels, so that text
/// stays sharp; nothing is shown outside the room.
[[nodiscard]] Place place(const views::Node& node, int left, int top, const Letterbox& box);

} // namespace cliff::paint
