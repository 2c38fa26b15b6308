// What is cut off a raster: nothing that can be seen.
#include "catch.hpp"
#include "pixels.hpp"

#include <vector>

using namespace paint_test;

TEST_CASE("a trimmed raster has all that shows at its place, and at most a pixel of nothing around it", "[paint]") {
    const auto painter = paint_test::painter();
    const std::vector<views::Shape> shapes{
        views::Picture{{0, 0, 640, 360}, "art/cliff-far.svg", true},
        views::Picture{{7, 9, 300, 200}, "art/rider.svg", false},
        label("Narrow", {100, 50, 500, 200}, 40),
        views::Panel{{10, 10, 100, 60}, 30, {ember, ember, false}, views::transparent, 0},
        views::Spark{{50, 50}, 20},
    };
    for (const auto& shape : shapes) {
        CAPTURE(shape.index());
        const auto whole = painter.raster(shape, 1.5F), part = painter.trimmed(shape, 1.5F);
        const int left = part.left - whole.left, top = part.top - whole.top;
        const int right = left + part.image.width, bottom = top + part.image.height;
        REQUIRE(left >= 0);
        REQUIRE(top >= 0);
        REQUIRE(right <= whole.image.width);
        REQUIRE(bottom <= whole.image.height);
        REQUIRE(part.image.rgba.size() == static_cast<std::size_t>(part.image.width * part.image.height * 4));
        bool same = true, nothing_outside = true;
        std::vector<int> rows(static_cast<std::size_t>(whole.image.height)),
            columns(static_cast<std::size_t>(whole.image.width));
        for (int y = 0; y < whole.image.height; ++y)
            for (int x = 0; x < whole.image.width; ++x) {
                const auto here = pixel(whole.image, x, y);
                const bool in = x >= left && x < right && y >= top && y < bottom;
                if (in)
                    same &= pixel(part.image, x - left, y - top) == here;
                else
                    nothing_outside &= here[3] == 0;
                rows[static_cast<std::size_t>(y)] += here[3], columns[static_cast<std::size_t>(x)] += here[3];
            }
        CHECK(same);
        CHECK(nothing_outside);
        const auto shows = [](const std::vector<int>& sums, int at) {
            return sums.at(static_cast<std::size_t>(at)) != 0;
        };
        CHECK((shows(rows, top) || shows(rows, top + 1)));
        CHECK((shows(rows, bottom - 1) || shows(rows, bottom - 2)));
        CHECK((shows(columns, left) || shows(columns, left + 1)));
        CHECK((shows(columns, right - 1) || shows(columns, right - 2)));
    }
    // A pixel of nothing stays where there was one.
    const auto range = painter.trimmed(shapes[0], 1);
    CHECK(pixel(range.image, range.image.width / 2, 0)[3] == 0);
}

TEST_CASE("a shape of which nothing shows is trimmed to nothing", "[paint]") {
    const auto painter = paint_test::painter();
    CHECK(painter.trimmed(label("", {0, 0, 100, 100}, 20), 1).image.rgba.empty());
    CHECK(
        painter
            .trimmed(
                views::Panel{{0, 0, 50, 50}, 0, {views::transparent, views::transparent, false}, views::transparent, 0},
                1)
            .image.rgba.empty());
    CHECK(painter.trimmed(views::Picture{{0, 0, 50, 50}, "art/none.svg", false}, 1).image.rgba.empty());
}
