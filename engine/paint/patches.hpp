// Which parts of a picture are worth drawing, and which hide all that lies behind them: drawing what doesn't show costs
// time, too, and so does a look at what lies behind.
#pragma once

#include "paint/painter.hpp"
#include "paint/pixel_box.hpp"

#include <vector>

namespace cliff::paint {

struct Patch {
    PixelBox area;       ///< of the image
    bool opaque = false; ///< nothing behind it shows through
    bool operator==(const Patch&) const = default;
};

/// Parts that don't overlap and hold together all that shows. A small image is one part.
[[nodiscard]] std::vector<Patch> patches(const Image& image);

} // namespace cliff::paint
