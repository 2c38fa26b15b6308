#include "core/hosting.hpp"

#include "core/answering.hpp"
#include "core/course.hpp"
#include "core/floor.hpp"
#include "core/overload.hpp"
#include "core/pace.hpp"
#include "core/teams.hpp"
#include "text/clean_name.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace cliff {
namespace {

/// "Anna", or "Anna 2" if there is one; none if nothing of the name can be shown.
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

/// Changes whether a player is waited for, with the count of those who are.
template <class Change> void change_presence(State& state, std::size_t player, Millis at, Change change) {
    const bool asked = state.question < state.played.size() && player < now_played(state).turns.size();
    const bool waits = asked && !has_spoken(state, player);
    if (waits && awaited(state, player)) --now_played(state).awaited;
    change(state.players[player]);
    if (waits && awaited(state, player)) ++now_played(state).awaited;
    if (asked && !state.paused) close_if_all_spoke(state, at);
}

Refusal rule(State& state, Ruling ruling) {
    state.hosting->rulings.push_back(std::move(ruling));
    ++state.hosting->revision;
    keep(*state.hosting, Ruled{});
    return Refusal::none;
}

/// Nobody waits for paper, so no question closes by this.
void put_sheet(State& state, std::size_t question, std::size_t player, std::optional<Response> response) {
    Played& played = state.played[question];
    auto& stands = played.turns[player].response;
    if (stands) --played.answered;
    if (response) ++played.answered;
    stands = std::move(response);
    if (played.revealed) ++state.hosting->revision;
}

std::optional<std::size_t> who_has_floor(const State& state) {
    const auto& floor = state.played[state.question].floor;
    return floor ? floor->player : std::nullopt;
}

/// Whether the match still stands where the move brought it: what has passed by itself isn't turned back, and nobody
/// loses a floor that they have got since.
bool can_undo(const State& state, const Moved& move) {
    if (state.phase != move.became || state.question != move.became_question || state.paused) return false;
    const bool reopened = move.taken && state.phase == Phase::open;
    return !reopened || (!state.played[state.question].floor && floors(state) == move.taken->floors);
}

bool can_undo(const State& state, const Deed& deed) {
    if (const auto* move = std::get_if<Moved>(&deed)) return can_undo(state, *move);
    if (const auto* extended = std::get_if<Extended>(&deed))
        return state.phase == extended->phase && state.question == extended->question && state.due.has_value() &&
               (state.phase != Phase::open || who_has_floor(state) == extended->floor);
    if (const auto* sheet = std::get_if<HandedIn>(&deed))
        return asked(state, sheet->question) && sheet->player < state.played[sheet->question].turns.size();
    return true;
}

void undo(State& state, const Moved& move, Millis at) {
    state.phase = move.phase;
    state.question = move.question;
    state.began = at - move.in_phase;
    state.due = move.left ? std::optional{at + *move.left} : std::nullopt;
    state.match_due = move.match_left ? std::optional{at + *move.match_left} : std::nullopt;
    auto& deck = state.deck.questions; // what came into it with the move: sudden death, or a question once more
    if (deck.size() > move.dealt)
        deck.erase(deck[move.became_question].sudden ? deck.begin() + static_cast<std::ptrdiff_t>(move.became_question)
                                                     : deck.end() - 1);
    state.hosting->interrupted = move.interrupted;
    const Phase stood = move.phase == Phase::intermission ? move.interrupted.value_or(Phase::standings) : move.phase;
    const bool asked = stood != Phase::round_title && stood != Phase::lobby;
    state.played.resize(asked ? move.question + 1 : move.question);
    if (move.played) {
        state.played.back() = *move.played;
    } else if (move.phase == Phase::reading) {
        const auto before = std::move(state.played.back().turns);
        deal_turns(state, move.question);
        for (std::size_t p = 0; p < before.size(); ++p) state.played.back().turns[p].stake = before[p].stake;
    }
    if (asked) count_answers(state); // who may have gone or come since then
    ++state.hosting->revision;
}

} // namespace

void keep(Hosting& hosting, Deed deed) {
    hosting.deeds.push_back(std::move(deed));
    if (hosting.deeds.size() > most_deeds) hosting.deeds.erase(hosting.deeds.begin());
}

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
    change_presence(state, presence.player, at, [&](Player& player) { player.away = !presence.here; });
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
    change_presence(state, remove.player, at, [](Player& player) { player.removed = true; });
    if (asked(state, state.question)) lose_floor(state, remove.player, state.paused.value_or(at));
    ++state.hosting->revision;
    keep(*state.hosting, Removed{remove.player});
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

