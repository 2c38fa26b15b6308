// Which parts of a picture are worth drawing, and which hide all that lies behind them: drawing what doesn't show costs
// time, too, and so does a look at what lies behind.
#pragma once

#include "paint/painter.hpp"

#include <vector>

namespace cliff::paint {

/// A part of an image, in its pixels; right and bottom are the first outside.
struct Patch {
    int left = 0, top = 0, right = 0, bottom = 0;
    bool opaque = false; ///< nothing behind it shows through
    bool operator==(const Patch&) const = default;
};

/// Parts that don't overlap and hold together all that shows. A small image is one part.
[[nodiscard]] std::vector<Patch> patches(const Image& image);

} // namespace cliff::paint
