// What is heard in a match, and what is read of it by who can't hear.
#include "views/cues.hpp"

#include "catch.hpp"
#include "views/person.hpp"
#include "views/room.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace cliff;
using namespace cliff::views;
using views::test::Person;
using views::test::RoomDriver;

namespace {

/// Listens to a person's stage, at every look.
struct Listener {
    Person person;
    Hearing hearing;
    std::vector<Cue> heard;
    std::vector<std::string> captions; ///< each that came up

    explicit Listener(Shelf shelf = test::shelf()) : person{std::move(shelf)} { listen(); }

    void listen(bool elsewhere = false) {
        const std::string before = hearing.caption;
        hearing = hear(hearing, person.shell.view(person.match.state()), person.time, elsewhere);
        if (hearing.cue) heard.push_back(*hearing.cue);
        if (!hearing.caption.empty() && hearing.caption != before) captions.push_back(hearing.caption);
    }
    Listener& wait(Millis length, Millis look = Millis{40}) {
        for (const Millis end = person.time + length; person.time < end;) {
            person.wait(std::min(look, end - person.time));
            listen();
        }
        return *this;
    }
    Listener& press(Key key) {
        person.press(key);
        listen();
        return *this;
    }
    Listener& type(char letter) {
        person.type(letter);
        listen();
        return *this;
    }
    [[nodiscard]] std::vector<Cue> take() { return std::exchange(heard, {}); }
    [[nodiscard]] Phase phase() const { return person.match.state().phase; }

    /// From the title to the first question, open.
    Listener& to_question() {
        press(Key::enter).press(Key::enter);
        return to_next_question();
    }
    Listener& to_next_question() {
        for (int press_too_many = 0; phase() != Phase::open; ++press_too_many) {
            REQUIRE(press_too_many < 10);
            press(Key::space);
        }
        heard.clear();
        return *this;
    }
    char right() const {
        const auto& kind = std::get<OneChoice>(current_question(person.match.state()).kind);
        return static_cast<char>('a' + static_cast<int>(kind.answer));
    }
    char wrong() const { return right() == 'a' ? 'b' : 'a'; }
};

using Cues = std::vector<Cue>;

Shelf shelf_without_clock() {
    Shelf shelf = test::shelf();
    shelf.rules.front().seconds.reset();
    return shelf;
}

} // namespace

