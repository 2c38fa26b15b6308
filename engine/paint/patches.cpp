#include "paint/patches.hpp"

#include <algorithm>
#include <cstddef>

namespace cliff::paint {
namespace {

/// Pixels that a part is a multiple of, both ways: fine enough to follow a ridge, and few enough to draw.
constexpr int grain = 32;
/// An image below this many pixels costs less as a whole.
constexpr int small = 4 * grain * grain;

struct Alpha {
    bool shows = false, opaque = true;
};

Alpha alpha_of(const Image& image, const PixelBox& part) {
    Alpha alpha;
    for (int y = part.top; y < part.bottom; ++y) {
        const auto* row = image.rgba.data() + static_cast<std::ptrdiff_t>(y) * image.width * 4;
        for (int x = part.left; x < part.right; ++x) {
            const auto value = row[x * 4 + 3];
            alpha.shows |= value != 0;
            alpha.opaque &= value == 255;
        }
        if (alpha.shows && !alpha.opaque) break;
    }
    return alpha;
}

/// The parts of one band of the image, alike neighbours made one.
std::vector<Patch> band_of(const Image& image, int top, int bottom) {
    std::vector<Patch> band;
    for (int left = 0; left < image.width; left += grain) {
        const PixelBox area{left, top, std::min(left + grain, image.width), bottom};
        const Alpha alpha = alpha_of(image, area);
        if (!alpha.shows) continue;
        if (!band.empty() && band.back().area.right == left && band.back().opaque == alpha.opaque)
            band.back().area.right = area.right;
        else
            band.push_back({area, alpha.opaque});
    }
    return band;
}

} // namespace

std::vector<Patch> patches(const Image& image) {
    if (image.rgba.empty()) return {};
    if (image.width * image.height < small) {
        const PixelBox whole{0, 0, image.width, image.height};
        const Alpha alpha = alpha_of(image, whole);
        if (!alpha.shows) return {};
        return {{whole, alpha.opaque}};
    }
    std::vector<Patch> parts;
    for (int top = 0; top < image.height; top += grain) {
        for (const auto& part : band_of(image, top, std::min(top + grain, image.height))) {
            const auto above = std::find_if(parts.begin(), parts.end(), [&](const Patch& one) {
                return one.area.bottom == part.area.top && one.area.left == part.area.left &&
                       one.area.right == part.area.right && one.opaque == part.opaque;
            });
            if (above != parts.end())
                above->area.bottom = part.area.bottom;
            else
                parts.push_back(part);
        }
    }
    return parts;
}

} // namespace cliff::paint
