// How much two pictures differ, as a whole and in their worst place: a lost word must not drown in an equal background.
#include "paint/painter.hpp"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace cliff::paint {
namespace {

constexpr int tile = 16;

// The sum of the channels' differences in the tile that begins at (left, top).
long tile_sum(const Image& a, const Image& b, int left, int top, int right, int bottom) {
    long sum = 0;
    for (int y = top; y < bottom; ++y) {
        const auto row = static_cast<std::size_t>(y) * static_cast<std::size_t>(a.width);
        for (auto i = (row + static_cast<std::size_t>(left)) * 4; i < (row + static_cast<std::size_t>(right)) * 4; ++i)
            sum += std::abs(a.rgba[i] - b.rgba[i]);
    }
    return sum;
}

} // namespace

Difference compare(const Image& a, const Image& b) {
    if (a.width != b.width || a.height != b.height) {
        const auto size = [](const Image& image) {
            return std::to_string(image.width) + " x " + std::to_string(image.height);
        };
        throw std::invalid_argument("pictures of different sizes can't be compared: " + size(a) + " and " + size(b));
    }
    Difference result;
    double total = 0, worst = 0;
    for (int top = 0; top < a.height; top += tile) {
        for (int left = 0; left < a.width; left += tile) {
            const int right = std::min(left + tile, a.width), bottom = std::min(top + tile, a.height);
            const auto sum = static_cast<double>(tile_sum(a, b, left, top, right, bottom));
            const double mean = sum / ((right - left) * (bottom - top) * 4.);
            total += sum;
            if (mean <= worst) continue;
            worst = mean;
            result.tile_x = left;
            result.tile_y = top;
        }
    }
    if (!a.rgba.empty()) result.mean = total / static_cast<double>(a.rgba.size());
    result.worst_tile = static_cast<int>(worst + .5);
    return result;
}

} // namespace cliff::paint
