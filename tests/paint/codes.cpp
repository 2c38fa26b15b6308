// QR codes: each module the same whole number of pixels at every scale, with enough light around them.
#include "catch.hpp"
#include "pixels.hpp"

#include <algorithm>

using namespace paint_test;

namespace {

/// A chess board, on which a module that is a pixel too wide shows at once.
views::Modules chess(std::size_t side) {
    views::Modules made{side, {}};
    for (std::size_t m = 0; m < side * side; ++m) made.dark.push_back((m / side + m % side) % 2 == 0);
    return made;
}

bool dark(const paint::Image& image, int x, int y) { return pixel(image, x, y) == Pixel{0, 0, 0, 255}; }
bool light(const paint::Image& image, int x, int y) { return pixel(image, x, y) == Pixel{255, 255, 255, 255}; }

} // namespace

TEST_CASE("the modules of a code are whole pixels at any scale, four modules from the edge or more", "[paint]") {
    constexpr int side = 21;
    for (const float scale : {.31F, .5F, .6667F, 1.F, 1.3333F, 2.F}) {
        INFO("scale " << scale);
        const auto raster = painter().raster(views::QrCode{{10, 20, 360, 360}, chess(side), 0}, scale);
        const auto& image = raster.image;
        REQUIRE(image.width > 0);
        int first = 0;
        while (first < image.width && !dark(image, first, first)) ++first;
        int pixels = 0;
        while (first + pixels < image.width && dark(image, first + pixels, first)) ++pixels;
        REQUIRE(pixels >= 1);
        CHECK(pixels == std::min(image.width, image.height) / (side + 8)); // as large as fits
        CHECK(first >= 4 * pixels);
        CHECK(image.width - first - side * pixels >= 4 * pixels);
        bool exact = true;
        for (int y = 0; y < side * pixels; ++y)
            for (int x = 0; x < side * pixels; ++x) {
                const bool wanted = (x / pixels + y / pixels) % 2 == 0;
                exact = exact && (wanted ? dark(image, first + x, first + y) : light(image, first + x, first + y));
            }
        CHECK(exact);
        CHECK(light(image, first - 1, first + 1));
        CHECK(light(image, image.width / 2, 2));
    }
}

TEST_CASE("where a code has no room, or there is none, the ground is all there is", "[paint]") {
    for (const auto& modules : {chess(177), views::Modules{}}) {
        const auto image = painter().raster(views::QrCode{{0, 0, 100, 100}, modules, 0}, 1).image;
        REQUIRE(image.width == 100);
        bool all_light = true;
        for (int y = 0; y < 100; ++y)
            for (int x = 0; x < 100; ++x) all_light = all_light && light(image, x, y);
        CHECK(all_light);
    }
}

TEST_CASE("the ground of a code has round corners if it's asked for", "[paint]") {
    const auto image = painter().raster(views::QrCode{{0, 0, 100, 100}, chess(21), 20}, 1).image;
    CHECK(pixel(image, 0, 0)[3] == 0);
    CHECK(light(image, 50, 1));
}
