// The authors' pictures: every format at the right place, in the right colours, and the right way up.
#include "catch.hpp"
#include "photo_folder.hpp"

using namespace paint_test;
using namespace std::string_literals;
using views::Photo;
namespace fs = std::filesystem;

namespace {

void set(paint::Image& image, int x, int y, Pixel colour) {
    for (std::size_t c = 0; c < 4; ++c)
        image.rgba[static_cast<std::size_t>((y * image.width + x) * 4) + c] = static_cast<std::uint8_t>(colour[c]);
}

// The same, as a camera would note that it was held: Exif 2.3, tag 0x0112 in the first directory.
std::string turned(char orientation) {
    const std::string exif = "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s + orientation + "\0\0\0\0\0\0"s;
    const auto length = static_cast<char>(exif.size() + 2);
    return quarters.substr(0, 2) + "\xFF\xE1\0"s + length + exif + quarters.substr(2);
}

// By its nearest corner of the colour cube, for JPEG's colours are a little off.
std::string colour(const paint::Image& image, int x, int y) {
    std::string name;
    for (std::size_t c = 0; c < 3; ++c) name += pixel(image, x, y)[c] > 127 ? "rgb"[c] : '-';
    return name;
}

std::string corners(const paint::Image& image) {
    const int right = image.width - 4, bottom = image.height - 4;
    return colour(image, 3, 3) + " " + colour(image, right, 3) + " " + colour(image, 3, bottom) + " " +
           colour(image, right, bottom);
}

} // namespace

TEST_CASE("a PNG in its own size comes out pixel for pixel", "[paint]") {
    const Folder folder("png");
    auto image = plain(40, 30, {10, 20, 30, 255});
    set(image, 0, 0, {255, 0, 0, 255});
    set(image, 39, 29, {0, 255, 0, 255});
    paint::write_png(image, folder.path / "a.png");
    const auto painter = paint_test::painter();
    const auto raster = painter.raster(Photo{{100, 50, 40, 30}, folder.at("a.png")}, 1);
    CHECK(raster.left == 100);
    CHECK(raster.top == 50);
    CHECK(raster.image.width == 40);
    CHECK(raster.image.rgba == image.rgba);
    CHECK(painter.complaints().empty());
}

TEST_CASE("a photo fills its area in one direction, centred, at every scale", "[paint]") {
    const Folder folder("fit");
    paint::write_png(plain(20, 10, {255, 0, 0, 255}), folder.path / "wide.png");
    const auto painter = paint_test::painter();
    const float scale = GENERATE(.5F, 1.F, 2.F);
    const auto raster = painter.raster(Photo{{100, 100, 200, 200}, folder.at("wide.png")}, scale);
    CHECK(raster.left == static_cast<int>(100 * scale));
    CHECK(raster.top == static_cast<int>(150 * scale));
    CHECK(raster.image.rgba ==
          plain(static_cast<int>(200 * scale), static_cast<int>(100 * scale), {255, 0, 0, 255}).rgba);
}

TEST_CASE("a photo made smaller shows the mean of its pixels", "[paint]") {
    const Folder folder("smaller");
    auto image = plain(200, 200, {0, 0, 0, 255});
    for (int y = 0; y < 200; ++y)
        for (int x = 0; x < 200; ++x)
            if ((x + y) % 2 == 0) set(image, x, y, {255, 255, 255, 255});
    paint::write_png(image, folder.path / "a.png");
    const auto small = painter().raster(Photo{{0, 0, 20, 20}, folder.at("a.png")}, 1).image;
    REQUIRE(small.width == 20);
    for (int at = 0; at < 20; ++at) CHECK(pixel(small, at, 19 - at)[0] == Approx(127).margin(2));
}

TEST_CASE("the ground shows through a translucent PNG", "[paint]") {
    const Folder folder("translucent");
    auto image = plain(100, 100, {0, 0, 0, 0});
    for (int y = 0; y < 100; ++y)
        for (int x = 50; x < 100; ++x) set(image, x, y, {128, 0, 0, 128}); // premultiplied: a red half there
    paint::write_png(image, folder.path / "a.png");
    views::Scene scene;
    scene.ground = ink;
    scene.nodes.push_back({Photo{{0, 0, 100, 100}, folder.at("a.png")}, 1, {}, 1, {}});
    const auto painted = painter().paint(scene, 1920, 1080);
    CHECK(pixel(painted, 20, 50) == Pixel{0x0A, 0x0E, 0x1A, 255});
    CHECK(pixel(painted, 80, 50) == Pixel{128 + 5, 7, 13, 255});
}

