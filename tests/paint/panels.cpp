// Panels, lights, rings and signs, pixel by pixel where it matters.
#include "catch.hpp"
#include "pixels.hpp"

#include <algorithm>
#include <vector>

using namespace paint_test;

TEST_CASE("a plain panel is its colour in every pixel", "[paint]") {
    const auto raster = painter().raster(views::Panel{{10, 20, 4, 3}, 0, {night, night}, {}, 0}, 1);
    CHECK(raster.left == 10);
    CHECK(raster.top == 20);
    REQUIRE(raster.image.width == 4);
    REQUIRE(raster.image.height == 3);
    for (int y = 0; y < 3; ++y)
        for (int x = 0; x < 4; ++x) CHECK(pixel(raster.image, x, y) == Pixel{0x12, 0x1A, 0x2B, 255});
}

TEST_CASE("a gradient begins and ends exactly in its two colours", "[paint]") {
    const auto down = painter().raster(views::Panel{{0, 0, 40, 1080}, 0, {ink, night}, {}, 0}, 1).image;
    const auto across = painter().raster(views::Panel{{0, 0, 700, 40}, 0, {ember, paper, true}, {}, 0}, 1).image;
    for (int i = 0; i < 40; ++i) {
        CHECK(pixel(down, i, 0) == Pixel{0x0A, 0x0E, 0x1A, 255});
        CHECK(pixel(down, i, 1079) == Pixel{0x12, 0x1A, 0x2B, 255});
        CHECK(pixel(across, 0, i) == Pixel{0xFF, 0x7A, 0x1A, 255});
        CHECK(pixel(across, 699, i) == Pixel{0xF5, 0xF7, 0xFB, 255});
    }
}

TEST_CASE("a gradient is dithered: between two steps both occur, and no step is skipped", "[paint]") {
    const auto image = painter().raster(views::Panel{{0, 0, 64, 1080}, 0, {ink, night}, {}, 0}, 1).image;
    double before = 0x0A;
    for (int y = 0; y < 1080; y += 8) {
        double sum = 0;
        for (int row = y; row < y + 8; ++row)
            for (int x = 0; x < 64; ++x) sum += pixel(image, x, row)[0];
        const double mean = sum / (8 * 64);
        CHECK(mean >= before - .01); // rises steadily, in fractions of a step
        CHECK(mean - before < .1);
        before = mean;
    }
}

TEST_CASE("a panel at half a pixel has half-covered edges", "[paint]") {
    const auto raster = painter().raster(views::Panel{{10.5F, 20, 4, 4}, 0, {paper, paper}, {}, 0}, 1);
    CHECK(raster.left == 10);
    REQUIRE(raster.image.width == 5);
    CHECK(std::abs(pixel(raster.image, 0, 1)[3] - 128) <= 2);
    CHECK(pixel(raster.image, 2, 1)[3] == 255);
    CHECK(std::abs(pixel(raster.image, 4, 1)[3] - 128) <= 2);
}

TEST_CASE("corners are round and the stroke lies inside", "[paint]") {
    const views::Panel panel{{0, 0, 200, 100}, 24, {night, night}, ember, 2};
    const auto image = painter().raster(panel, 1).image;
    REQUIRE(image.width == 200);
    REQUIRE(image.height == 100);
    CHECK(pixel(image, 0, 0) == Pixel{0, 0, 0, 0});
    CHECK(pixel(image, 199, 99) == Pixel{0, 0, 0, 0});
    CHECK(pixel(image, 100, 0) == Pixel{0xFF, 0x7A, 0x1A, 255});
    CHECK(pixel(image, 100, 1) == Pixel{0xFF, 0x7A, 0x1A, 255});
    CHECK(pixel(image, 100, 2) == Pixel{0x12, 0x1A, 0x2B, 255});
    CHECK(pixel(image, 1, 50) == Pixel{0xFF, 0x7A, 0x1A, 255});
}

TEST_CASE("a translucent fill is premultiplied", "[paint]") {
    const auto image =
        painter().raster(views::Panel{{0, 0, 4, 4}, 0, {{255, 128, 0, 128}, {255, 128, 0, 128}}, {}, 0}, 1);
    CHECK(pixel(image.image, 1, 1) == Pixel{128, 64, 0, 128});
}

TEST_CASE("shapes without anything to see make no pixels", "[paint]") {
    const auto painter = paint_test::painter();
    const std::vector<views::Shape> unseen{
        views::Panel{{0, 0, 100, 100}, 0, {views::transparent, views::transparent}, ember, 0},
        views::Panel{{0, 0, 0, 100}, 0, {ember, ember}, {}, 0},
        views::Panel{{0, 0, -5, 100}, 0, {ember, ember}, {}, 0},
        views::Panel{{0, 0, 1e9F, 100}, 0, {ember, ember}, {}, 0},
        views::Glow{{50, 50}, {0, 40}, ember},
        views::Glow{{50, 50}, {40, 40}, views::transparent},
        views::Spark{{50, 50}, 0},
        views::Ring{{50, 50}, 40, 8, 0, ember},
        views::Sign{{0, 0, 0, 0}, views::Outline::heart, ember},
        views::Curve{{0, 0, 40, 40}, {{20, 20}}, 4, ember},
        views::Curve{{0, 0, 40, 40}, {{0, 0}, {40, 40}}, 4, views::transparent},
        views::Sign{{0, 0, 40, 40}, views::Outline::heart, views::transparent},
    };
    for (const auto& shape : unseen) {
        CAPTURE(shape.index());
        CHECK(painter.raster(shape, 1).image.width == 0);
    }
    CHECK(painter.raster(views::Panel{{0, 0, 10, 10}, 0, {ember, ember}, {}, 0}, 0).image.width == 0);
}

