// What has to hold where not all answer at once, whatever players and host do.
#include "catch.hpp"
#include "core/overload.hpp"
#include "play/random_match.hpp"
#include "play/replay.hpp"

#include <optional>
#include <set>

using namespace cliff;

namespace {

std::optional<std::size_t> answers(const Action& action) {
    return std::visit(overload{[](const Submit& a) { return std::optional{a.player}; },
                               [](const Name& a) { return std::optional{a.player}; },
                               [](const Mark& a) { return std::optional{a.player}; },
                               [](const Type& a) { return std::optional{a.player}; },
                               [](const auto&) { return std::optional<std::size_t>{}; }},
                      action);
}

std::optional<std::size_t> floor_of(const State& state) {
    if (state.question >= state.played.size()) return std::nullopt;
    const auto& floor = state.played[state.question].floor;
    return floor ? floor->player : std::nullopt;
}

/// Calls `check` with each state and the event that is about to be tried, in so many matches of rooms.
template <class Check> void in_rooms(std::uint64_t matches, Check check) {
    for (std::uint64_t seed = 0; seed < matches; ++seed) {
        INFO("match " << seed);
        play::Match match;
        SplitMix64 chance(seed);
        sample::host_at_random(match, chance, 2 + seed % 5, 300,
                               [&](const Event& event) { check(match.state(), event); });
    }
}

} // namespace

TEST_CASE("only who has the floor answers, and nobody twice", "[play]") {
    std::size_t taken = 0;
    in_rooms(300, [&](const State& state, const Event& event) {
        const auto due = deadline(state);
        if (state.phase != Phase::open || (due && event.at >= *due)) return;
        const auto player = answers(event.action);
        if (!player || play_mode(state) == PlayMode::everyone) return;
        const Step step = reduce(state, event);
        if (!step.changed) return;
        ++taken;
        CHECK(floor_of(state) == *player);
        CHECK_FALSE(state.played[state.question].turns[*player].response);
    });
    CHECK(taken > 100); // or this has proved nothing
}

TEST_CASE("who is locked out doesn't get the floor of that question again, unless the host takes that back", "[play]") {
    std::set<std::size_t> out;
    std::optional<std::size_t> question;
    std::size_t locked = 0;
    in_rooms(300, [&](const State& state, const Event& event) {
        if (state.phase != Phase::open || play_mode(state) != PlayMode::buzzer || question != state.question)
            out.clear();
        if (state.phase != Phase::open || play_mode(state) != PlayMode::buzzer) return;
        question = state.question;
        const auto& turns = state.played[state.question].turns;
        if (const auto player = floor_of(state)) CHECK_FALSE(out.contains(*player));
        for (std::size_t p = 0; p < turns.size(); ++p)
            if (turns[p].barred && out.insert(p).second) ++locked;
        if (std::holds_alternative<Undo>(event.action) || std::holds_alternative<Next>(event.action)) out.clear();
    });
    CHECK(locked > 100);
}

TEST_CASE("a room whose buzzes, stakes and turns are replayed has the same points", "[play]") {
    std::size_t floors = 0;
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        INFO("match " << seed);
        std::vector<Event> events;
        play::Match match([&](const Event& event, const State&) { events.push_back(event); });
        SplitMix64 chance(seed);
        sample::host_at_random(match, chance, 2 + seed % 5, 300, [&](const Event&) {});
        const auto again = play::replay(events);
        REQUIRE_FALSE(again.refused);
        CHECK(again.state == match.state());
        for (std::size_t p = 0; p < match.state().players.size(); ++p)
            CHECK(tally(again.state, p) == tally(match.state(), p));
        for (const auto& played : match.state().played)
            for (const auto& turn : played.turns) floors += turn.floor ? 1U : 0U;
    }
    CHECK(floors > 100);
}

TEST_CASE("every point of a room is explained, those that were lost or staked among them", "[play]") {
    std::size_t lost = 0, staked = 0;
    in_rooms(100, [&](const State& state, const Event&) {
        if (state.phase != Phase::reveal && state.phase != Phase::results) return;
        for (std::size_t p = 0; p < state.players.size(); ++p) {
            const Tally sum = tally(state, p);
            int points = sum.adjusted;
            for (const auto& mark : sum.marked) {
                const Turn& turn = state.played[mark.question].turns[p];
                points += mark.points.total();
                if (!mark.counts) CHECK(mark.points == Points{});
                if (mark.points.stake != 0) {
                    ++staked;
                    CHECK(wagers(state, mark.question));
                    CHECK(std::abs(mark.points.stake) <= turn.stake.value_or(0));
                    CHECK((mark.points.stake > 0) == (mark.share > 0));
                    CHECK(mark.points.total() == mark.points.stake);
                }
                if (mark.points.cost != 0) {
                    ++lost;
                    CHECK(mark.share <= 0);
                    CHECK(mark.points.total() == -state.rules.wrong);
                    CHECK((turn.response || turn.floor));
                }
            }
            CHECK(points == sum.score);
        }
    });
    CHECK(lost > 50);
    CHECK(staked > 50);
}
