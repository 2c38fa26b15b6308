// Every file that is no picture, or not one for us, is named with what is wrong with it; and none reaches for another.
#include "catch.hpp"
#include "paint/picture_header.hpp"
#include "photo_folder.hpp"

using namespace paint_test;
using namespace std::string_literals;
using views::Photo;
namespace fs = std::filesystem;

namespace {

std::string big_endian(std::uint32_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> static_cast<unsigned>(shift));
    return bytes;
}

// All of a PNG but its pixels.
std::string claims(std::uint32_t width, std::uint32_t height) {
    return "\x89PNG\r\n\x1a\n\0\0\0\x0DIHDR"s + big_endian(width) + big_endian(height) +
           "\x08\x02\0\0\0crc.\0\0\0\0IEND"s + "\xAE\x42\x60\x82";
}

} // namespace

TEST_CASE("what a file is, is told by its bytes", "[paint]") {
    const Folder folder("names");
    const auto painter = paint_test::painter();
    CHECK(painter.can_paint(Photo{{}, folder.write("jpeg.png", quarters)}));
    CHECK(painter.can_paint(Photo{{}, folder.write("svg.png", "<svg xmlns='http://www.w3.org/2000/svg'/>")}));
    CHECK(painter.complaints().empty());
}

TEST_CASE("a file that can't be shown is painted as nothing and named once, with the reason", "[paint]") {
    const Folder folder("bad");
    paint::write_png(plain(90, 90, {1, 2, 3, 255}), folder.path / "good.png");
    const std::string png = bytes_of(folder.path / "good.png");
    fs::create_directory(folder.path / "folder.png");
    static_cast<void>(folder.write("large.jpg", quarters));
    fs::resize_file(folder.path / "large.jpg", (64U << 20U) + 1);

    struct Row {
        std::string file, problem;
    };
    const std::vector<Row> rows{
        {folder.at("none.png"), "is missing"},
        {folder.at("folder.png"), "isn't a file"},
        {folder.write("empty.png", ""), "isn't PNG, JPEG or SVG"},
        {folder.write("text.png", "A picture of a cliff."), "isn't PNG, JPEG or SVG"},
        {folder.write("other.png", "GIF89a\x01\0\x01\0\0\0\0;"s), "isn't PNG, JPEG or SVG"},
        {folder.write("packed.svg", "\x1F\x8B\x08\0\0\0\0\0"s), "isn't PNG, JPEG or SVG"},
        {folder.write("short.png", png.substr(0, png.size() / 2)), "is cut short"},
        {folder.write("nearly.png", png.substr(0, png.size() - 1)), "is cut short"},
        {folder.write("short.jpg", quarters.substr(0, quarters.size() - 40)), "is cut short"},
        {folder.write("nearly.jpg", quarters.substr(0, quarters.size() - 2)), "is cut short"},
        {folder.write("start.jpg", "\xFF\xD8\xFF"s), "is cut short"},
        {folder.write("huge.png", claims(100000, 100000)), "has 100000 x 100000 pixels, more than 64 million"},
        {folder.write("widest.png", claims(0xFFFFFFFF, 0xFFFFFFFF)),
         "has 4294967295 x 4294967295 pixels, more than 64 million"},
        {folder.write("line.png", claims(0, 5)), "can't be read: it doesn't say its size"},
        {folder.at("large.jpg"), "is larger than 64 MiB"},
    };
    const auto painter = paint_test::painter();
    std::vector<std::string> expected;
    for (const auto& [file, problem] : rows) {
        CAPTURE(file);
        CHECK_FALSE(painter.can_paint(Photo{{}, file}));
        CHECK(painter.problem(Photo{{}, file}) == problem);
        CHECK(painter.raster(Photo{{0, 0, 100, 100}, file}, 1).image.width == 0);
        expected.push_back("the picture \"" + file + "\" " + problem);
    }
    CHECK(painter.complaints() == expected);
    CHECK(painter.can_paint(Photo{{}, folder.at("good.png")}));
}

