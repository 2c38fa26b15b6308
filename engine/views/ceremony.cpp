#include "views/ceremony.hpp"

#include "core/teams.hpp"
#include "views/format.hpp"
#include "views/room_view.hpp"

#include <algorithm>

namespace cliff::views {
namespace {

/// So many names stand on a step, and beside an award.
constexpr std::size_t most_on_step = 3, most_for_award = 2;

/// Whether who is at this place of the standings shares the rank.
template <class Standings> bool level(const Standings& standings, std::size_t place) {
    const auto same = [&](std::size_t other) { return standings[other].rank == standings[place].rank; };
    return (place > 0 && same(place - 1)) || (place + 1 < standings.size() && same(place + 1));
}

/// The first question that was asked since the standings were last shown.
std::size_t first_since(const State& state) {
    const auto& deck = state.deck.questions;
    std::size_t first = state.question;
    if (state.rules.standings != StandingsAfter::question)
        while (first > 0 && deck[first - 1].round == deck[first].round) --first;
    return first;
}

/// How many questions before that one count.
std::size_t counted_before(const State& state, std::size_t question) {
    const auto end = state.played.begin() + static_cast<std::ptrdiff_t>(std::min(question, state.played.size()));
    return static_cast<std::size_t>(
        std::count_if(state.played.begin(), end, [](const Played& played) { return played.revealed; }));
}

int score_before(const Tally& tally, std::size_t question) {
    int score = tally.adjusted;
    for (const auto& mark : tally.marked)
        if (mark.question < question) score += mark.points.total();
    return score;
}

bool played_before(const Tally& tally, std::size_t question) {
    return !tally.marked.empty() && tally.marked.front().question < question;
}

void add(Names& names, const std::string& name, std::size_t most) {
    if (names.first.size() < most)
        names.first.push_back(name);
    else
        ++names.more;
}

template <class Is> Names those(const State& state, const Scoreboard& board, Is is) {
    Names names;
    for (const auto& standing : board.standings())
        if (is(standing.player)) add(names, state.players[standing.player].name, most_for_award);
    return names;
}

/// How many questions the room has been asked for points.
std::size_t asked(const State& state) {
    std::size_t count = 0;
    for (std::size_t q = 0; q < state.played.size(); ++q)
        if (state.played[q].revealed && !state.deck.questions[q].sudden) ++count;
    return count;
}

std::string members_of(const TeamStanding& team) { return counted(team.members, "player", "players"); }

/// The team's score before question `question`.
double score_before(const State& state, const Scoreboard& board, std::size_t team, std::size_t question) {
    std::vector<int> scores;
    for (std::size_t p = 0; p < board.players(); ++p)
        if (state.players[p].team == team && !state.players[p].removed && played_before(board.tally(p), question))
            scores.push_back(score_before(board.tally(p), question));
    return team_score(state.rules, scores);
}

std::optional<Millis> fastest_right(const Tally& tally) {
    std::optional<Millis> fastest;
    for (const auto& mark : tally.marked)
        if (mark.counts && mark.right() && mark.response && (!fastest || mark.response->elapsed < *fastest))
            fastest = mark.response->elapsed;
    return fastest;
}

struct Comeback {
    std::size_t from = 0, to = 0;
    [[nodiscard]] std::size_t gained() const { return from - to; }
    bool operator==(const Comeback&) const = default;
};

/// From the worst rank that the player had to the last one.
Comeback comeback(const Scoreboard& board, std::size_t player) {
    Comeback way{board.rank(player), board.rank(player)};
    for (std::size_t q = 1; q < board.counted(); ++q) way.from = std::max(way.from, board.rank_after(q, player));
    return way;
}

std::vector<PodiumView::Award> awards(const State& state, const Scoreboard& board) {
    using For = PodiumView::Award::For;
    constexpr int shortest_streak = 2;
    constexpr std::size_t least_gain = 2;
    std::optional<Millis> quickest;
    int longest = 0;
    Comeback greatest;
    for (const auto& standing : board.standings()) {
        const Tally& tally = board.tally(standing.player);
        const auto time = fastest_right(tally);
        if (time && (!quickest || *time < *quickest)) quickest = time;
        longest = std::max(longest, tally.best_streak);
        const Comeback way = comeback(board, standing.player);
        if (way.gained() > greatest.gained()) greatest = way;
    }
    std::vector<PodiumView::Award> all;
    if (quickest)
        all.push_back({For::fastest,
                       those(state, board, [&](std::size_t p) { return fastest_right(board.tally(p)) == quickest; }),
                       exact_seconds(*quickest)});
    if (longest >= shortest_streak)
        all.push_back({For::streak,
                       those(state, board, [&](std::size_t p) { return board.tally(p).best_streak == longest; }),
                       std::to_string(longest) + " in a row"});
    if (greatest.gained() >= least_gain)
        all.push_back({For::comeback,
                       those(state, board, [&](std::size_t p) { return comeback(board, p) == greatest; }),
                       ordinal(greatest.from) + " to " + ordinal(greatest.to)});
    return all;
}

} // namespace

StandingsView standings_view(const State& state, const Scoreboard& board) {
    const auto& standings = board.standings();
    StandingsView view;
    view.of_teams = in_teams(state);
    view.players = view.of_teams ? board.teams().size() : standings.size();
    view.questions = asked(state);
    view.total = match_length(state.rules) ? 0 : state.deck.questions.size();
    const std::size_t since = first_since(state), before = counted_before(state, since);
    for (std::size_t place = 0; place < std::min(board.teams().size(), most_standings); ++place) {
        const TeamStanding& team = board.teams()[place];
        StandingsView::Row row{state.hosting->teams[team.team], team.rank, level(board.teams(), place), false,
                               team.score};
        row.about = members_of(team);
        if (const auto rank = board.team_rank_after(before, team.team); rank > 0) {
            row.rank_before = rank;
            row.score_before = score_before(state, board, team.team, since);
        }
        view.rows.push_back(std::move(row));
    }
    for (std::size_t place = 0; !view.of_teams && place < std::min(standings.size(), most_standings); ++place) {
        const Standing& standing = standings[place];
        const Tally& tally = board.tally(standing.player);
        StandingsView::Row row{state.players[standing.player].name, standing.rank, level(standings, place),
                               tally.lives == 0, static_cast<double>(standing.score)};
        if (played_before(tally, since)) {
            row.rank_before = board.rank_after(before, standing.player);
            row.score_before = score_before(tally, since);
        }
        view.rows.push_back(std::move(row));
    }
    return view;
}

PodiumView podium_view(const State& state, const Scoreboard& board) {
    PodiumView view;
    view.bank = state.deck.bank;
    view.rules = state.rules.title;
    view.players = board.standings().size();
    view.questions = asked(state);
    view.pages = room_pages(board);
    view.of_teams = in_teams(state);
    if (board.counted() == 0) return view; // nothing was won yet
    constexpr std::size_t lowest = 3;
    const auto step_up = [&](const auto& standing, const std::string& name) {
        if (view.steps.empty() || view.steps.back().rank != standing.rank)
            view.steps.push_back({standing.rank, static_cast<double>(standing.score), {}});
        add(view.steps.back().names, name, most_on_step);
    };
    for (const auto& team : board.teams()) {
        if (team.rank > lowest) break;
        step_up(team, state.hosting->teams[team.team]);
        auto& step = view.steps.back();
        const bool alone = step.names.first.size() == 1;
        step.about = alone ? "best: " + state.players[team.best].name : "";
    }
    for (const auto& standing : board.standings()) {
        if (view.of_teams || standing.rank > lowest) break;
        step_up(standing, state.players[standing.player].name);
    }
    view.awards = awards(state, board);
    return view;
}

PlacesView places_view(const State& state, const Scoreboard& board, std::size_t page) {
    const auto& standings = board.standings();
    PlacesView view;
    view.bank = state.deck.bank;
    view.rules = state.rules.title;
    view.questions = asked(state);
    view.pages = room_pages(board);
    view.page = std::min(page, view.pages - 1);
    const std::size_t of_teams = (board.teams().size() + most_places - 1) / most_places; // pages, which come first
    view.of_teams = view.page <= of_teams;
    view.players = view.of_teams ? board.teams().size() : standings.size();
    const std::size_t first = (view.page - 1 - (view.of_teams ? 0 : of_teams)) * most_places;
    for (std::size_t place = first; view.of_teams && place < std::min(view.players, first + most_places); ++place) {
        const TeamStanding& team = board.teams()[place];
        view.rows.push_back(
            {state.hosting->teams[team.team], team.rank, level(board.teams(), place), team.score, 0, members_of(team)});
    }
    if (view.of_teams) return view;
    for (std::size_t place = first; place < std::min(standings.size(), first + most_places); ++place) {
        const Standing& standing = standings[place];
        view.rows.push_back({state.players[standing.player].name, standing.rank, level(standings, place),
                             static_cast<double>(standing.score), board.tally(standing.player).right});
    }
    return view;
}

std::string award_title(PodiumView::Award::For what) {
    using For = PodiumView::Award::For;
    switch (what) {
    case For::fastest:
        return "\u26A1 Fastest finger";
    case For::streak:
        return "\U0001F525 Longest streak";
    case For::comeback:
        return "\U0001FA82 Biggest comeback";
    }
    return {};
}

std::string all_names(const Names& names) {
    auto words = names.first;
    if (names.more > 0) words.push_back(grouped(static_cast<long long>(names.more)) + " more");
    return listed(words);
}

} // namespace cliff::views
