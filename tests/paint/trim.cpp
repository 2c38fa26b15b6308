// What is cut off a raster: nothing that can be seen.
#include "paint/trim.hpp"

#include "catch.hpp"

using namespace cliff;

namespace {

/// Nothing but the pixels of that box, which have the number of their place in them.
paint::Raster box(int width, int height, int left, int top, int right, int bottom) {
    paint::Raster raster{{width, height, {}}, 10, 20};
    raster.image.rgba.assign(static_cast<std::size_t>(width * height * 4), 0);
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x) {
            auto* pixel = &raster.image.rgba[static_cast<std::size_t>((y * width + x) * 4)];
            pixel[0] = static_cast<std::uint8_t>(y * width + x);
            pixel[3] = 255;
        }
    return raster;
}

} // namespace

TEST_CASE("a raster loses the emptiness around it, but for a pixel, and stays where it was", "[paint]") {
    const auto part = paint::trimmed(box(9, 8, 4, 3, 6, 5));
    CHECK(part.image.width == 4);
    CHECK(part.image.height == 4);
    CHECK(part.left == 13);
    CHECK(part.top == 22);
    const auto at = [&](int x, int y) { return part.image.rgba[static_cast<std::size_t>((y * 4 + x) * 4)]; };
    CHECK(at(1, 1) == 3 * 9 + 4);
    CHECK(at(2, 2) == 4 * 9 + 5);
    CHECK(at(0, 0) == 0);
}

TEST_CASE("a raster that is full stays as it is, and an empty one is nothing", "[paint]") {
    const auto full = paint::trimmed(box(3, 2, 0, 0, 3, 2));
    CHECK(full.image.width == 3);
    CHECK(full.image.height == 2);
    CHECK(full.left == 10);
    CHECK(full.top == 20);
    CHECK(paint::trimmed(box(3, 2, 0, 0, 0, 0)).image.rgba.empty());
    CHECK(paint::trimmed({}).image.rgba.empty());
}
