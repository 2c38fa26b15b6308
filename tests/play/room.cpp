// What has to hold in a room, whatever players and host do.
#include "catch.hpp"
#include "core/overload.hpp"
#include "core/standings.hpp"
#include "play/random_match.hpp"

#include <optional>

using namespace cliff;

namespace {

/// Whose doing it is; none: the host's, or nobody's.
std::optional<std::size_t> player_of(const Action& action) {
    return std::visit(overload{[](const Mark& a) { return std::optional{a.player}; },
                               [](const Type& a) { return std::optional{a.player}; },
                               [](const Name& a) { return std::optional{a.player}; },
                               [](const Submit& a) { return std::optional{a.player}; },
                               [](const Fifty& a) { return std::optional{a.player}; },
                               [](const Buzz& a) { return std::optional{a.player}; },
                               [](const Stake& a) { return std::optional{a.player}; },
                               [](const auto&) { return std::optional<std::size_t>{}; }},
                      action);
}

std::size_t awaited_in(const State& state) {
    const auto& turns = state.played[state.question].turns;
    std::size_t count = 0;
    for (std::size_t p = 0; p < turns.size(); ++p) {
        const bool spoke = state.phase == Phase::wager ? turns[p].stake.has_value() : turns[p].response.has_value();
        const bool may = (state.phase == Phase::wager ? state.players[p].kind == SeatKind::phone
                                                      : can_answer(state.players[p].kind, current_question(state))) &&
                         !turns[p].out && !turns[p].barred && !state.players[p].away && !state.players[p].removed;
        if (!spoke && may) ++count;
    }
    return count;
}

} // namespace

TEST_CASE("nothing that a player does changes another's turn or points, or ends a question that waits for others",
          "[play]") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        std::optional<Event> last;
        State before;
        const auto check = [&](const State& after) {
            const auto player = last ? player_of(last->action) : std::nullopt;
            if (!player || before.phase != Phase::open || after.question != before.question) return;
            if (play_mode(before) != PlayMode::everyone) return; // one's buzz is another's loss
            const auto& was = before.played[before.question].turns;
            const auto& is = after.played[before.question].turns;
            for (std::size_t p = 0; p < was.size(); ++p) {
                const bool timed_out =
                    after.phase != Phase::open && last->at >= deadline(before).value_or(last->at + Millis{1});
                if (p != *player && !timed_out) CHECK((was[p] == is[p] || after.phase != Phase::open));
                if (p != *player && was[p].response) CHECK(was[p] == is[p]);
            }
            if (after.phase == Phase::locked && deadline(before).value_or(last->at + Millis{1}) > last->at)
                CHECK(awaited_in(after) == 0);
        };
        play::Match match;
        SplitMix64 chance(seed);
        sample::host_at_random(match, chance, 2 + seed % 5, 250, [&](const Event& event) {
            check(match.state());
            before = match.state();
            last = event;
        });
    }
}

TEST_CASE("a room's sums stay what they would be if they were made anew", "[play]") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        INFO("match " << seed);
        Scoreboard along;
        play::Match match;
        SplitMix64 chance(seed);
        sample::host_at_random(match, chance, 1 + seed % 6, 250, [&](const Event&) {
            const State& state = match.state();
            if (state.question < state.played.size() && state.phase != Phase::round_title)
                REQUIRE(state.played[state.question].awaited == awaited_in(state));
            along.follow(state);
            Scoreboard anew;
            anew.follow(state);
            REQUIRE(along.standings() == anew.standings());
            REQUIRE(along.teams() == anew.teams());
            for (const auto& player : state.players) REQUIRE(player.team.has_value() == in_teams(state));
            for (const auto& team : along.teams()) REQUIRE(team.members > 0);
            for (std::size_t p = 0; p < state.players.size(); ++p) REQUIRE(along.tally(p) == tally(state, p));
        });
    }
}
