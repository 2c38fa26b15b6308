#include "core/roster.hpp"

#include "core/answering.hpp"
#include "core/course.hpp"
#include "core/floor.hpp"
#include "core/speaking.hpp"
#include "core/teams.hpp"
#include "text/clean_name.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <utility>

namespace cliff {
namespace {

/// Changes whether a player is waited for, with the count of those who are.
template <class Change> void change_presence(State& state, std::size_t player, Millis at, Change change) {
    const bool asked = state.question < state.played.size() && player < now_played(state).turns.size();
    const bool waits = asked && !has_spoken(state, player);
    if (waits && awaited(state, player)) --now_played(state).awaited;
    change(state.players[player]);
    if (waits && awaited(state, player)) ++now_played(state).awaited;
    if (asked && !state.paused) close_if_all_spoke(state, at);
}

} // namespace

std::optional<std::string> free_name(const Hosting& hosting, const std::string& name) {
    std::string clean = text::clean_name(name);
    if (clean.empty()) return std::nullopt;
    for (std::size_t n = 2; hosting.names.contains(text::fold(clean)); ++n)
        clean = text::with_suffix(text::clean_name(name), " " + std::to_string(n));
    return clean;
}

void call(State& state, std::size_t player, std::string name) {
    state.hosting->names.erase(text::fold(state.players[player].name));
    state.hosting->names.insert(text::fold(name));
    state.players[player].name = std::move(name);
}

void set_away(State& state, std::size_t player, bool away, Millis at) {
    change_presence(state, player, at, [&](Player& who) { who.away = away; });
}

void set_removed(State& state, std::size_t player, bool removed, Millis at) {
    change_presence(state, player, at, [&](Player& who) { who.removed = removed; });
}

Refusal on_hosts(State& state, const Join& join, Millis at) {
    if (!state.hosting) return Refusal::no_host;
    if (state.phase == Phase::results) return Refusal::not_now;
    if (state.hosting->locked) return Refusal::lobby_locked;
    // Nothing speaks for a sheet of paper; who joined before it tells it from others.
    const std::string seat = join.kind == SeatKind::paper ? "paper " + std::to_string(state.players.size()) : join.seat;
    if (seat.empty() || seat.size() > longest_seat) return Refusal::no_seat;
    if (state.hosting->seats.contains(seat)) return Refusal::seat_taken;
    if (state.players.size() >= most_players) return Refusal::room_full;
    auto name = free_name(*state.hosting, join.name);
    if (!name) return Refusal::no_name;
    std::optional<std::size_t> team;
    if (in_teams(state)) {
        const auto found = join_team(state, join.team, *name);
        if (const auto* why = std::get_if<Refusal>(&found)) return *why;
        team = std::get<std::size_t>(found);
    } else if (!join.team.empty()) {
        return Refusal::no_teams;
    }
    state.hosting->names.insert(text::fold(*name));
    state.hosting->seats.emplace(seat, state.players.size());
    state.players.push_back({std::move(*name), seat, false, false, at, team, join.kind});
    return Refusal::none;
}

Refusal on_hosts(State& state, const Presence& presence, Millis at) {
    if (!state.hosting) return Refusal::no_host;
    if (presence.player >= state.players.size()) return Refusal::unknown_player;
    if (state.players[presence.player].away != presence.here) return Refusal::not_now; // nothing would change
    set_away(state, presence.player, !presence.here, at);
    return Refusal::none;
}

Refusal on_hosts(State& state, const Rename& rename, Millis) {
    if (!state.hosting) return Refusal::no_host;
    if (rename.player >= state.players.size()) return Refusal::unknown_player;
    const std::string was = state.players[rename.player].name;
    Hosting& hosting = *state.hosting;
    hosting.names.erase(text::fold(was)); // so that one may change the case of one's own
    auto name = free_name(hosting, rename.name);
    hosting.names.insert(text::fold(was));
    if (!name) return Refusal::no_name;
    call(state, rename.player, std::move(*name));
    keep(hosting, Renamed{rename.player, was});
    return Refusal::none;
}

Refusal on_hosts(State& state, const Remove& remove, Millis at) {
    if (!state.hosting) return Refusal::no_host;
    if (remove.player >= state.players.size()) return Refusal::unknown_player;
    if (state.players[remove.player].removed) return Refusal::removed;
    set_removed(state, remove.player, true, at);
    if (asked(state, state.question)) lose_floor(state, remove.player, state.paused.value_or(at));
    ++state.hosting->revision;
    keep(*state.hosting, Removed{remove.player});
    return Refusal::none;
}

} // namespace cliff
