// The picture of the results: where it goes, and that it never takes another one's place.
#include "app/share_picture.hpp"

#include "app/paths.hpp"
#include "catch.hpp"
#include "store/folder.hpp"

using namespace cliff;
using namespace cliff::app;
using sample::JournalFolder;

namespace {

const paint::Image dot{1, 1, {1, 2, 3, 255}};

} // namespace

TEST_CASE("the pictures folder is the one that the desktop names", "[share]") {
    CHECK(pictures_by("# comment\nXDG_DESKTOP_DIR=\"$HOME/Desktop\"\nXDG_PICTURES_DIR=\"$HOME/Bilder\"\n",
                      "/home/me") == "/home/me/Bilder");
    CHECK(pictures_by("XDG_PICTURES_DIR=\"/data/pictures\"", "/home/me") == "/data/pictures");
    CHECK(pictures_by("XDG_PICTURES_DIR=\"relative\"\n", "/home/me").empty());
    CHECK(pictures_by("#XDG_PICTURES_DIR=\"/data\"\n\n", "/home/me").empty());
    CHECK(pictures_by("", "/home/me").empty());
}

TEST_CASE("a picture of the results gets the day's name, and a number where that is taken", "[share]") {
    const JournalFolder folder;
    const auto name = [&](const std::string& file) { return (folder.path() / file).string(); };
    CHECK(keep_picture(dot, "2026-11-25", folder.path()) == "Saved as " + name("Cliffhanger 2026-11-25.png") + ".");
    sample::write_bytes(name("Cliffhanger 2026-11-25.png"), "mine");
    CHECK(keep_picture(dot, "2026-11-25", folder.path()) == "Saved as " + name("Cliffhanger 2026-11-25 (2).png") + ".");
    CHECK(keep_picture(dot, "2026-11-25", folder.path()) == "Saved as " + name("Cliffhanger 2026-11-25 (3).png") + ".");
    CHECK(sample::bytes_of(name("Cliffhanger 2026-11-25.png")) == "mine");
    CHECK(paint::read_png(name("Cliffhanger 2026-11-25 (3).png")).width == 1);
}

TEST_CASE("a picture that can't be kept says why, and leaves nothing behind", "[share]") {
    const JournalFolder folder;
    const auto missing = folder.path() / "nowhere";
    CHECK(keep_picture(dot, "2026-11-25", missing) ==
          "The picture can\u2019t be kept in " + missing.string() + ": No such file or directory.");
    const paint::Image broken{4, 4, {}};
    const auto said = keep_picture(broken, "2026-11-25", folder.path());
    CHECK(said.find("The picture can\u2019t be kept in ") == 0);
    CHECK(folder.count("Cliffhanger") == 0);
}
