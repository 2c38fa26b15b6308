// Whole scenes: the letterbox, placing, composing, and the same bytes every time.
#include "catch.hpp"
#include "paint/compose.hpp"
#include "pixels.hpp"

#include <algorithm>
#include <cmath>
#include <span>

using namespace paint_test;

namespace {

views::Scene some_scene() {
    views::Scene scene;
    scene.ground = ink;
    const auto add = [&](views::Shape shape) -> views::Node& {
        scene.nodes.push_back({std::move(shape), 1, {}, 1, {}});
        return scene.nodes.back();
    };
    add(views::Panel{{0, 0, 1920, 1080}, 0, {ink, night}, {}, 0});
    add(views::Glow{{1600, 1100}, {700, 500}, ember.with_alpha(.3F)});
    add(views::Panel{{96, 624, 850, 150}, 24, {night, ink}, ember, 2}).opacity = .4F;
    add(views::Sign{{134, 661, 76, 76}, views::Outline::hexagon, ember}).shift = {10.4F, -7.7F};
    add(label("A mountain bike", {238, 640, 600, 100}, 44)).clip = views::Rect{300, 600, 200, 200};
    add(views::Spark{{1092, 189}, 43});
    add(views::Ring{{1654, 234}, 140, 34, .75F, paper});
    return scene;
}

// Premultiplied "over" in whole numbers, as any window would compose the rasters.
void over(paint::Image& picture, const paint::Raster& raster, const paint::Place& place, float opacity) {
    for (int y = 0; y < raster.image.height; ++y)
        for (int x = 0; x < raster.image.width; ++x) {
            const int px = x + static_cast<int>(place.left), py = y + static_cast<int>(place.top);
            if (px < 0 || px >= picture.width || py < 0 || py >= picture.height) continue; // light goes on in the bars
            if (px < place.clip.left || px >= place.clip.right || py < place.clip.top || py >= place.clip.bottom)
                continue;
            const Pixel from = pixel(raster.image, x, y), to = pixel(picture, px, py);
            for (std::size_t i = 0; i < 4; ++i) {
                const double kept = 1 - from[3] / 255. * static_cast<double>(opacity);
                const auto at = (static_cast<std::size_t>(py) * static_cast<std::size_t>(picture.width) +
                                 static_cast<std::size_t>(px)) *
                                    4 +
                                i;
                picture.rgba[at] = static_cast<std::uint8_t>(
                    std::lround(std::min(255., from[i] * static_cast<double>(opacity) + to[i] * kept)));
            }
        }
}

} // namespace

TEST_CASE("the letterbox is as large as fits, centred, on whole pixels", "[paint]") {
    const auto full = paint::Letterbox::fit(1920, 1080);
    CHECK(full.scale == 1);
    CHECK(full.left == 0);
    CHECK(full.top == 0);
    const auto tall = paint::Letterbox::fit(960, 1000);
    CHECK(tall.scale == .5F);
    CHECK(tall.left == 0);
    CHECK(tall.top == 230);
    const auto wide = paint::Letterbox::fit(2561, 1080);
    CHECK(wide.scale == 1);
    CHECK(wide.left == 320);
    CHECK(wide.top == 0);
    CHECK(paint::Letterbox::fit(0, 500).scale == 0);
}

TEST_CASE("the bars are of the scene's ground, and no node is shown in them", "[paint]") {
    views::Scene scene;
    scene.ground = ink;
    scene.nodes.push_back({views::Panel{{-500, -500, 3000, 3000}, 0, {paper, paper}, {}, 0}, 1, {}, 1, {}});
    const auto image = painter().paint(scene, 960, 740);
    REQUIRE(image.width == 960);
    REQUIRE(image.height == 740);
    const Pixel ground{0x0A, 0x0E, 0x1A, 255}, inside{0xF5, 0xF7, 0xFB, 255};
    CHECK(pixel(image, 480, 0) == ground);
    CHECK(pixel(image, 480, 99) == ground);
    CHECK(pixel(image, 0, 100) == inside);
    CHECK(pixel(image, 959, 639) == inside);
    CHECK(pixel(image, 480, 640) == ground);
    CHECK(painter().paint(scene, 0, 100).rgba.empty());
}