TEST_CASE("pixels that can't be decoded are named with the decoder's reason", "[paint]") {
    const Folder folder("broken");
    const auto painter = paint_test::painter();
    CHECK(painter.problem(Photo{{}, folder.write("a.png", claims(5, 5))}).find("can't be read: ") == 0);
    CHECK(painter.problem(Photo{{}, folder.write("a.svg", "<svg")}).find("can't be read: ") == 0);
}

TEST_CASE("an SVG draws in nothing that isn't in it", "[paint]") {
    const Folder folder("references");
    paint::write_png(plain(10, 10, {255, 0, 0, 255}), folder.path / "red.png");
    static_cast<void>(folder.write("red.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>"
                                              "<rect id='all' width='10' height='10' fill='red'/></svg>"));
    static_cast<void>(folder.write("red.css", "rect { fill: red }"));
    const std::string here = "file://" + folder.path.string() + "/";
    const std::string body = GENERATE_COPY(
        R"(<image href="red.png" width="10" height="10"/>)"s, R"(<image href="red.svg" width="10" height="10"/>)"s,
        R"(<image href=")" + here + R"(red.png" width="10" height="10"/>)", R"(<use href="red.svg#all"/>)"s,
        R"(<use href=")" + here + R"(red.svg#all"/>)",
        R"(<style>@import url("red.css");</style><rect width="10" height="10" fill="none"/>)"s,
        R"(<style>@import url(")" + here + R"(red.css");</style><rect width="10" height="10" fill="none"/>)",
        R"(<image href="http://127.0.0.1:9/red.png" width="10" height="10"/>)"s, R"(<text y="9">&secret;</text>)"s);
    CAPTURE(body);
    const std::string entity = body.find("&secret;") == std::string::npos
                                   ? ""
                                   : "<!DOCTYPE svg [<!ENTITY secret SYSTEM \"" + here + "red.css\">]>";
    const auto file = folder.write("a.svg", entity + R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">)" +
                                                body + "</svg>");
    const auto image = painter().raster(Photo{{0, 0, 10, 10}, file}, 1).image;
    for (const auto byte : image.rgba) CHECK(byte == 0);
}

TEST_CASE("an SVG that unfolds without end is refused", "[paint]") {
    const Folder folder("unfolding");
    std::string body = R"(<rect id="a0" width="1" height="1"/>)";
    for (int i = 1; i < 12; ++i) {
        body += "<g id='a" + std::to_string(i) + "'>";
        for (int n = 0; n < 10; ++n) body += "<use href='#a" + std::to_string(i - 1) + "'/>";
        body += "</g>";
    }
    const auto file =
        folder.write("a.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">)" + body + "</svg>");
    CHECK(painter().problem(Photo{{}, file}).find("can't be drawn: ") == 0);
}

TEST_CASE("a JPEG's end is found behind scans, restarts, filling and whatever follows", "[paint]") {
    using paint::read_header;
    CHECK(read_header(quarters).whole);
    CHECK(read_header(quarters).width == 48);
    CHECK(read_header(quarters).height == 32);
    CHECK(read_header(quarters + "what a telephone adds").whole);
    CHECK(read_header("\xFF\xD8\xFF\xFF\xFF\xD9"s).whole);
    const std::string scan = "\xFF\xD8\xFF\xDA\0\x02"s;
    CHECK(read_header(scan + "ab\xFF\0c\xFF\xD3 d\xFF\xD9"s).whole);
    CHECK(read_header(scan + "ab\xFF\xDA\0\x02 second scan\xFF\xD9"s).whole);
    CHECK_FALSE(read_header(scan + "ab\xFF\0\xD9\xFF"s).whole);
    // An end within another segment, that of the small picture which a camera puts in, isn't the picture's.
    CHECK_FALSE(read_header("\xFF\xD8\xFF\xE1\0\x06\xFF\xD8\xFF\xD9"s).whole);
    CHECK_FALSE(read_header("\xFF\xD8\xFF\xE1\xFF\xFF\xFF\xD9"s).whole);
    CHECK_FALSE(read_header("\xFF\xD8\xFF\xE1\0\x01\xFF\xD9"s).whole);
}
