#include "core/hosting.hpp"

#include "core/answering.hpp"
#include "core/course.hpp"
#include "core/floor.hpp"
#include "core/pace.hpp"
#include "core/speaking.hpp"
#include "core/teams.hpp"

#include <algorithm>
#include <utility>

namespace cliff {
namespace {

Refusal rule(State& state, Ruling ruling) {
    state.hosting->rulings.push_back(std::move(ruling));
    ++state.hosting->revision;
    keep(*state.hosting, Ruled{});
    return Refusal::none;
}

} // namespace

bool asked(const State& state, std::size_t question) { return question < state.played.size(); }

bool is_hosts(const Action& action) {
    return std::visit(
        [](const auto& a) {
            return requires(State & state) { on_hosts(state, a, Millis{0}); };
        },
        action);
}

Refusal on_hosts(State& state, const OpenLobby& lobby, Millis at) {
    if (state.phase != Phase::ready) return Refusal::not_now;
    if (lobby.deck.questions.empty()) return Refusal::nothing_to_play;
    Hosting hosting;
    if (const auto why = open_teams(hosting, lobby.teams); why != Refusal::none) return why;
    hosting.automatic = lobby.automatic;
    hosting.code = lobby.code;
    hosting.moderated = lobby.moderated;
    hosting.naming = lobby.teams.empty() && lobby.rules.teams;
    state.deck = lobby.deck;
    state.rules = lobby.rules;
    if (!lobby.teams.empty() && !lobby.rules.teams) state.rules.teams = TeamScore::average;
    state.hosting = std::move(hosting);
    state.phase = Phase::lobby;
    state.began = at;
    return Refusal::none;
}

Refusal on_hosts(State& state, const LockLobby& lock, Millis) {
    if (!state.hosting) return Refusal::no_host;
    if (state.hosting->locked == lock.locked) return Refusal::not_now;
    state.hosting->locked = lock.locked;
    return Refusal::none;
}

Refusal on_hosts(State& state, const Automatic& automatic, Millis at) {
    if (!state.hosting) return Refusal::no_host;
    if (state.hosting->automatic == automatic.on) return Refusal::not_now;
    state.hosting->automatic = automatic.on;
    const bool over = state.phase == Phase::intermission && !state.due; // a break, and its time
    const bool waits = state.phase == Phase::reveal || state.phase == Phase::standings || over;
    if (!waits || hurries(state)) return Refusal::none;
    const Millis length = state.phase == Phase::reveal ? pace::reveal_automatic : pace::standings_automatic;
    state.due = automatic.on ? std::optional{state.paused.value_or(at) + length} : std::nullopt;
    return Refusal::none;
}

Refusal on_hosts(State& state, const Extend& extend, Millis at) {
    if (!state.hosting) return Refusal::no_host;
    const bool rest = state.phase == Phase::intermission;
    const Millis least = rest ? -longest_extension : Millis{1};
    if (extend.by < least || extend.by > longest_extension || extend.by == Millis{0}) return Refusal::out_of_range;
    const Millis now = state.paused.value_or(at);
    if (rest) {
        const Millis left = state.due ? *state.due - now : Millis{0};
        if (left + extend.by > longest_break) return Refusal::out_of_range;
        if (!state.due && extend.by < Millis{0}) return Refusal::not_now;
        const Millis by = std::max(extend.by, -left);
        state.due = now + left + by;
        keep(*state.hosting, Extended{state.phase, state.question, by});
        return Refusal::none;
    }
    if (state.phase != Phase::open || !state.due) return Refusal::not_now;
    *state.due += extend.by;
    keep(*state.hosting, Extended{state.phase, state.question, extend.by, who_has_floor(state)});
    return Refusal::none;
}

Refusal on_hosts(State& state, const Break& rest, Millis at) {
    if (!state.hosting) return Refusal::no_host;
    if (rest.length < shortest_break || rest.length > longest_break) return Refusal::out_of_range;
    const bool between =
        state.phase == Phase::round_title || state.phase == Phase::reveal || state.phase == Phase::standings;
    if (!between || state.match_due || state.paused) return Refusal::not_now;
    interrupt(state, rest.length, at);
    return Refusal::none;
}

Refusal on_hosts(State& state, const Void& ruling, Millis) {
    if (!state.hosting) return Refusal::no_host;
    if (!asked(state, ruling.question)) return Refusal::no_such_question;
    for (const auto& made : state.hosting->rulings)
        if (made == Ruling{ruling}) return Refusal::not_now;
    return rule(state, ruling);
}

Refusal on_hosts(State& state, const AlsoAccept& ruling, Millis) {
    if (!state.hosting) return Refusal::no_host;
    if (!asked(state, ruling.question)) return Refusal::no_such_question;
    if (!std::holds_alternative<Typed>(state.deck.questions[ruling.question].question.kind)) return Refusal::not_now;
    if (is_blank(ruling.text)) return Refusal::nothing_said;
    if (too_long(ruling.text)) return Refusal::too_long;
    return rule(state, ruling);
}

Refusal on_hosts(State& state, const Adjust& ruling, Millis) {
    if (!state.hosting) return Refusal::no_host;
    if (ruling.player >= state.players.size()) return Refusal::unknown_player;
    if (ruling.points == 0 || ruling.points > most_adjusted || ruling.points < -most_adjusted)
        return Refusal::out_of_range;
    return rule(state, ruling);
}

} // namespace cliff
