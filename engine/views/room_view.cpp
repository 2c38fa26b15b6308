#include "views/room_view.hpp"

#include "views/ceremony.hpp"
#include "views/distribution.hpp"
#include "views/format.hpp"
#include "views/local_seats.hpp"
#include "views/question_view.hpp"

#include <algorithm>

namespace cliff::views {
namespace {

LobbyView lobby_screen(const State& state, const Joining& joining) {
    LobbyView view{joining, state.deck.bank, state.rules.title, {}, 0, state.hosting->locked};
    std::vector<std::size_t> there;
    for (std::size_t p = 0; p < state.players.size(); ++p)
        if (!state.players[p].removed) there.push_back(p);
    view.players = there.size();
    // The first one shown moves on by half of them at once, so that most who join move no other name.
    constexpr std::size_t step = most_chips / 2;
    const std::size_t over = there.size() > most_chips ? there.size() - most_chips : 0;
    const std::size_t first = (over + step - 1) / step * step;
    for (std::size_t i = first; i < there.size(); ++i)
        view.newest.push_back({state.players[there[i]].name, state.players[there[i]].joined});
    return view;
}

Header room_header(const State& state, const Scoreboard& board) {
    Header header = question_header(state);
    header.crowd = crowd(state, board);
    if (play_mode(state) == PlayMode::turns) // the others are there, too, though nobody waits for them
        header.crowd->of = std::max(header.crowd->of, board.standings().size());
    if (state.phase != Phase::reveal) header.crowd->local = local_seats(state);
    return header;
}

/// Who have had the floor and don't have it now.
std::size_t locked_out(const Played& played) {
    return static_cast<std::size_t>(std::count_if(played.turns.begin(), played.turns.end(),
                                                  [](const Turn& turn) { return turn.barred && turn.floor; }));
}

std::optional<FloorView> floor_view(const State& state) {
    FloorView view;
    view.play = play_mode(state);
    if (view.play == PlayMode::everyone) return std::nullopt;
    const Played& played = state.played[state.question];
    if (view.play == PlayMode::buzzer) view.locked_out = locked_out(played);
    if (!played.floor || !played.floor->player) return view;
    view.name = state.players[*played.floor->player].name;
    if (view.play == PlayMode::buzzer) view.due = state.due;
    return view;
}

WagerView wager_screen(const State& state) {
    const Header header = question_header(state);
    const Played& played = state.played[state.question];
    return {state.deck.bank, header.round,
            header.number,   header.total,
            played.answered, played.answered + played.awaited,
            state.began,     state.due.value_or(state.began)};
}

QuestionView question_screen(const State& state, const Scoreboard& board) {
    QuestionView view = question_view(state, Turn{});
    view.header = room_header(state, board);
    view.fuse = question_fuse(state, std::nullopt);
    if (state.phase != Phase::locked) view.floor = floor_view(state);
    return view;
}

/// Whether the rules count lives and nobody has any left.
bool all_out(const State& state, const Scoreboard& board) {
    return state.rules.lives &&
           std::all_of(board.standings().begin(), board.standings().end(),
                       [&](const Standing& standing) { return board.tally(standing.player).lives == 0; });
}

RoomRevealView reveal_screen(const State& state, const Scoreboard& board) {
    const Question& question = current_question(state);
    RoomRevealView view;
    view.header = room_header(state, board);
    view.fuse = question_fuse(state, std::nullopt);
    view.ask = question.ask;
    view.quote = question.quote;
    view.distribution = distribution(state, board);
    view.voided = is_void(state, state.question);
    view.won = most_won(state, board, state.question);
    if (!view.won) view.fastest = fastest(state, board, state.question);
    view.last = is_last(state) || all_out(state, board);
    view.why = question.why;
    view.source = source_line(state.deck.sources, question.from);
    return view;
}

} // namespace

Screen room_screen(const State& state, const Scoreboard& board, const Joining& joining, std::size_t page) {
    if (state.paused) return pause_view(state);
    switch (state.phase) {
    case Phase::ready:
    case Phase::lobby:
        break;
    case Phase::round_title:
        return round_title_view(state);
    case Phase::wager:
        return wager_screen(state);
    case Phase::reading:
    case Phase::open:
    case Phase::locked:
        return question_screen(state, board);
    case Phase::reveal:
        return reveal_screen(state, board);
    case Phase::standings:
        return standings_view(state, board);
    case Phase::results:
        if (page == 0 || board.standings().empty()) return podium_view(state, board);
        return places_view(state, board, page);
    }
    return lobby_screen(state, joining);
}

std::size_t room_pages(const Scoreboard& board) {
    return 1 + (board.standings().size() + most_places - 1) / most_places;
}

} // namespace cliff::views
