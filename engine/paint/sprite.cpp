#include "paint/sprite.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>
#include <utility>

namespace cliff::paint {
namespace {

/// From here on a side may be as long as a graphics card can take, and stays as it is.
constexpr int longest = 2048;

/// The least from there that isn't a power of two.
int no_power_of_two(int length) {
    while (length < longest && std::has_single_bit(static_cast<unsigned>(length))) ++length; // two is one as well
    return length;
}

/// With nothing to the right and below, where a side needs it.
Image without_powers(Image image) {
    const int width = no_power_of_two(image.width), height = no_power_of_two(image.height);
    if (width == image.width && height == image.height) return image;
    Image wider{width, height, {}};
    const auto row = static_cast<std::size_t>(image.width) * 4, wider_row = static_cast<std::size_t>(width) * 4;
    wider.rgba.resize(wider_row * static_cast<std::size_t>(height));
    for (std::size_t y = 0; y < static_cast<std::size_t>(image.height); ++y)
        std::memcpy(wider.rgba.data() + y * wider_row, image.rgba.data() + y * row, row);
    return wider;
}

} // namespace

Sprite sprite_of(Raster trimmed) {
    auto parts = patches(trimmed.image);
    return {without_powers(std::move(trimmed.image)), trimmed.left, trimmed.top, std::move(parts)};
}

void paint_ahead(const Painter& painter, const views::Scene& scene, int width, int height,
                 std::vector<Painted>& painted) {
    const float scale = Letterbox::fit(width, height).scale;
    for (const auto& node : scene.nodes) {
        const auto same = [&](const Painted& one) { return one.scale == scale && one.shape == node.shape; };
        if (std::none_of(painted.begin(), painted.end(), same))
            painted.push_back({node.shape, scale, sprite_of(painter.trimmed(node.shape, scale))});
    }
}

} // namespace cliff::paint
