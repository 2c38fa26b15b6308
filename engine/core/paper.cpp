#include "core/paper.hpp"

#include "core/answering.hpp"
#include "core/floor.hpp"

#include <utility>

namespace cliff {

void put_sheet(State& state, std::size_t question, std::size_t player, std::optional<Response> response) {
    Played& played = state.played[question];
    auto& stands = played.turns[player].response;
    if (stands) --played.answered;
    if (response) ++played.answered;
    stands = std::move(response);
    if (played.revealed) ++state.hosting->revision;
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

} // namespace cliff
