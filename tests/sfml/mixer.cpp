// The stage's sounds through OpenAL's null device, which is heard by nobody, and through none at all.
#ifdef __linux__
#include "sfml/mixer.hpp"

#include "catch.hpp"
#include "sfml/mixer_thread.hpp"
#include "sfml/sound_card.hpp"
#include "sound_files.hpp"

#include <iostream>
#include <sstream>
#include <thread>

using namespace cliff;
using namespace sound_test;
namespace fs = std::filesystem;

namespace {

const fs::path sounds = fs::path{CLIFF_SOURCE_DIR} / "assets" / "sounds";
constexpr views::Music tense{true, 1, false};

void play_everything(sfml::Mixer& mixer) {
    for (int round = 0; round < 5; ++round)
        for (std::size_t cue = 0; cue < views::cue_count; ++cue) {
            mixer.play(static_cast<views::Cue>(cue));
            mixer.music(tense);
        }
    mixer.music({});
}

} // namespace

TEST_CASE("every sound of the stage plays, more of them at once than there are voices", "[sound]") {
    const Variable null_device("ALSOFT_DRIVERS", "null"), level("ALSOFT_LOGLEVEL", nullptr);
    std::ostringstream noise;
    std::streambuf* before = std::cerr.rdbuf(noise.rdbuf());
    {
        sfml::Mixer mixer{sounds};
        play_everything(mixer);
        CHECK(mixer.take_trouble().empty());
        mixer.volumes(0, 0);
        play_everything(mixer);
        mixer.volumes(100, 30);
        play_everything(mixer);
        mixer.music(tense);
    } // with everything playing
    std::cerr.rdbuf(before);
    CHECK(noise.str().empty());
}

TEST_CASE("a sound that is missing is named, and the others play", "[sound]") {
    const Variable null_device("ALSOFT_DRIVERS", "null"), level("ALSOFT_LOGLEVEL", nullptr);
    const Folder folder("mixer");
    for (const auto& file : fs::directory_iterator(sounds))
        if (file.path().stem() != "tick") fs::copy(file.path(), folder.path / file.path().filename());
    sfml::Mixer mixer{folder.path};
    play_everything(mixer);
    CHECK(mixer.take_trouble() == "the sound \"" + (folder.path / "tick.flac").string() + "\" is missing");
    CHECK(mixer.take_trouble().empty());
    sfml::Mixer nothing{folder.path / "nowhere"};
    play_everything(nothing);
    CHECK(nothing.take_trouble().find("is missing") != std::string::npos);
}

TEST_CASE("another folder's sounds follow at once, while what plays ends as it began", "[sound]") {
    const Variable null_device("ALSOFT_DRIVERS", "null"), level("ALSOFT_LOGLEVEL", nullptr);
    const Folder folder("other-theme");
    for (const auto& file : fs::directory_iterator(sounds))
        if (file.path().stem() != "wrong") fs::copy(file.path(), folder.path / file.path().filename());
    sfml::Mixer mixer{sounds};
    mixer.prepare();
    CHECK(mixer.take_trouble().empty());
    mixer.music(tense);
    mixer.play(views::Cue::results);
    for (int change = 0; change < 3; ++change) { // and back
        mixer.use(folder.path);
        CHECK(mixer.take_trouble().empty()); // nobody has missed anything yet
        mixer.music(tense);
        CHECK(mixer.take_trouble() == "the sound \"" + (folder.path / "wrong.flac").string() + "\" is missing");
        mixer.play(views::Cue::results);
        mixer.use(sounds);
        play_everything(mixer);
        mixer.music(tense);
        CHECK(mixer.take_trouble().empty());
    }
}

TEST_CASE("on a thread of its own a mixer does as it's asked, and nothing before it's told to begin", "[sound]") {
    const Variable null_device("ALSOFT_DRIVERS", "null"), level("ALSOFT_LOGLEVEL", nullptr);
    const Folder folder("thread");
    const auto heard_of = [](sfml::MixerThread& mixer, views::Cue cue) { // the first trouble that there is
        std::string trouble;
        while ((trouble = mixer.take_trouble()).empty()) {
            mixer.play(cue);
            std::this_thread::yield();
        }
        return trouble;
    };
    sfml::MixerThread never{sounds};
    never.volumes(100, 100);
    never.play(views::Cue::tick);
    sfml::MixerThread mixer{folder.path / "one"};
    mixer.begin();
    CHECK(heard_of(mixer, views::Cue::tick).find((folder.path / "one").string()) != std::string::npos);
    mixer.use(folder.path / "two");
    CHECK(heard_of(mixer, views::Cue::tick).find((folder.path / "two").string()) != std::string::npos);
    mixer.use(sounds);
    mixer.volumes(50, 50);
    mixer.music(tense);
    mixer.play(views::Cue::results);
    CHECK(never.take_trouble().empty());
}

TEST_CASE("without a sound card the stage is silent and says so once", "[sound]") {
    const Variable runtime("XDG_RUNTIME_DIR", nullptr), server("PULSE_SERVER", nullptr),
        path("PULSE_RUNTIME_PATH", nullptr), drivers("ALSOFT_DRIVERS", nullptr), level("ALSOFT_LOGLEVEL", nullptr);
    if (!sfml::sound_drivers().empty()) {
        WARN("this machine has a sound card");
        return;
    }
    sfml::Mixer mixer{sounds};
    mixer.prepare();
    CHECK(mixer.take_trouble().empty()); // not before something was to be heard
    mixer.music({});
    CHECK(mixer.take_trouble().empty());
    play_everything(mixer);
    CHECK(mixer.take_trouble() == "there is no sound card");
    mixer.use("/another/theme");
    play_everything(mixer);
    CHECK(mixer.take_trouble().empty());
    sfml::Mixer muted{sounds};
    muted.volumes(0, 0);
    play_everything(muted);
    CHECK(muted.take_trouble().empty()); // who has turned everything off misses nothing
}
#endif
