// What a host did last, taken back.
#include "core/answering.hpp"
#include "core/course.hpp"
#include "core/floor.hpp"
#include "core/hosting.hpp"
#include "core/overload.hpp"
#include "core/paper.hpp"
#include "core/roster.hpp"
#include "core/speaking.hpp"
#include "core/teams.hpp"

#include <algorithm>
#include <utility>

namespace cliff {
namespace {

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
               who_has_floor(state) == extended->floor;
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
                            set_removed(state, removed.player, false, at);
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
    if (const auto player = who_has_floor(state); player && (heard || reopens))
        move.taken = Moved::Taken{*player, heard != nullptr};
    return move;
}

void remember(State& state, Moved move) {
    move.became = state.phase;
    move.became_question = state.question;
    if (move.taken) move.taken->floors = floors(state);
    keep(*state.hosting, std::move(move));
}

} // namespace cliff
