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

Alpha alpha_of(const Image& image, const Patch& part) {
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
        Patch part{left, top, std::min(left + grain, image.width), bottom, false};
        const Alpha alpha = alpha_of(image, part);
        if (!alpha.shows) continue;
        part.opaque = alpha.opaque;
        if (!band.empty() && band.back().right == left && band.back().opaque == part.opaque)
            band.back().right = part.right;
        else
            band.push_back(part);
    }
    return band;
}

} // namespace

std::vector<Patch> patches(const Image& image) {
    if (image.rgba.empty()) return {};
    if (image.width * image.height < small) {
        const Patch whole{0, 0, image.width, image.height, false};
        const Alpha alpha = alpha_of(image, whole);
        if (!alpha.shows) return {};
        return {{0, 0, image.width, image.height, alpha.opaque}};
    }
    std::vector<Patch> parts;
    for (int top = 0; top < image.height; top += grain) {
        for (const auto& part : band_of(image, top, std::min(top + grain, image.height))) {
            const auto above = std::find_if(parts.begin(), parts.end(), [&](const Patch& one) {
                return one.bottom == part.top && one.left == part.left && one.right == part.right &&
                       one.opaque == part.opaque;
            });
            if (above != parts.end())
                above->bottom = part.bottom;
            else
                parts.push_back(part);
        }
    }
    return parts;
}

} // namespace cliff::paint
