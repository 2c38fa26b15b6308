// Sounds from files, on OpenAL's null device, which takes as long as any other and is heard by nobody.
#ifdef __linux__
#include "sfml/speaker.hpp"

#include "catch.hpp"
#include "sfml/sound_card.hpp"
#include "sound_files.hpp"

#include <iostream>
#include <map>
#include <sstream>

using namespace cliff;
using namespace sound_test;
using namespace std::string_literals;
namespace fs = std::filesystem;

TEST_CASE("a sound plays from its beginning until it's stopped", "[sound]") {
    const Variable null_device("ALSOFT_DRIVERS", "null"), level("ALSOFT_LOGLEVEL", nullptr);
    const Folder folder("plays");
    const auto long_one = folder.write("long.wav", wav(8000, 1, 8000 * 600));
    sfml::Speaker speaker;
    CHECK_FALSE(speaker.playing());
    speaker.stop(); // nothing to stop
    CHECK(speaker.play(long_one).empty());
    CHECK(speaker.playing());
    CHECK(speaker.play(folder.write("other.wav", wav(44100, 2, 44100 * 120))).empty());
    CHECK(speaker.playing());
    speaker.stop();
    CHECK_FALSE(speaker.playing());
    CHECK(speaker.play(long_one).empty());
    CHECK(speaker.playing()); // and ends with its speaker
}

TEST_CASE("a sound that can't be played is named with the reason, and stops what plays", "[sound]") {
    const Variable null_device("ALSOFT_DRIVERS", "null"), level("ALSOFT_LOGLEVEL", nullptr);
    const Folder folder("broken");
    const auto good = folder.write("good.wav", wav(8000, 1, 8000 * 600));
    const std::map<fs::path, std::string> problems{
        {folder.path / "none.wav", "is missing"},
        {folder.path, "isn't a file"},
        {folder.write("empty.wav", ""), "can't be read as WAV, OGG or FLAC"},
        {folder.write("text.ogg", "Not a note of it."), "can't be read as WAV, OGG or FLAC"},
        {folder.write("short.wav", wav(8000, 1, 100).substr(0, 30)), "can't be read as WAV, OGG or FLAC"},
        {folder.write("short.flac", "fLaC\0\0\0\x22"s), "can't be read as WAV, OGG or FLAC"},
        {folder.write("silent.wav", wav(8000, 1, 0)), "has no sound in it"},
        {folder.write("fast.wav", wav(0xFFFFFFFF, 2, 100)), "claims 2 channels of 4294967295 samples a second"},
        {folder.write("many.wav", wav(8000, 200, 400)), "claims 200 channels of 8000 samples a second"}};
    std::ostringstream noise;
    std::streambuf* before = std::cerr.rdbuf(noise.rdbuf());
    sfml::Speaker speaker;
    for (const auto& [file, problem] : problems) {
        CAPTURE(file.string());
        CHECK(speaker.play(good).empty());
        CHECK(speaker.play(file) == "the sound \"" + file.string() + "\" " + problem);
        CHECK_FALSE(speaker.playing());
        CHECK(sfml::sound_problem(file) == problem);
    }
    std::cerr.rdbuf(before);
    CHECK(noise.str().empty());
    CHECK(sfml::sound_problem(good).empty());
}

TEST_CASE("without a sound card a sound says so, and its own mistakes first", "[sound]") {
    const Folder folder("none");
    const Variable runtime("XDG_RUNTIME_DIR", nullptr), server("PULSE_SERVER", nullptr),
        path("PULSE_RUNTIME_PATH", nullptr), drivers("ALSOFT_DRIVERS", nullptr), level("ALSOFT_LOGLEVEL", nullptr);
    if (!sfml::sound_drivers().empty()) {
        WARN("this machine has a sound card");
        return;
    }
    sfml::Speaker speaker;
    CHECK(speaker.play(folder.write("a.wav", wav(8000, 1, 8000))) == "there is no sound card");
    CHECK_FALSE(speaker.playing());
    CHECK(speaker.play(folder.path / "b.wav") == "the sound \"" + (folder.path / "b.wav").string() + "\" is missing");
    CHECK(std::getenv("ALSOFT_DRIVERS") == nullptr);
}
#endif