TEST_CASE("a glow is its colour in the middle and nothing at its rim, falling all the way", "[paint]") {
    const auto raster = painter().raster(views::Glow{{200.5F, 100.5F}, {200, 100}, ember}, 1);
    const auto& image = raster.image;
    const int middle = 100 - raster.top;
    CHECK(pixel(image, 200 - raster.left, middle) == Pixel{0xFF, 0x7A, 0x1A, 255});
    int before = 255;
    for (int x = 200; x < 400; ++x) {
        const int alpha = pixel(image, x - raster.left, middle)[3];
        CHECK(alpha <= before + 1); // the dither's step
        before = alpha;
    }
    CHECK(before <= 1);
    CHECK(pixel(image, 0, 0)[3] == 0);
}

TEST_CASE("a spark is white in the middle, ember outside, nothing at its rim", "[paint]") {
    const auto raster = painter().raster(views::Spark{{50.5F, 50.5F}, 50}, 1);
    const auto at = [&](int x) { return pixel(raster.image, x - raster.left, 50 - raster.top); };
    CHECK(at(50) == Pixel{255, 255, 255, 255});
    const Pixel ember_at_60 = at(80); // 55 % of #FF7A1A
    CHECK(std::abs(ember_at_60[3] - 140) <= 2);
    CHECK(std::abs(ember_at_60[0] - 140) <= 2);
    CHECK(std::abs(ember_at_60[1] - 67) <= 2);
    CHECK(std::abs(ember_at_60[2] - 14) <= 2);
    CHECK(at(100)[3] <= 3);
}

TEST_CASE("a ring begins at twelve o'clock and goes clockwise", "[paint]") {
    const auto raster = painter().raster(views::Ring{{100, 100}, 80, 20, .25F, ember}, 1);
    const auto drawn = [&](int x, int y) { return pixel(raster.image, x - raster.left, y - raster.top)[3] == 255; };
    CHECK(drawn(100, 20));
    CHECK(drawn(157, 43)); // half past one
    CHECK(drawn(179, 99));
    CHECK_FALSE(drawn(43, 43)); // half past ten
    CHECK_FALSE(drawn(100, 180));
    CHECK(drawn(95, 20));        // the round end
    CHECK_FALSE(drawn(100, 45)); // inside the line's width only
    const auto full = painter().raster(views::Ring{{100, 100}, 80, 20, 2, ember}, 1);
    CHECK(pixel(full.image, 43 - full.left, 43 - full.top)[3] == 255);
}

TEST_CASE("a curve goes through its points, and its tint fades below it", "[paint]") {
    const views::Colour tint{0, 0, 255, 200};
    const auto raster =
        painter().raster(views::Curve{{0, 0, 100, 100}, {{0, 80}, {50, 20}, {100, 80}}, 4, ember, tint}, 1);
    const auto at = [&](int x, int y) { return pixel(raster.image, x - raster.left, y - raster.top); };
    CHECK(at(50, 21) == Pixel{0xFF, 0x7A, 0x1A, 255});
    CHECK(at(25, 50) == Pixel{0xFF, 0x7A, 0x1A, 255}); // half way to the second point
    CHECK(at(25, 30)[3] == 0);                         // above the line
    CHECK(at(50, 40)[3] > at(50, 80)[3]);
    CHECK(at(50, 80)[3] > 0);
    CHECK(at(50, 99)[3] <= 3);
}

TEST_CASE("no two signs look alike, and all stay in their area", "[paint]") {
    const auto painter = paint_test::painter();
    std::vector<paint::Raster> signs;
    for (int i = 0; i <= static_cast<int>(views::Outline::flame); ++i) {
        signs.push_back(painter.raster(views::Sign{{0, 0, 76, 76}, static_cast<views::Outline>(i), ember}, 1));
        CHECK(signs.back().image.width == 76);
        CHECK(signs.back().image.height == 76);
    }
    for (std::size_t a = 0; a < signs.size(); ++a)
        for (std::size_t b = 0; b < a; ++b) {
            CAPTURE(a, b);
            CHECK(paint::compare(signs[a].image, signs[b].image).mean > 4);
        }
}

TEST_CASE("a choice's sign leaves room for its letter", "[paint]") {
    const auto painter = paint_test::painter();
    for (int i = 0; i <= static_cast<int>(views::Outline::shield); ++i) {
        CAPTURE(i);
        const auto image =
            painter.raster(views::Sign{{0, 0, 100, 100}, static_cast<views::Outline>(i), ember}, 1).image;
        for (const int y : {52, 72}) // a letter set a little low, as the triangle needs
            for (const int x : {36, 50, 64}) CHECK(pixel(image, x, y)[3] == 255);
    }
}
