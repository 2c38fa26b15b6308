// What the tests of the painter share: colours, labels, and questions to a picture.
#pragma once

#include "paint/painter.hpp"

#include <filesystem>
#include <array>
#include <cstdint>
#include <string>

namespace paint_test {

using namespace cliff;

inline constexpr views::Colour paper{0xF5, 0xF7, 0xFB, 255}, ember{0xFF, 0x7A, 0x1A, 255}, ink{0x0A, 0x0E, 0x1A, 255},
    night{0x12, 0x1A, 0x2B, 255};

using Pixel = std::array<int, 4>;

inline Pixel pixel(const paint::Image& image, int x, int y) {
    const auto at =
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x)) * 4;
    return {image.rgba[at], image.rgba[at + 1], image.rgba[at + 2], image.rgba[at + 3]};
}

inline views::Label label(std::string text, views::Rect area, float size) {
    views::Label result;
    result.text = std::move(text);
    result.area = area;
    result.size = size;
    result.colour = paper;
    return result;
}

inline paint::Painter painter() { return paint::Painter(std::filesystem::path(CLIFF_SOURCE_DIR) / "assets"); }

} // namespace paint_test
