#include "views/host_view.hpp"

#include "core/overload.hpp"
#include "core/question.hpp"
#include "core/reduce.hpp"
#include "core/speaking.hpp"
#include "text/fold.hpp"
#include "views/distribution.hpp"
#include "views/format.hpp"
#include "views/outcome.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cliff::views {
namespace {

HostQuestion question_of(const State& state, std::size_t index) {
    const Question& question = state.deck.questions[index].question;
    HostQuestion shown{index + 1,
                       round_title(state.deck, index),
                       question.ask,
                       question.quote,
                       asking(question),
                       choice_texts(question),
                       right_choices(question),
                       {},
                       question.why,
                       source_line(state.deck.sources, question.from)};
    std::visit(overload{[&](const Typed& k) { shown.key = k.accept; },
                        [&](const Number& k) {
                            shown.key = {written_number(k.written, unit_of(k))};
                            if (k.within > 0)
                                shown.key.push_back(
                                    "within " + written_number(fmt::format("{}", k.within), unit_of(k)) + " is right");
                        },
                        [&](const Order& k) {
                            shown.choices = k.items;
                            shown.right = k.right;
                            for (const auto item : k.right) shown.key.push_back(k.items[item]);
                        },
                        [&](const ListOf& k) {
                            for (const auto& thing : k.items) shown.key.push_back(thing.front());
                        },
                        [&](const auto&) {
                            for (const auto choice : shown.right) shown.key.push_back(shown.choices[choice]);
                        }},
               question.kind);
    return shown;
}

bool under_way(const State& state) { return state.question < state.played.size(); }

HostPlayer player_of(const State& state, const Scoreboard& board, std::size_t player,
                     std::span<const std::optional<Millis>> round_trips) {
    const Tally& sum = board.tally(player);
    HostPlayer shown;
    shown.player = player;
    shown.name = state.players[player].name;
    shown.score = sum.score;
    shown.adjusted = sum.adjusted;
    shown.rank = board.rank(player);
    shown.kind = state.players[player].kind;
    shown.away = state.players[player].away;
    shown.team = state.players[player].team;
    if (player < round_trips.size()) shown.round_trip = round_trips[player];
    if (!under_way(state)) return shown;
    const auto& turns = state.played[state.question].turns;
    shown.late = player >= turns.size();
    if (shown.late) return shown;
    shown.answered = has_spoken(state, player);
    shown.out = turns[player].out;
    return shown;
}

/// The typed answers to the standing question: first those that aren't right, the most frequent first.
std::vector<HostTyped> typed_answers(const State& state) {
    std::vector<HostTyped> typed;
    for (auto& said : said_by_room(state, state.question))
        typed.push_back({std::move(said.text), said.count, said.right, said.hidden});
    std::stable_partition(typed.begin(), typed.end(), [](const HostTyped& each) { return !each.right; });
    return typed;
}

std::string name_of(const State& state, std::size_t player) { return state.players[player].name; }

std::string called(const State& state, std::size_t question) {
    const auto& deck = state.deck.questions;
    if (question < deck.size() && deck[question].sudden) return "sudden death";
    return "question " + std::to_string(question + 1);
}

std::string undone(const State& state, const Moved& move) {
    if (state.phase == Phase::results) return "ending the match";
    if (move.taken) return (move.taken->judged ? "judging " : "reopening after ") + name_of(state, move.taken->player);
    switch (move.phase) {
    case Phase::lobby:
        return "the beginning";
    case Phase::open:
        return "closing " + called(state, move.question);
    case Phase::locked:
        return "the reveal of " + called(state, move.question);
    case Phase::reveal:
    case Phase::standings:
        if (state.phase == Phase::intermission) return "the break";
        return "going on after " + called(state, move.question);
    case Phase::intermission:
        return "the end of the break";
    case Phase::round_title:
        if (state.phase == Phase::intermission) return "the break";
        break;
    case Phase::ready:
    case Phase::wager:
    case Phase::reading:
    case Phase::results:
        break;
    }
    return "going on to " + called(state, move.became_question);
}

std::string undone(const State& state, const Ruling& ruling) {
    return std::visit(
        overload{[&](const Void& r) { return "that " + called(state, r.question) + " doesn't count"; },
                 [](const AlsoAccept& r) { return "that “" + r.text + "” is right, too"; },
                 [&](const Adjust& r) { return signed_points(r.points) + " for " + name_of(state, r.player); }},
        ruling);
}

std::string undo_words(const State& state) {
    const Deed* deed = next_undo(state);
    if (!deed) return {};
    return std::visit(
        overload{
            [&](const Moved& d) { return undone(state, d); },
            [&](const Ruled&) { return undone(state, state.hosting->rulings.back()); },
            [&](const Renamed& d) { return "the new name of " + d.was; },
            [&](const Removed& d) { return "removing " + name_of(state, d.player); },
            [&](const ChangedTeam& d) { return name_of(state, d.player) + "\u2019s new team"; },
            [](const RenamedTeam& d) { return "the new name of " + d.was; },
            [&](const HandedIn& d) {
                return "the sheet of " + name_of(state, d.player) + " for " + called(state, d.question);
            },
            [](const Extended& d) {
                return "the " + seconds(d.by < Millis{0} ? -d.by : d.by) + (d.by < Millis{0} ? " less" : " more");
            },
            [&](const Hid&) { return "hiding “" + state.hosting->hidden.back().text + "”"; },
            [&](const Allowed&) { return "showing the answers to " + called(state, state.hosting->allowed.back()); }},
        *deed);
}

void add_players(HostView& view, const State& state, const Scoreboard& board,
                 std::span<const std::optional<Millis>> round_trips) {
    view.players_in_all = board.standings().size();
    for (const auto& player : state.players)
        if (player.away && !player.removed) ++view.away;
    for (const auto& standing : board.standings()) {
        if (view.players.size() == most_listed) break;
        view.players.push_back(player_of(state, board, standing.player, round_trips));
    }
    if (in_teams(state)) {
        for (const auto& name : state.hosting->teams) view.teams.push_back({name, 0, 0, 0});
        for (const auto& team : board.teams()) {
            HostTeam& shown = view.teams[team.team];
            shown.members = team.members;
            shown.score = team.score;
            shown.rank = board.team_rank(team.team);
        }
    }
    if (!under_way(state)) return;
    const Played& played = state.played[state.question];
    view.awaited = played.awaited;
    for (std::size_t p = 0; p < played.turns.size(); ++p)
        if (has_spoken(state, p) && !state.players[p].removed) ++view.answered;
}

} // namespace

