// Gradients without bands: computed in fractions and dithered to 8 bits, always the same way.
#pragma once

#include "paint/canvas.hpp"

#include <span>

namespace cliff::paint {

/// A premultiplied colour in fractions of 8-bit steps, 0 to 255.
struct Tint {
    float r = 0, g = 0, b = 0, a = 0;
};
[[nodiscard]] Tint tint(views::Colour colour);
[[nodiscard]] Tint mix(const Tint& from, const Tint& to, float share);

/// Colours what is drawn on the canvas so far (its alpha is the mask) with `fill` over the extent of `area`: the area's
/// first row of pixels (column, if across) is exactly `from`, its last exactly `to`.
void fill_linear(const Canvas& canvas, const views::Rect& area, double scale, const views::Fill& fill);

/// Fills an ellipse about `centre` with tints from the middle (first) to the rim (last, should be transparent).
void fill_radial(const Canvas& canvas, views::Vec centre, views::Vec radii, double scale,
                 std::span<const Tint> from_middle);

} // namespace cliff::paint
