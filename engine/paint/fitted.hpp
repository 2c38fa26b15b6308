// Where a picture of any size lies in its area.
#pragma once

#include "views/scene.hpp"

#include <algorithm>

namespace cliff::paint {

/// The whole picture so that it fits the area, or covers it, centred; the area itself for a picture without a size.
[[nodiscard]] inline views::Rect fitted(const views::Rect& area, double width, double height, bool cover = false) {
    if (!(width > 0) || !(height > 0)) return area;
    const double across = area.w / width, down = area.h / height;
    const double factor = cover ? std::max(across, down) : std::min(across, down);
    const double w = width * factor, h = height * factor;
    const views::Vec middle = area.centre();
    return {static_cast<float>(middle.x - w / 2), static_cast<float>(middle.y - h / 2), static_cast<float>(w),
            static_cast<float>(h)};
}

} // namespace cliff::paint