TEST_CASE("painting a scene is composing its rasters", "[paint]") {
    const auto painter = paint_test::painter();
    const auto scene = some_scene();
    for (const auto& [width, height] : {std::pair{1920, 1080}, std::pair{1000, 700}}) {
        CAPTURE(width, height);
        const auto box = paint::Letterbox::fit(width, height);
        views::Scene backdrop; // which goes on in the bars
        backdrop.ground = scene.ground;
        backdrop.nodes = {scene.nodes.front()};
        auto composed = painter.paint(backdrop, width, height);
        for (const auto& node : std::span(scene.nodes).subspan(1)) {
            const auto raster = painter.raster(node.shape, box.scale);
            over(composed, raster, paint::place(node, raster.left, raster.top, box), node.opacity);
        }
        const auto painted = painter.paint(scene, width, height);
        const auto difference = paint::compare(composed, painted);
        CHECK(difference.mean < .5);
        CHECK(difference.worst_tile <= 1);
        int worst = 0;
        for (std::size_t i = 0; i < painted.rgba.size(); ++i)
            worst = std::max(worst, std::abs(painted.rgba[i] - composed.rgba[i]));
        CHECK(worst <= 2);
    }
}

TEST_CASE("a picture is opaque even on a ground that isn't", "[paint]") {
    views::Scene scene;
    scene.ground = {10, 20, 30, 0};
    CHECK(pixel(painter().paint(scene, 20, 20), 10, 10) == Pixel{10, 20, 30, 255});
}

TEST_CASE("a shift moves by whole pixels", "[paint]") {
    const paint::Letterbox box{.5F, 7, 100};
    views::Node node{views::Sign{{100, 100, 40, 40}, views::Outline::circle, ember}, 1, {3.2F, -2.6F}, 1, {}};
    const auto place = paint::place(node, 50, 50, box);
    CHECK(place.left == 7 + 2 + 50);
    CHECK(place.top == 100 - 1 + 50);
    CHECK(place.zoom == 1);
    CHECK(place.clip == paint::PixelBox{7, 100, 967, 640});
}

TEST_CASE("a zoom is about the middle of the shape's area", "[paint]") {
    const paint::Letterbox box{1, 0, 0};
    const views::Node node{views::Panel{{100, 100, 40, 20}, 0, {ember, ember}, {}, 0}, 1, {}, 2, {}};
    const auto place = paint::place(node, 100, 100, box);
    CHECK(place.left == 80);
    CHECK(place.top == 90);
    views::Scene scene;
    scene.ground = ink;
    scene.nodes.push_back(node);
    const auto image = painter().paint(scene, 1920, 1080);
    CHECK(pixel(image, 82, 92) == Pixel{0xFF, 0x7A, 0x1A, 255});
    CHECK(pixel(image, 157, 127) == Pixel{0xFF, 0x7A, 0x1A, 255});
    CHECK(pixel(image, 78, 110) == Pixel{0x0A, 0x0E, 0x1A, 255});
    CHECK(views::middle(views::Glow{{5, 6}, {1, 1}, ember}) == views::Vec{5, 6});
    CHECK(views::middle(label("x", {0, 0, 10, 20}, 8)) == views::Vec{5, 10});
}

TEST_CASE("a clip shows only what falls inside it", "[paint]") {
    views::Scene scene;
    scene.ground = ink;
    scene.nodes.push_back(
        {views::Panel{{0, 0, 400, 400}, 0, {paper, paper}, {}, 0}, 1, {}, 1, views::Rect{100, 100, 50, 50}});
    const auto image = painter().paint(scene, 1920, 1080);
    CHECK(pixel(image, 99, 120) == Pixel{0x0A, 0x0E, 0x1A, 255});
    CHECK(pixel(image, 100, 120) == Pixel{0xF5, 0xF7, 0xFB, 255});
    CHECK(pixel(image, 149, 149) == Pixel{0xF5, 0xF7, 0xFB, 255});
    CHECK(pixel(image, 150, 120) == Pixel{0x0A, 0x0E, 0x1A, 255});
}

TEST_CASE("two painters make the same bytes, and so does one twice", "[paint]") {
    const auto scene = some_scene();
    const auto first = painter(), second = painter();
    const auto image = first.paint(scene, 1280, 720);
    CHECK(second.paint(scene, 1280, 720).rgba == image.rgba);
    CHECK(first.paint(scene, 1280, 720).rgba == image.rgba);
}
