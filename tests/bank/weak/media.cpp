// Pictures and sounds, by their first bytes and their size.
#include "bank/weak/folder.hpp"
#include "bank/weak/found.hpp"
#include "catch.hpp"

using namespace weak;

namespace {

/// What is said of a question with this medium in a bank of the folder.
Texts told(const Folder& folder, const std::string& key, const std::string& name, const std::string& alt = "It") {
    return found(
        head + question("What is it?", "answer: true\n        " + key + ": {file: " + name + ", alt: '" + alt + "'}"),
        folder.path().string() + "/");
}

} // namespace

TEST_CASE("a medium that is what its ending says is fine", "[bank]") {
    const Folder folder{"media-fine"};
    using namespace std::string_literals;
    folder.write("a.png", "\x89PNG\r\n\x1A\n\0\0"s);
    folder.write("a.jpg", "\xFF\xD8\xFF\xE0");
    folder.write("a.JPEG", "\xFF\xD8\xFF\xDB");
    folder.write("a.svg", "\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- a comment -->\n<svg/>");
    folder.write("a.ogg", "OggS\0"s);
    folder.write("a.wav", "RIFF\x24\0\0\0WAVEfmt "s);
    folder.write("a.flac", "fLaC\0"s);
    for (const auto* image : {"a.png", "a.jpg", "a.JPEG", "a.svg"}) CHECK(told(folder, "image", image) == Texts{});
    for (const auto* audio : {"a.ogg", "a.wav", "a.flac"}) CHECK(told(folder, "audio", audio) == Texts{});
}

TEST_CASE("a medium that isn't what its ending says, is missing or empty is told at its file", "[bank]") {
    const Folder folder{"media-wrong"};
    folder.write("a.png", "\xFF\xD8\xFF\xE0");
    folder.write("b.ogg", "ID3 is something else");
    folder.write("c.svg", "");
    std::filesystem::create_directory(folder.path() / "d.png");
    CHECK(told(folder, "image", "a.png") ==
          Texts{"11:23 [bank/wrong-media] what is in this file is JPEG, not PNG; rename or convert it"});
    CHECK(told(folder, "audio", "b.ogg") ==
          Texts{"11:23 [bank/wrong-media] what is in this file is no Ogg; save it as one"});
    CHECK(told(folder, "image", "c.svg") ==
          Texts{"11:23 [bank/wrong-media] what is in this file is no SVG; save it as one"});
    for (const auto* name : {"d.png", "e.png"})
        CHECK(told(folder, "image", name) == Texts{"11:23 [bank/missing-media] there is no such file beside the bank, "
                                                   "so only its 'alt' is shown; put it there"});
}

TEST_CASE("a medium of more than 16 MiB is told", "[bank]") {
    const Folder folder{"media-large"};
    folder.write("a.flac", "fLaC");
    folder.grow("a.flac", 16 * 1024 * 1024);
    CHECK(told(folder, "audio", "a.flac").empty());
    folder.grow("a.flac", 16 * 1024 * 1024 + 1);
    CHECK(told(folder, "audio", "a.flac") == Texts{"11:23 [bank/large-media] this file has 17 MiB; above 16 it comes "
                                                   "late or not at all, so make it smaller"});
}

TEST_CASE("words for a picture that only repeat its file's name are told", "[bank]") {
    const Folder folder{"media-alt"};
    folder.write("big-ramp.svg", "<svg/>");
    for (const auto* alt : {"Big ramp", "big-ramp.svg"})
        CHECK(
            told(folder, "image", "big-ramp.svg", alt) ==
            Texts{"11:42 [bank/empty-alt] this only repeats the file's name; say what it is to somebody who can't see "
                  "or hear it"});
    CHECK(told(folder, "image", "big-ramp.svg", "A big ramp on a cliff").empty());
}
