// Boxes of whole pixels, and which parts of them lie in one another.
#pragma once

#include <span>
#include <vector>

namespace cliff::paint {

/// Right and bottom are the first outside.
struct PixelBox {
    int left = 0, top = 0, right = 0, bottom = 0;
    bool operator==(const PixelBox&) const = default;
    [[nodiscard]] bool empty() const { return left >= right || top >= bottom; }
};

/// Empty if they have nothing in common.
[[nodiscard]] PixelBox overlap(const PixelBox& a, const PixelBox& b);

/// What of `area` lies in none of the boxes: parts that don't overlap.
[[nodiscard]] std::vector<PixelBox> outside(const PixelBox& area, std::span<const PixelBox> boxes);

} // namespace cliff::paint