Refusal on_hosts(State& state, const HandIn& sheet, Millis at) {
    if (!state.hosting) return Refusal::no_host;
    if (sheet.player >= state.players.size()) return Refusal::unknown_player;
    if (state.players[sheet.player].removed) return Refusal::removed;
    if (!asked(state, sheet.question)) return Refusal::no_such_question;
    Played& played = state.played[sheet.question];
    const bool opened = played.open_for || (sheet.question == state.question && state.phase == Phase::open);
    const bool on_paper = state.players[sheet.player].kind == SeatKind::paper;
    if (!opened || !on_paper || sheet.player >= played.turns.size()) return Refusal::not_now;
    if (play_mode(state, sheet.question) != PlayMode::everyone) return Refusal::not_now; // a sheet can't buzz
    Turn& turn = played.turns[sheet.player];
    if (turn.out) return Refusal::out;
    Answer answer;
    if (const auto why = accept(state, sheet, answer); why != Refusal::none) return why;
    std::optional<Response> response;
    if (!answer.empty()) {
        const auto limit = time_limit(state.deck.questions[sheet.question].question, state.rules);
        response = Response{std::move(answer), limit.value_or(played.open_for.value_or(at - state.began))};
    }
    if (response == turn.response) return Refusal::not_now; // nothing would change
    keep(*state.hosting, HandedIn{sheet.player, sheet.question, turn.response});
    put_sheet(state, sheet.question, sheet.player, std::move(response));
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

Refusal on_hosts(State& state, const Undo&, Millis at) {
    if (!state.hosting) return Refusal::no_host;
    const Deed* next = next_undo(state);
    if (!next) return Refusal::nothing_to_undo;
    const Deed deed = *next;
    auto& deeds = state.hosting->deeds;
    deeds.erase(deeds.begin() + (next - deeds.data()), deeds.end()); // what is newer can't be taken back any more
    std::visit(overload{[&](const Moved& move) { undo(state, move, at); },
                        [&](const Ruled&) {
                            state.hosting->rulings.pop_back();
                            ++state.hosting->revision;
                        },
                        [&](const Renamed& renamed) {
                            auto name = free_name(*state.hosting, renamed.was);
                            call(state, renamed.player, name.value_or(renamed.was));
                        },
                        [&](const Removed& removed) {
                            change_presence(state, removed.player, at, [](Player& player) { player.removed = false; });
                            ++state.hosting->revision;
                        },
                        [&](const ChangedTeam& changed) {
                            state.players[changed.player].team = changed.was;
                            ++state.hosting->revision;
                        },
                        [&](const RenamedTeam& renamed) {
                            auto name = free_team_name(*state.hosting, renamed.was, renamed.team);
                            state.hosting->teams[renamed.team] = name.value_or(renamed.was);
                            ++state.hosting->revision;
                        },
                        [&](const HandedIn& sheet) { put_sheet(state, sheet.question, sheet.player, sheet.before); },
                        [&](const Extended& extended) {
                            *state.due = std::max(*state.due - extended.by, state.paused.value_or(at));
                        },
                        [&](const Hid&) { state.hosting->hidden.pop_back(); },
                        [&](const Allowed&) { state.hosting->allowed.pop_back(); }},
               deed);
    return Refusal::none;
}

const Deed* next_undo(const State& state) {
    if (!state.hosting) return nullptr;
    const auto& deeds = state.hosting->deeds;
    const auto last =
        std::find_if(deeds.rbegin(), deeds.rend(), [&](const Deed& deed) { return can_undo(state, deed); });
    return last == deeds.rend() ? nullptr : &*last;
}

std::optional<Moved> before_move(const State& state, const Event& event) {
    const bool skips = std::holds_alternative<Skip>(event.action), ends = std::holds_alternative<End>(event.action);
    const auto* heard = std::get_if<Heard>(&event.action);
    const bool reopens = std::holds_alternative<Reopen>(event.action);
    const bool goes_on = std::holds_alternative<Next>(event.action) || std::holds_alternative<Break>(event.action);
    if (!state.hosting || !(skips || ends || heard || reopens || goes_on)) return std::nullopt;
    if (state.phase == Phase::results || state.phase == Phase::ready) return std::nullopt;
    const Millis at = state.paused.value_or(event.at);
    const auto left = [&](const std::optional<Millis>& due) { return due ? std::optional{*due - at} : std::nullopt; };
    Moved move{state.phase,
               Phase::ready,
               state.question,
               0,
               at - state.began,
               left(state.due),
               left(state.match_due),
               std::nullopt,
               state.deck.questions.size(),
               state.hosting->interrupted};
    // Only closing the question, or ending the match in it, changes what was played of it.
    if (state.phase == Phase::open || state.phase == Phase::locked) move.played = state.played[state.question];
    if (const auto player = asked(state, state.question) ? who_has_floor(state) : std::nullopt; heard || reopens)
        if (player) move.taken = Moved::Taken{*player, heard != nullptr};
    return move;
}

void remember(State& state, Moved move) {
    move.became = state.phase;
    move.became_question = state.question;
    if (move.taken) move.taken->floors = floors(state);
    keep(*state.hosting, std::move(move));
}

} // namespace cliff