TEST_CASE("the last five seconds of a fuse tick, once each", "[cues]") {
    for (const Millis look : {Millis{16}, Millis{40}, Millis{330}}) {
        Listener listener;
        listener.to_question().wait(Millis{14'900}, look);
        CHECK(listener.take().empty());
        listener.wait(Millis{5'000}, look);
        CHECK(listener.take() == Cues(5, Cue::tick));
        CHECK(listener.phase() == Phase::open);
    }
}

TEST_CASE("each tick falls on its second, and the ear says when", "[cues]") {
    Listener listener;
    listener.to_question();
    const Millis due = listener.person.match.state().due.value();
    std::vector<Millis::rep> left;
    while (listener.phase() == Phase::open && listener.hearing.changes_at) {
        const Millis next = *listener.hearing.changes_at;
        REQUIRE(next > listener.person.time);
        listener.wait(next - listener.person.time, Millis{60'000});
        if (listener.hearing.cue == Cue::tick) left.push_back((due - listener.person.time).count());
    }
    CHECK(left == std::vector<Millis::rep>{5'000, 4'000, 3'000, 2'000, 1'000});
}

TEST_CASE("nothing ticks while paused, nor again after it", "[cues]") {
    Listener listener;
    listener.to_question().wait(Millis{17'500});
    CHECK(listener.take() == Cues(3, Cue::tick));
    listener.type('p').wait(Millis{30'000});
    listener.type('p').wait(Millis{400});
    const auto heard = listener.take();
    CHECK(std::count(heard.begin(), heard.end(), Cue::tick) == 0);
    listener.wait(Millis{2'000});
    CHECK(listener.take() == Cues(2, Cue::tick));
}

TEST_CASE("a second of a match's own fuse ticks once, however many questions it sees", "[cues]") {
    Shelf shelf = test::shelf();
    Rules& rules = shelf.rules.front();
    rules.seconds.reset();
    rules.match_seconds = 60;
    rules.brisk = rules.mixed = true;
    Listener listener{std::move(shelf)};
    listener.to_question();
    listener.wait(listener.person.match.state().match_due.value() - listener.person.time - Millis{4'900});
    CHECK(listener.take() == Cues{Cue::tick}); // the fifth from the end
    listener.type('s').to_next_question().wait(Millis{40});
    CHECK(listener.take().empty());
}

TEST_CASE("an answer that was paused over clicks once", "[cues]") {
    Listener listener;
    listener.to_question().type(listener.right()).wait(Millis{40});
    REQUIRE(listener.phase() == Phase::locked);
    CHECK(listener.take() == Cues{Cue::lock});
    listener.type('p').wait(Millis{1'000}).type('p').wait(Millis{40});
    const auto heard = listener.take();
    CHECK(std::count(heard.begin(), heard.end(), Cue::lock) == 0);
}

TEST_CASE("without a limit nothing ticks, and the music stays calm", "[cues]") {
    Listener listener{shelf_without_clock()};
    listener.to_question().wait(Millis{120'000}, Millis{1'000});
    CHECK(listener.take().empty());
    CHECK(listener.hearing.music == Music{true, 0, false});
    CHECK_FALSE(listener.hearing.changes_at);
}

TEST_CASE("an answer clicks, and its reveal says right or wrong", "[cues]") {
    Listener listener;
    listener.to_question().wait(Millis{1'000});
    listener.type(listener.right()).wait(Millis{3'000});
    CHECK(listener.take() == Cues{Cue::lock, Cue::right});
    listener.to_next_question().type(listener.wrong()).wait(Millis{3'000});
    CHECK(listener.take() == Cues{Cue::lock, Cue::wrong});
}

TEST_CASE("a third right answer in a row rings as a streak", "[cues]") {
    Listener listener;
    listener.to_question();
    std::vector<Cue> reveals;
    for (int question = 0; question < 3; ++question) {
        listener.type(listener.right()).wait(Millis{3'000});
        reveals.push_back(listener.take().back());
        if (question < 2) listener.to_next_question();
    }
    CHECK(reveals == Cues{Cue::right, Cue::right, Cue::streak});
    CHECK(listener.captions.back() == "Rising bells: 3 in a row");
}

TEST_CASE("a fuse that burns out is told from an answer", "[cues]") {
    Listener listener;
    listener.to_question().wait(Millis{19'500});
    (void)listener.take();
    listener.wait(Millis{4'000});
    CHECK(listener.take() == Cues{Cue::time_up, Cue::wrong});
}

TEST_CASE("a skipped question is silent", "[cues]") {
    Listener listener;
    listener.to_question().type('s').wait(Millis{2'000});
    CHECK(listener.take().empty());
}

TEST_CASE("menus answer to the focus, to a choice, and to nothing else", "[cues]") {
    Listener listener;
    CHECK(listener.take().empty());
    listener.press(Key::down);
    CHECK(listener.take() == Cues{Cue::menu_move});
    listener.wait(Millis{5'000});
    listener.press(Key::up);
    CHECK(listener.take() == Cues{Cue::menu_move});
    listener.press(Key::enter);
    CHECK(listener.take() == Cues{Cue::menu_choose});
    listener.press(Key::up); // to the rules or the rounds, whichever stands there
    (void)listener.take();
    listener.press(Key::escape);
    CHECK(listener.take() == Cues{Cue::menu_choose});
}

TEST_CASE("a round and the results have a sting each, once", "[cues]") {
    Listener listener;
    listener.press(Key::enter).press(Key::enter);
    CHECK(listener.take() == Cues{Cue::menu_choose, Cue::round});
    std::vector<Cue> all;
    for (int step = 0; step < 400 && listener.phase() != Phase::results; ++step) {
        if (listener.phase() == Phase::open)
            listener.type(listener.right()).wait(Millis{1'200});
        else
            listener.press(Key::space);
    }
    listener.wait(Millis{20'000});
    all = listener.take();
    CHECK(std::count(all.begin(), all.end(), Cue::round) == 2); // of three rounds, the first was heard before
    CHECK(std::count(all.begin(), all.end(), Cue::results) == 1);
    CHECK(all.back() == Cue::results);
}

TEST_CASE("the music tightens as the fuse burns, gives way to a voice, and is gone with the question", "[cues]") {
    Listener listener;
    CHECK_FALSE(listener.hearing.music.plays);
    listener.to_question();
    float before = listener.hearing.music.tension;
    CHECK(before < .05F);
    std::array<float, music_layers> gains = layer_gains(listener.hearing.music);
    CHECK(gains == std::array<float, music_layers>{1, 0, 0});
    for (int second = 0; second < 19; ++second) {
        listener.wait(Millis{1'000});
        const float now = listener.hearing.music.tension;
        CHECK(now > before);
        CHECK(now - before < .06F); // nothing jumps
        before = now;
        const auto louder = layer_gains(listener.hearing.music);
        for (std::size_t layer = 0; layer < music_layers; ++layer) CHECK(louder[layer] >= gains[layer]);
        gains = louder;
    }
    CHECK(gains == std::array<float, music_layers>{1, 1, 1});
    listener.listen(true);
    for (const float gain : layer_gains(listener.hearing.music)) CHECK(gain < .25F);
    listener.type('p');
    CHECK(layer_gains(listener.hearing.music) == std::array<float, music_layers>{});
    listener.type('p');
    listener.type(listener.right());
    CHECK_FALSE(listener.hearing.music.plays);
}

TEST_CASE("what means something has a caption, and no caption is of something else", "[cues]") {
    Listener listener;
    listener.to_question().wait(Millis{16'100});
    CHECK(listener.hearing.caption == "Tick: 4 seconds left");
    listener.type(listener.wrong()).wait(Millis{100});
    CHECK(listener.hearing.caption == "Click: locked in");
    listener.wait(Millis{1'000});
    CHECK(listener.hearing.caption == "Thud: wrong");
    listener.wait(Millis{3'000});
    CHECK(listener.hearing.caption.empty()); // and doesn't stay for ever
    std::set<std::string> seen(listener.captions.begin(), listener.captions.end());
    CHECK(seen == std::set<std::string>{"Deep chord: a round begins", "The music quickens", "Tick: 5 seconds left",
                                        "Tick: 4 seconds left", "Click: locked in", "Thud: wrong"});
    listener.to_next_question().wait(Millis{24'000});
    CHECK(std::find(listener.captions.begin(), listener.captions.end(), "Hiss: time is up") != listener.captions.end());
    CHECK(listener.captions.back() == "Thud: no answer");
    listener.to_next_question().type(listener.right()).wait(Millis{2'000});
    CHECK(listener.captions.back() == "Bell: right");
}

TEST_CASE("in the menus nothing needs a caption", "[cues]") {
    Listener listener;
    listener.press(Key::down).press(Key::up).press(Key::enter).press(Key::escape);
    CHECK(listener.heard.size() >= 3);
    CHECK(listener.captions.empty());
}

TEST_CASE("a room is heard as a room, whoever of it answers", "[cues]") {
    RoomDriver room{{sample::one_choice("One", {"a", "b"}, 0), sample::one_choice("Two", {"a", "b"}, 0)}, 3};
    Hearing hearing;
    std::vector<Cue> heard;
    std::vector<std::string> captions;
    const auto listen = [&] {
        const Screen screen = room.screen();
        hearing = hear(hearing, {screen, room.state.began, std::nullopt, {}}, room.now, false);
        if (hearing.cue) heard.push_back(*hearing.cue);
        if (hearing.cue) captions.push_back(hearing.caption);
    };
    listen();
    room.join("P4");
    listen(); // the lobby
    CHECK(heard.empty());
    room.open();
    listen();
    heard.clear();
    room.answer({0}, Millis{2'000}, 0);
    listen();
    room.answer({1}, Millis{1'000}, 1);
    listen();
    CHECK(heard.empty());
    for (int look = 0; look < 130 && room.state.phase == Phase::open; ++look) {
        room.after(Millis{100});
        listen();
    }
    CHECK(heard == Cues(static_cast<std::size_t>(hearing.ticked == 0 ? 0 : 6 - hearing.ticked), Cue::tick));
    room.answer({1}, Millis{0}, 2);
    room.answer({1}, Millis{0}, 3);
    listen();
    CHECK(heard.back() == Cue::lock);
    room.show();
    listen();
    CHECK(heard.back() == Cue::reveal);
    CHECK(captions.back() == "Bells: the answer");
    for (int step = 0; step < 40 && room.state.phase != Phase::results; ++step) {
        if (room.state.phase == Phase::open) room.show();
        room.act(Next{});
        listen();
    }
    CHECK(heard.back() == Cue::results);
    CHECK(captions.back() == "Strings and bells: the results");
    CHECK(std::count(heard.begin(), heard.end(), Cue::right) == 0);
    CHECK(std::count(heard.begin(), heard.end(), Cue::wrong) == 0);
}

TEST_CASE("the settings sound like any other menu, and going back from them is no arrival", "[sound]") {
    StageView view;
    SettingsView settings;
    settings.rows = {{"Theme", "Dusk"}, {"Effects", "80 %"}};
    view.screen = settings;
    view.began = Millis{1'000};
    view.focus = Command{Verb::setting, 0};
    Hearing hearing = hear({}, {RoomRevealView{}, Millis{10}, {}, {}}, Millis{500}, false);
    hearing = hear(hearing, view, Millis{1'000}, false);
    CHECK(hearing.cue == Cue::menu_choose);
    view.focus = Command{Verb::setting, 1};
    hearing = hear(hearing, view, Millis{1'100}, false);
    CHECK(hearing.cue == Cue::menu_move);
    settings.rows[1].value = "85 %";
    view.screen = settings;
    hearing = hear(hearing, view, Millis{1'200}, false);
    CHECK(hearing.cue == Cue::menu_choose);
    hearing = hear(hearing, view, Millis{1'300}, false);
    CHECK_FALSE(hearing.cue);
    hearing = hear(hearing, {RoomRevealView{}, Millis{10}, {}, {}}, Millis{1'400}, false);
    CHECK(hearing.cue == Cue::menu_choose);
}