HostView host_view(const State& state, const Scoreboard& board, Millis now,
                   std::span<const std::optional<Millis>> round_trips) {
    HostView view;
    view.phase = state.phase;
    view.paused = state.paused.has_value();
    view.closed = state.hosting->locked;
    view.automatic = state.hosting->automatic;
    view.moderated = state.hosting->moderated;
    view.bank = state.deck.bank;
    view.rules = state.rules.title;
    view.language = state.deck.language;
    view.of = match_length(state.rules) ? 0 : state.deck.questions.size();
    const bool before = state.phase == Phase::lobby;
    const std::size_t next = before ? 0 : state.question + 1;
    if (!before) {
        view.number = state.question + 1;
        view.question = question_of(state, state.question);
        view.counts = !is_void(state, state.question);
        view.sudden = in_sudden_death(state);
        view.play = play_mode(state);
        if (const auto player = who_has_floor(state)) view.floor = HostFloor{*player, name_of(state, *player)};
    }
    if (next < state.deck.questions.size() && state.phase != Phase::results) view.next = question_of(state, next);
    view.clock = room_clock(state, now);
    add_players(view, state, board, round_trips);
    const bool closed = state.phase == Phase::locked || state.phase == Phase::reveal || state.phase == Phase::standings;
    if (closed && std::holds_alternative<Typed>(current_question(state).kind)) {
        view.typed = typed_answers(state);
        view.held_back = !shows_answers(state, state.question);
    }
    const bool between =
        state.phase == Phase::round_title || state.phase == Phase::reveal || state.phase == Phase::standings;
    view.may_rest = between && !state.match_due && !state.paused;
    view.undo = undo_words(state);
    return view;
}

std::vector<HostPlayer> find_players(const State& state, const Scoreboard& board, const std::string& text,
                                     std::span<const std::optional<Millis>> round_trips) {
    const std::string wanted = text::fold(text);
    std::vector<HostPlayer> found;
    for (const auto& standing : board.standings()) {
        if (found.size() == most_found) break;
        if (text::fold(state.players[standing.player].name).find(wanted) != std::string::npos)
            found.push_back(player_of(state, board, standing.player, round_trips));
    }
    return found;
}

std::vector<HostEntry> running_order(const State& state) {
    std::vector<HostEntry> order;
    for (std::size_t q = 0; q < state.deck.questions.size(); ++q)
        order.push_back({round_title(state.deck, q), state.deck.questions[q].question.ask, !is_void(state, q)});
    return order;
}

} // namespace cliff::views
