// All that a window makes heard, on OpenAL's null device and with a spd-say of our own.
#ifdef __linux__
#include "app/sounds.hpp"

#include "catch.hpp"
#include "sfml/sound_files.hpp"

#include <chrono>
#include <fstream>
#include <future>
#include <iterator>
#include <sys/stat.h>

using namespace cliff;
using namespace cliff::views;
using sound_test::Folder;
using sound_test::Variable;

namespace {

const std::filesystem::path assets = std::filesystem::path{CLIFF_SOURCE_DIR} / "assets" / "sounds";

QuestionView question(Phase phase) {
    QuestionView view;
    view.header.number = 1;
    view.header.total = 5;
    view.ask = "What does he ride?";
    view.phase = phase;
    view.fuse = Fuse{Millis{0}, Millis{20'000}, {}};
    view.asked = phase == Phase::reading ? Choosing{{}, 2} : Choosing{{{"A bike"}, {"A motorcycle"}}, 2};
    return view;
}

StageView on_stage(Screen screen) { return {std::move(screen), Millis{0}, std::nullopt, {}}; }

/// The question, seen as it begins and with 3.5 seconds left.
StageView burned_down(app::Sounds& sounds) {
    StageView view = on_stage(question(Phase::open));
    sounds.follow(view, Millis{100});
    view = on_stage(question(Phase::open));
    sounds.follow(view, Millis{16'500});
    return view;
}

} // namespace

TEST_CASE("captions are on the stage when they are asked for", "[sound]") {
    const Variable null_device("ALSOFT_DRIVERS", "null"), level("ALSOFT_LOGLEVEL", nullptr);
    Settings settings;
    for (const bool captions : {false, true}) {
        settings.captions = captions;
        app::Sounds sounds{settings, assets};
        sounds.begin();
        CHECK(burned_down(sounds).caption == (captions ? "Tick: 4 seconds left" : ""));
        REQUIRE(sounds.changes_at());
        CHECK(*sounds.changes_at() == Millis{17'000});
        CHECK(sounds.take_trouble().empty());
    }
}

TEST_CASE("muting says what it did, and keeps the captions", "[sound]") {
    const Variable null_device("ALSOFT_DRIVERS", "null"), level("ALSOFT_LOGLEVEL", nullptr);
    Settings settings;
    settings.captions = true;
    app::Sounds sounds{settings, assets};
    CHECK(sounds.toggle_mute() == "All sounds are off; M turns them on.");
    CHECK(burned_down(sounds).caption == "Tick: 4 seconds left");
    CHECK(sounds.toggle_mute() == "Sounds are on.");
}

TEST_CASE("a question is read aloud, then its choices, and its reveal", "[speech]") {
    const Variable null_device("ALSOFT_DRIVERS", "null"), level("ALSOFT_LOGLEVEL", nullptr);
    const Folder folder("read-aloud");
    const Variable path("PATH", folder.path.c_str());
    const auto pipe = folder.path / "said";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const auto program =
        folder.write("spd-say", "#!/bin/sh\n[ \"$1\" != --wait ] || printf %s \"$7\" >" + pipe.string() + "\n");
    REQUIRE(chmod(program.c_str(), 0755) == 0);
    const auto said = [&] { // waits for who writes into it
        std::ifstream file(pipe);
        return std::string{std::istreambuf_iterator<char>(file), {}};
    };
    Settings settings;
    settings.speech = true;
    app::Sounds sounds{settings, assets};
    const auto heard = [&](StageView view, Millis at) {
        auto words = std::async(std::launch::async, said);
        do sounds.follow(view, at);
        while (words.wait_for(std::chrono::seconds{0}) != std::future_status::ready);
        return words.get();
    };
    CHECK(heard(on_stage(question(Phase::reading)), Millis{0}) == "Question 1 of 5. What does he ride?");
    CHECK(heard(on_stage(question(Phase::open)), Millis{100}) == "A: A bike. B: A motorcycle.");
    StageView same = on_stage(question(Phase::open));
    sounds.follow(same, Millis{5'000}); // nothing new
    RevealView reveal;
    reveal.verdict = RevealView::Verdict::right;
    reveal.outcome = ChosenOutcome{{{"A bike"}, {"A motorcycle", true, true}}};
    CHECK(heard(on_stage(reveal), Millis{6'000}) == "Right!");
}

TEST_CASE("a question is read to its end before its choices are", "[speech]") {
    const Variable null_device("ALSOFT_DRIVERS", "null"), level("ALSOFT_LOGLEVEL", nullptr);
    const Folder folder("read-on");
    const Variable path("PATH", folder.path.c_str());
    const auto file = (folder.path / "said").string(), pipe = (folder.path / "end").string();
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const auto program = folder.write("spd-say", "#!/bin/sh\n[ \"$1\" = --wait ] || exit 0\nread -r line <" + pipe +
                                                     "\nprintf '%s\\n' \"$7\" >>" + file + "\n");
    REQUIRE(chmod(program.c_str(), 0755) == 0);
    Settings settings;
    settings.speech = true;
    app::Sounds sounds{settings, assets};
    StageView reading = on_stage(question(Phase::reading)), open = on_stage(question(Phase::open));
    sounds.follow(reading, Millis{0});
    for (int look = 0; look < 100; ++look) sounds.follow(open, Millis{100 + look});
    for (const std::string heard : {"Question 1 of 5. What does he ride?\n",
                                    "Question 1 of 5. What does he ride?\nA: A bike. B: A motorcycle.\n"}) {
        const auto released = std::async(std::launch::async, [&] { std::ofstream{pipe} << "go on\n"; });
        while (released.wait_for(std::chrono::seconds{0}) != std::future_status::ready)
            sounds.follow(open, Millis{500}); // until somebody speaks, and waits
        const auto said = [&] {
            std::ifstream all(file);
            return std::string{std::istreambuf_iterator<char>(all), {}};
        };
        while (said() != heard) sounds.follow(open, Millis{1'000});
    }
}
#endif
