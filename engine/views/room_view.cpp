#include "views/room_view.hpp"

#include "core/speaking.hpp"
#include "core/sudden_death.hpp"
#include "core/teams.hpp"
#include "views/ceremony.hpp"
#include "views/distribution.hpp"
#include "views/format.hpp"
#include "views/local_seats.hpp"
#include "views/question_view.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace cliff::views {
namespace {

void add_teams(LobbyView& view, const State& state) {
    view.in_teams = true;
    const auto sizes = team_sizes(state);
    std::vector<std::size_t> shown(sizes.size());
    std::iota(shown.begin(), shown.end(), std::size_t{0});
    if (shown.size() > most_team_cards) {
        std::stable_partition(shown.begin(), shown.end(), [&](std::size_t team) { return sizes[team] > 0; });
        view.more_teams = shown.size() - most_team_cards;
        shown.resize(most_team_cards);
        std::sort(shown.begin(), shown.end());
    }
    for (const auto team : shown) {
        LobbyView::Team card{state.hosting->teams[team], sizes[team], {}, Millis{0}};
        for (const auto& player : state.players) {
            if (player.team != team || player.removed) continue;
            if (card.first.size() < most_members) card.first.push_back(player.name);
            card.newest = player.joined;
        }
        view.teams.push_back(std::move(card));
    }
}

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
    if (in_teams(state)) add_teams(view, state);
    return view;
}

RoundTitleView title_screen(const State& state, const Scoreboard& board) {
    RoundTitleView view = round_title_view(state);
    if (!in_sudden_death(state)) return view;
    view.title = round_title(state.deck, state.question);
    constexpr std::size_t named = 4;
    std::vector<std::string> names;
    for (const auto& team : board.teams())
        if (team.rank == 1) names.push_back(state.hosting->teams[team.team]);
    for (const auto& standing : board.standings())
        if (!in_teams(state) && standing.rank == 1) names.push_back(state.players[standing.player].name);
    if (names.size() > named) {
        const auto more = static_cast<long long>(names.size() - named);
        names.resize(named);
        names.push_back(grouped(more) + " more");
    }
    view.between = listed(names);
    return view;
}

Header room_header(const State& state, const Scoreboard& board) {
    Header header = question_header(state);
    header.crowd = crowd(state, board);
    if (play_mode(state) == PlayMode::turns) // the others are there, too, though nobody waits for them
        header.crowd->of = std::max(header.crowd->of, board.standings().size());
    if (state.phase != Phase::reveal) {
        header.crowd->local = local_seats(state);
        header.crowd->phones_only = who_need_a_phone(state);
    }
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
    const auto player = who_has_floor(state);
    if (!player) return view;
    view.name = state.players[*player].name;
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
    view.distribution = distribution(state, board, state.question);
    view.voided = is_void(state, state.question);
    view.won = most_won(state, board, state.question);
    if (!view.won) view.fastest = fastest(state, board, state.question);
    const bool last = is_last(state) || all_out(state, board) || in_sudden_death(state);
    view.last = last && !sudden_death_follows(state, board);
    view.why = question.why;
    view.source = source_line(state.deck.sources, question.from);
    return view;
}

BreakView break_screen(const State& state, const Scoreboard& board, const Joining& joining, const std::string& again) {
    StandingsView standings = standings_view(state, board);
    if (board.counted() == 0) standings.rows.clear(); // nothing was won yet
    standings.rows.resize(std::min(standings.rows.size(), most_in_break));
    return {joining,
            state.hosting->locked,
            state.due,
            state.due ? again : std::string{},
            state.hosting->automatic,
            std::move(standings.rows),
            board.standings().size(), // players, also where teams stand
            standings.questions,
            standings.total};
}

} // namespace

Screen room_screen(const State& state, const Scoreboard& board, const Joining& joining, std::size_t page,
                   const std::string& again) {
    if (state.paused) {
        PauseView pause = pause_view(state);
        pause.settings = pause.room = true;
        return pause;
    }
    switch (state.phase) {
    case Phase::ready:
    case Phase::lobby:
        break;
    case Phase::round_title:
        return title_screen(state, board);
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
    case Phase::intermission:
        return break_screen(state, board, joining, again);
    case Phase::results:
        if (page == 0 || board.standings().empty()) return podium_view(state, board);
        return places_view(state, board, page);
    }
    return lobby_screen(state, joining);
}

std::size_t room_pages(const Scoreboard& board) {
    const auto pages = [](std::size_t rows) { return (rows + most_places - 1) / most_places; };
    return 1 + pages(board.teams().size()) + pages(board.standings().size());
}

} // namespace cliff::views
