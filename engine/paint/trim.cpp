#include "paint/trim.hpp"

#include <algorithm>
#include <cstring>

namespace cliff::paint {

Raster trimmed(Raster raster) {
    const Image& image = raster.image;
    const int width = image.width, height = image.height;
    const auto shows = [&](int x, int y) { return image.rgba[static_cast<std::size_t>((y * width + x) * 4 + 3)] != 0; };
    const auto row_shows = [&](int y) {
        for (int x = 0; x < width; ++x)
            if (shows(x, y)) return true;
        return false;
    };
    int top = 0, bottom = height;
    while (top < bottom && !row_shows(top)) ++top;
    if (top == bottom) return {};
    while (!row_shows(bottom - 1)) --bottom;
    const auto column_shows = [&](int x) {
        for (int y = top; y < bottom; ++y)
            if (shows(x, y)) return true;
        return false;
    };
    int left = 0, right = width;
    while (!column_shows(left)) ++left;
    while (!column_shows(right - 1)) --right;
    left = std::max(0, left - 1);
    top = std::max(0, top - 1);
    right = std::min(width, right + 1);
    bottom = std::min(height, bottom + 1);
    if (right - left == width && bottom - top == height) return raster;
    Raster part{{right - left, bottom - top, {}}, raster.left + left, raster.top + top};
    const auto bytes = static_cast<std::size_t>(right - left) * 4;
    part.image.rgba.resize(bytes * static_cast<std::size_t>(bottom - top));
    for (int y = top; y < bottom; ++y)
        std::memcpy(part.image.rgba.data() + bytes * static_cast<std::size_t>(y - top),
                    image.rgba.data() + static_cast<std::size_t>((y * width + left) * 4), bytes);
    return part;
}

} // namespace cliff::paint