TEST_CASE("a JPEG is shown, and the way up that its camera was held", "[paint]") {
    const Folder folder("jpeg");
    const auto shown = [&](const std::string& bytes, float w, float h) {
        const Photo photo{{0, 0, 96, 96}, folder.write("a.jpg", bytes)};
        const auto image = paint_test::painter().raster(photo, 1).image;
        CHECK(static_cast<float>(image.width) == w);
        CHECK(static_cast<float>(image.height) == h);
        return corners(image);
    };
    const std::string red = "r--", green = "-g-", blue = "--b", white = "rgb";
    const auto all = [](const std::string& a, const std::string& b, const std::string& c, const std::string& d) {
        return a + " " + b + " " + c + " " + d;
    };
    CHECK(shown(quarters, 96, 64) == all(red, green, blue, white));
    CHECK(shown(turned(1), 96, 64) == all(red, green, blue, white));
    CHECK(shown(turned(2), 96, 64) == all(green, red, white, blue));
    CHECK(shown(turned(3), 96, 64) == all(white, blue, green, red));
    CHECK(shown(turned(4), 96, 64) == all(blue, white, red, green));
    CHECK(shown(turned(5), 64, 96) == all(red, blue, green, white));
    CHECK(shown(turned(6), 64, 96) == all(blue, red, white, green));
    CHECK(shown(turned(7), 64, 96) == all(white, green, blue, red));
    CHECK(shown(turned(8), 64, 96) == all(green, white, red, blue));
}

TEST_CASE("an SVG is sharp at every scale", "[paint]") {
    const Folder folder("svg");
    const auto file = folder.write("a.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">
<rect width="10" height="10" fill="#FF0000"/><rect x="10" width="10" height="10" fill="#0000FF"/></svg>)");
    const auto raster = painter().raster(Photo{{0, 0, 200, 200}, file}, 2);
    CHECK(raster.top == 100);
    REQUIRE(raster.image.width == 400);
    CHECK(pixel(raster.image, 199, 100) == Pixel{255, 0, 0, 255});
    CHECK(pixel(raster.image, 200, 100) == Pixel{0, 0, 255, 255});
}

TEST_CASE("a photo much larger than any screen is shown like any other", "[paint]") {
    const Folder folder("larger");
    auto image = plain(5000, 1000, {255, 0, 0, 255});
    for (int y = 0; y < 1000; ++y)
        for (int x = 2500; x < 5000; ++x) set(image, x, y, {0, 0, 255, 255});
    paint::write_png(image, folder.path / "a.png");
    const auto raster = painter().raster(Photo{{0, 0, 500, 500}, folder.at("a.png")}, 1);
    CHECK(raster.top == 200);
    CHECK(raster.image.width == 500);
    REQUIRE(raster.image.height == 100);
    CHECK(pixel(raster.image, 240, 99) == Pixel{255, 0, 0, 255});
    CHECK(pixel(raster.image, 260, 0) == Pixel{0, 0, 255, 255});
}

TEST_CASE("however many photos there are, each is painted, and again after the others", "[paint]") {
    const Folder folder("many");
    for (int i = 0; i < 12; ++i)
        paint::write_png(plain(4, 4, {i * 20, 0, 0, 255}), folder.path / (std::to_string(i) + ".png"));
    const auto painter = paint_test::painter();
    for (int round = 0; round < 2; ++round)
        for (int i = 0; i < 12; ++i) {
            const Photo photo{{0, 0, 4, 4}, folder.at((std::to_string(i) + ".png").c_str())};
            CHECK(pixel(painter.raster(photo, 1).image, 2, 2) == Pixel{i * 20, 0, 0, 255});
        }
}

TEST_CASE("a photo's file is read again for another version of it", "[paint]") {
    const Folder folder("version");
    const auto painter = paint_test::painter();
    const auto file = folder.at("a.png");
    CHECK_FALSE(painter.can_paint(Photo{{}, file, 0}));
    paint::write_png(plain(4, 4, {9, 9, 9, 255}), file);
    CHECK_FALSE(painter.can_paint(Photo{{}, file, 0}));
    CHECK(painter.can_paint(Photo{{}, file, 1}));
    CHECK(pixel(painter.raster(Photo{{0, 0, 4, 4}, file, 1}, 1).image, 1, 1) == Pixel{9, 9, 9, 255});
    fs::remove(file);
    CHECK(painter.can_paint(Photo{{}, file, 1})); // as it was read
}
