// The SVG pictures: fitting, and what is said when one can't be drawn.
#include "catch.hpp"
#include "pixels.hpp"

#include <filesystem>
#include <fstream>

using namespace paint_test;

namespace {

// A folder of assets for one test, gone afterwards.
struct Folder {
    std::filesystem::path path;
    explicit Folder(const char* name)
        : path(std::filesystem::temp_directory_path() / (std::string("cliffhanger-paint-") + name)) {
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path / "assets");
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    void write(const char* file, const char* text) const { std::ofstream(path / file) << text; }
    [[nodiscard]] paint::Painter painter() const { return paint::Painter(path / "assets"); }
};

constexpr const char* wide = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">
<rect width="10" height="10" fill="#FF0000"/><rect x="10" width="10" height="10" fill="#0000FF"/></svg>)";

} // namespace

TEST_CASE("a picture is fitted into its area, centred", "[paint]") {
    const Folder folder("fit");
    folder.write("assets/wide.svg", wide);
    const auto painter = folder.painter();
    const auto raster = painter.raster(views::Picture{{100, 100, 200, 200}, "wide.svg"}, 1);
    CHECK(raster.left == 100);
    CHECK(raster.top == 150);
    CHECK(raster.image.width == 200);
    CHECK(raster.image.height == 100);
    CHECK(pixel(raster.image, 5, 50) == Pixel{255, 0, 0, 255});
    CHECK(pixel(raster.image, 195, 50) == Pixel{0, 0, 255, 255});
    CHECK(painter.complaints().empty());
}

TEST_CASE("a picture that covers its area is cut at its edges", "[paint]") {
    const Folder folder("cover");
    folder.write("assets/wide.svg", wide);
    const auto raster = folder.painter().raster(views::Picture{{100, 100, 200, 200}, "wide.svg", true}, 1);
    CHECK(raster.left == 100);
    CHECK(raster.top == 100);
    REQUIRE(raster.image.width == 200);
    REQUIRE(raster.image.height == 200);
    CHECK(pixel(raster.image, 0, 0) == Pixel{255, 0, 0, 255});
    CHECK(pixel(raster.image, 199, 199) == Pixel{0, 0, 255, 255});
}

TEST_CASE("a picture is sharp at every scale", "[paint]") {
    const Folder folder("sharp");
    folder.write("assets/wide.svg", wide);
    const auto image = folder.painter().raster(views::Picture{{0, 0, 200, 100}, "wide.svg"}, 2).image;
    REQUIRE(image.width == 400);
    CHECK(pixel(image, 199, 100) == Pixel{255, 0, 0, 255});
    CHECK(pixel(image, 200, 100) == Pixel{0, 0, 255, 255});
}

TEST_CASE("a missing picture is painted as nothing and named once", "[paint]") {
    const Folder folder("missing");
    const auto painter = folder.painter();
    for (int i = 0; i < 3; ++i)
        CHECK(painter.raster(views::Picture{{0, 0, 100, 100}, "art/none.svg"}, 1).image.width == 0);
    CHECK(painter.complaints() == std::vector<std::string>{"the picture \"art/none.svg\" is missing"});
}

TEST_CASE("a broken picture is painted as nothing and named with the reason", "[paint]") {
    const Folder folder("broken");
    folder.write("assets/broken.svg", "<svg xmlns='http://www.w3.org/2000/svg'><rect");
    const auto painter = folder.painter();
    CHECK(painter.raster(views::Picture{{0, 0, 100, 100}, "broken.svg"}, 1).image.width == 0);
    REQUIRE(painter.complaints().size() == 1);
    CHECK(painter.complaints()[0].find("the picture \"broken.svg\" can't be read: ") == 0);
}

TEST_CASE("no spelling of a path leaves the assets folder", "[paint]") {
    const Folder folder("escape");
    folder.write("secret.svg", wide);
    folder.write("assets/wide.svg", wide);
    std::filesystem::create_symlink(folder.path / "secret.svg", folder.path / "assets/link.svg");
    const auto painter = folder.painter();
    const std::string absolute = (folder.path / "secret.svg").string();
    const std::vector<std::string> ways{"../secret.svg", "art/../../secret.svg", absolute, "link.svg", ""};
    std::vector<std::string> expected;
    for (const auto& way : ways) {
        CHECK(painter.raster(views::Picture{{0, 0, 100, 100}, way}, 1).image.width == 0);
        expected.push_back("the picture \"" + way + "\" isn't inside the assets folder");
    }
    CHECK(painter.complaints() == expected);
    CHECK(painter.raster(views::Picture{{0, 0, 100, 100}, "../assets/./wide.svg"}, 1).image.width ==
          100); // stays inside
}

TEST_CASE("all the art of the game can be drawn", "[paint]") {
    const auto painter = paint_test::painter();
    int drawn = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(CLIFF_SOURCE_DIR) / "assets/art")) {
        if (entry.path().extension() != ".svg") continue;
        const auto asset = "art/" + entry.path().filename().string();
        CAPTURE(asset);
        const auto image = painter.raster(views::Picture{{0, 0, 960, 540}, asset}, 1).image;
        CHECK((image.width == 960 || image.height == 540)); // whatever its shape
        ++drawn;
    }
    CHECK(drawn >= 4);
    CHECK(painter.complaints().empty());
}
