// What becomes of a raster before it is a texture, and what of it is drawn where others lie in front.
#include "catch.hpp"
#include "paint/pixel_box.hpp"
#include "paint/sprite.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <random>
#include <vector>

using namespace cliff;
using paint::PixelBox;

namespace {

paint::Raster solid(int width, int height) {
    paint::Raster raster{{width, height, {}}, 3, 4};
    raster.image.rgba.assign(static_cast<std::size_t>(width * height * 4), 255);
    return raster;
}

std::uint8_t alpha(const paint::Image& image, int x, int y) {
    return image.rgba[static_cast<std::size_t>((y * image.width + x) * 4 + 3)];
}

bool holds(const PixelBox& box, int x, int y) {
    return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
}

} // namespace

TEST_CASE("no side of a sprite is a power of two, but for the longest, and what was added shows nothing", "[paint]") {
    for (const int width : {1, 2, 3, 64, 100})
        for (const int height : {1, 5, 8, 128}) {
            CAPTURE(width, height);
            const auto sprite = paint::sprite_of(solid(width, height));
            const auto& image = sprite.image;
            CHECK_FALSE(std::has_single_bit(static_cast<unsigned>(image.width)));
            CHECK_FALSE(std::has_single_bit(static_cast<unsigned>(image.height)));
            REQUIRE(image.rgba.size() == static_cast<std::size_t>(image.width * image.height * 4));
            bool same = sprite.left == 3 && sprite.top == 4;
            for (int y = 0; y < image.height; ++y)
                for (int x = 0; x < image.width; ++x) same &= alpha(image, x, y) == (x < width && y < height ? 255 : 0);
            CHECK(same);
            CHECK(sprite.patches == std::vector<paint::Patch>{{{0, 0, width, height}, true}});
        }
    // Some graphics cards take no longer ones than these.
    CHECK(paint::sprite_of(solid(2048, 3)).image.width == 2048);
}

TEST_CASE("a shape of which nothing shows is an empty sprite", "[paint]") {
    CHECK(paint::sprite_of({}).image.rgba.empty());
    CHECK(paint::sprite_of({}).patches.empty());
}

TEST_CASE("what lies outside of boxes is all of the area that none of them holds, once", "[paint]") {
    std::mt19937 random{1};
    const auto number = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    const PixelBox area{5, 7, 45, 37};
    for (int round = 0; round < 200; ++round) {
        std::vector<PixelBox> boxes;
        for (int box = number(6); box > 0; --box) {
            const int left = number(50), top = number(40);
            boxes.push_back({left, top, left + number(30), top + number(30)}); // empty ones, too
        }
        const auto parts = paint::outside(area, boxes);
        bool right = true;
        for (int y = 0; y < 45; ++y)
            for (int x = 0; x < 55; ++x) {
                const auto here = [&](const PixelBox& box) { return holds(box, x, y); };
                const bool wanted = here(area) && std::none_of(boxes.begin(), boxes.end(), here);
                right &= std::count_if(parts.begin(), parts.end(), here) == (wanted ? 1 : 0);
            }
        CAPTURE(round);
        CHECK(right);
    }
    CHECK(paint::outside(area, {}) == std::vector{area});
}
