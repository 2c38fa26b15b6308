// PNG files in and out, and comparing pictures.
#include "catch.hpp"
#include "pixels.hpp"

#include <filesystem>
#include <fstream>

using namespace paint_test;

namespace {

struct File {
    std::filesystem::path path;
    explicit File(const char* name)
        : path(std::filesystem::temp_directory_path() / (std::string("cliffhanger-paint-") + name)) {
        std::filesystem::remove(path);
    }
    ~File() { std::filesystem::remove(path); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
};

paint::Image blank(int width, int height) {
    return {width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height * 4), 0)};
}

} // namespace

TEST_CASE("an opaque picture comes back from its file byte for byte", "[paint]") {
    const File file("opaque.png");
    views::Scene scene;
    scene.ground = ink;
    scene.nodes.push_back({views::Spark{{960, 540}, 500}, 1, {}, 1, {}});
    const auto image = painter().paint(scene, 320, 180);
    paint::write_png(image, file.path);
    const auto back = paint::read_png(file.path);
    CHECK(back.width == 320);
    CHECK(back.height == 180);
    CHECK(back.rgba == image.rgba);
}

TEST_CASE("a translucent picture comes back from its file byte for byte", "[paint]") {
    const File file("translucent.png");
    const auto image = painter().raster(views::Glow{{60, 60}, {60, 60}, ember}, 1).image;
    paint::write_png(image, file.path);
    CHECK(paint::read_png(file.path).rgba == image.rgba);
}

TEST_CASE("files that can't be written or read are named with the reason", "[paint]") {
    const File file("none.png");
    CHECK_THROWS_WITH(paint::read_png(file.path), file.path.string() + ": can't be read: file not found");
    const auto nowhere = file.path / "deep" / "a.png";
    CHECK_THROWS_WITH(paint::write_png(blank(2, 2), nowhere),
                      Catch::Matchers::StartsWith(nowhere.string() + ": can't be written: "));
    CHECK_THROWS_WITH(paint::write_png({}, file.path),
                      file.path.string() + ": can't be written: the picture has no pixels");
    CHECK_THROWS_WITH(paint::write_png({4, 4, {1, 2, 3}}, file.path),
                      file.path.string() + ": can't be written: the picture's size doesn't match its pixels");
    std::ofstream(file.path) << "not a picture";
    CHECK_THROWS_WITH(paint::read_png(file.path),
                      Catch::Matchers::StartsWith(file.path.string() + ": can't be read: "));
}

TEST_CASE("equal pictures don't differ", "[paint]") {
    const auto difference = paint::compare(blank(40, 40), blank(40, 40));
    CHECK(difference.mean == 0);
    CHECK(difference.worst_tile == 0);
}

TEST_CASE("a difference is found where it is, however small the picture's mean", "[paint]") {
    const auto a = blank(100, 50);
    auto b = a;
    for (int y = 32; y < 48; ++y)
        for (int x = 80; x < 96; ++x) b.rgba[static_cast<std::size_t>((y * 100 + x) * 4)] = 200;
    const auto difference = paint::compare(a, b);
    CHECK(difference.mean == Approx(16 * 16 * 200 / (100. * 50 * 4)));
    CHECK(difference.worst_tile == 50);
    CHECK(difference.tile_x == 80);
    CHECK(difference.tile_y == 32);
}

TEST_CASE("the last tiles of a picture are as small as they are", "[paint]") {
    const auto a = blank(17, 17);
    auto b = a;
    b.rgba[static_cast<std::size_t>(17 * 17 * 4 - 1)] = 100;
    const auto difference = paint::compare(a, b);
    CHECK(difference.worst_tile == 25);
    CHECK(difference.tile_x == 16);
    CHECK(difference.tile_y == 16);
}

TEST_CASE("pictures of different sizes aren't compared", "[paint]") {
    CHECK_THROWS_WITH(paint::compare(blank(2, 2), blank(2, 3)),
                      "pictures of different sizes can't be compared: 2 x 2 and 2 x 3");
}
