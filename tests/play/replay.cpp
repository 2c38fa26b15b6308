#include "play/replay.hpp"

#include "catch.hpp"
#include "play/random_match.hpp"

using namespace cliff;

namespace {

struct Recorded {
    std::vector<Event> events;
    State state;
};

Recorded recorded(std::uint64_t seed, std::size_t players) {
    Recorded made;
    play::Match match{[&](const Event& event, const State&) { made.events.push_back(event); }};
    SplitMix64 chance(seed);
    sample::play_at_random(match, chance, players, 200);
    made.state = match.state();
    return made;
}

} // namespace

TEST_CASE("a thousand random matches come out alike when they are replayed", "[play]") {
    std::size_t ended = 0;
    for (std::uint64_t seed = 0; seed < 1'000; ++seed) {
        INFO("match " << seed);
        const auto match = recorded(seed, 1 + seed % 5);
        const auto again = play::replay(match.events);
        REQUIRE_FALSE(again.refused);
        REQUIRE(again.state == match.state);
        ended += match.state.phase == Phase::results ? 1 : 0;
    }
    CHECK(ended > 100); // some come to their results, some are cut off in the middle
    CHECK(ended < 1'000);
}

TEST_CASE("matches with a host come out alike, too", "[play]") {
    std::size_t ended = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        INFO("match " << seed);
        std::vector<Event> events;
        play::Match match{[&](const Event& event, const State&) { events.push_back(event); }};
        SplitMix64 chance(seed);
        sample::host_at_random(match, chance, 1 + seed % 6, 300, [](const Event&) {});
        const auto again = play::replay(events);
        REQUIRE_FALSE(again.refused);
        REQUIRE(again.state == match.state());
        ended += match.state().phase == Phase::results ? 1U : 0U;
    }
    CHECK(ended > 30);
}

TEST_CASE("a replay stops at what can't have happened then", "[play]") {
    auto events = recorded(4, 2).events;
    REQUIRE(events.size() > 20);
    SECTION("an event before the one before it") {
        events[10].at = events[9].at - Millis{1};
        CHECK(play::replay(events).refused == 10);
    }
    SECTION("a match that never began") {
        events.erase(events.begin());
        CHECK(play::replay(events).refused == 0);
    }
    SECTION("a deadline that lies elsewhere") {
        const auto tick = std::find_if(events.begin(), events.end(),
                                       [](const Event& event) { return std::holds_alternative<Tick>(event.action); });
        REQUIRE(tick != events.end());
        tick->at += Millis{1};
        CHECK(play::replay(events).refused == static_cast<std::size_t>(tick - events.begin()));
    }
    SECTION("an event after a deadline that nobody noticed") {
        const auto tick = std::find_if(events.begin(), events.end(),
                                       [](const Event& event) { return std::holds_alternative<Tick>(event.action); });
        const auto place = static_cast<std::size_t>(tick - events.begin());
        events.erase(tick);
        CHECK(play::replay(events).refused == place);
    }
}
