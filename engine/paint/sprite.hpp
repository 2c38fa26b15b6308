// A shape's pixels, made ready to become a texture, with a note of which parts show. All of the work that needs no
// window, so that another thread can do it while the window opens.
#pragma once

#include "paint/painter.hpp"
#include "paint/patches.hpp"

#include <vector>

namespace cliff::paint {

struct Sprite {
    Image image;                ///< 0 x 0 if nothing shows
    int left = 0, top = 0;      ///< where its top left corner falls, pixels from the room's corner
    std::vector<Patch> patches; ///< what of it is to be drawn where it lies pixel on pixel
};

/// No side of its image is a power of two below 2,048: Mesa's software renderer translates its program anew for every
/// pattern of sides that are, which takes longer than to draw.
[[nodiscard]] Sprite sprite_of(Raster trimmed);

/// A shape's sprite at a scale, pixels for a room unit.
struct Painted {
    views::Shape shape;
    float scale = 1;
    Sprite sprite;
};

/// Adds all that a scene shows or is about to show, in a window of this size, and that isn't there yet.
void paint_ahead(const Painter& painter, const views::Scene& scene, int width, int height,
                 std::vector<Painted>& painted);

} // namespace cliff::paint
