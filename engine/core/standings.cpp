#include "core/standings.hpp"

#include "core/sudden_death.hpp"
#include "core/teams.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace cliff {
namespace {

/// What the right answers took.
Millis time_right(const Tally& tally) {
    Millis sum{0};
    for (const auto& mark : tally.marked)
        if (mark.counts && mark.right() && mark.response) sum += mark.response->elapsed;
    return sum;
}

/// A smaller number of each stands higher; who is level in both shares the rank.
using Merit = std::tuple<double, Millis>;

Merit merit(const State& state, const Tally& tally) {
    return {-tally.score, state.rules.ties == Ties::fastest ? time_right(tally) : Millis{0}};
}

/// A side, which is a player or a team, on its place.
struct Placed {
    std::size_t side = 0, rank = 1;
    Merit merit;
};

/// Orders sides that are level at the top by what sudden death says of them: as long as they are those who played it,
/// for the host may have changed points since then. Gives how many are level at the top now.
std::size_t part(std::vector<Placed>& placed, std::size_t level, const std::vector<Contender>& by) {
    std::vector<std::pair<std::size_t, Placed>> parted;
    for (std::size_t i = 0; i < level; ++i) {
        const auto played =
            std::find_if(by.begin(), by.end(), [&](const Contender& one) { return one.side == placed[i].side; });
        if (played == by.end()) return level;
        parted.emplace_back(played->nearer, placed[i]);
    }
    std::stable_sort(parted.begin(), parted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < level; ++i) {
        placed[i] = parted[i].second;
        placed[i].rank = i > 0 && parted[i].first == parted[i - 1].first ? placed[i - 1].rank : i + 1;
    }
    return static_cast<std::size_t>(
        std::count_if(parted.begin(), parted.end(), [&](const auto& one) { return one.first == parted[0].first; }));
}

/// The best first. Of sudden death counts what was revealed up to question `last`.
void put_in_order(std::vector<Placed>& placed, const State& state, bool sudden, std::size_t last) {
    std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return a.merit < b.merit; });
    std::size_t level = placed.empty() ? 0 : 1; // at the top
    for (std::size_t place = 1; place < placed.size(); ++place) {
        const bool same = placed[place - 1].merit == placed[place].merit;
        placed[place].rank = same ? placed[place - 1].rank : place + 1;
        if (placed[place].rank == 1) ++level;
    }
    for (std::size_t q = 0; sudden && q <= last && q < state.played.size(); ++q)
        if (state.deck.questions[q].sudden && state.played[q].revealed && !is_void(state, q) && level > 1)
            level = part(placed, level, contenders(state, q));
}

std::vector<Placed> place_teams(const State& state, const std::vector<Tally>& tallies,
                                std::vector<TeamStanding>& teams) {
    const TeamScore how = *state.rules.teams;
    struct Sum {
        std::vector<int> scores;
        Millis time{0};
        std::optional<Merit> best;
    };
    std::vector<Sum> sums(state.hosting->teams.size());
    teams.resize(sums.size());
    for (std::size_t p = 0; p < tallies.size(); ++p) {
        const Player& player = state.players[p];
        if (player.removed || !player.team) continue;
        Sum& sum = sums[*player.team];
        TeamStanding& team = teams[*player.team];
        ++team.members;
        const Merit own = merit(state, tallies[p]);
        if (!sum.best || own < *sum.best) {
            sum.best = own;
            team.best = p;
        }
        if (tallies[p].marked.empty() && tallies[p].adjusted == 0) continue; // has had nothing to win yet
        sum.scores.push_back(tallies[p].score);
        sum.time += std::get<Millis>(own);
    }
    std::vector<Placed> placed;
    for (std::size_t t = 0; t < sums.size(); ++t) {
        if (teams[t].members == 0) continue;
        const auto& [scores, time, best] = sums[t];
        teams[t].score = team_score(state.rules, scores);
        Millis taken = time;
        if (how == TeamScore::best) taken = std::get<Millis>(*best);
        if (how == TeamScore::average && !scores.empty()) taken /= static_cast<int>(scores.size());
        placed.push_back({t, 1, {-teams[t].score, taken}});
    }
    return placed;
}

} // namespace

void Scoreboard::follow(const State& state) {
    const std::size_t revision = state.hosting ? state.hosting->revision : 0;
    const auto revealed = static_cast<std::size_t>(
        std::count_if(state.played.begin(), state.played.end(), [](const Played& played) { return played.revealed; }));
    const bool again = revision != revision_ || revealed < counted();
    if (again) {
        tallies_.clear();
        ranks_.clear();
        revision_ = revision;
    }
    const std::size_t joined = tallies_.size();
    tallies_.resize(state.players.size());
    for (std::size_t p = joined; p < tallies_.size(); ++p) tallies_[p].lives = state.rules.lives;
    std::size_t number = 0;
    for (std::size_t q = 0; q < state.played.size(); ++q)
        if (state.played[q].revealed && ++number > counted()) count(state, q);
    if (!again && joined == tallies_.size()) return;
    if (again && state.hosting)
        for (const auto& ruling : state.hosting->rulings)
            if (const auto* adjust = std::get_if<Adjust>(&ruling)) {
                tallies_[adjust->player].adjusted += adjust->points;
                tallies_[adjust->player].score += adjust->points;
            }
    auto ranks = rank_all(state, state.played.size());
    if (!ranks_.empty()) ranks_.back() = std::move(ranks);
}

void Scoreboard::count(const State& state, std::size_t question) {
    const Marker marker(state, question);
    for (std::size_t p = 0; p < tallies_.size(); ++p) marker.add(tallies_[p], p);
    ranks_.push_back(rank_all(state, question));
}

Scoreboard::Ranks Scoreboard::rank_all(const State& state, std::size_t question) {
    const bool teams = in_teams(state);
    Ranks ranks{std::vector<std::size_t>(tallies_.size(), 0), {}};
    std::vector<Placed> players;
    for (std::size_t p = 0; p < tallies_.size(); ++p)
        if (!state.players[p].removed) players.push_back({p, 1, merit(state, tallies_[p])});
    put_in_order(players, state, !teams, question);
    standings_.clear();
    for (const auto& [player, at, merit] : players) {
        standings_.push_back({player, at, tallies_[player].score});
        ranks.players[player] = at;
    }
    teams_.clear();
    if (!teams) return ranks;
    ranks.teams.resize(state.hosting->teams.size(), 0);
    std::vector<TeamStanding> all;
    auto placed = place_teams(state, tallies_, all);
    put_in_order(placed, state, true, question);
    for (const auto& [team, at, merit] : placed) {
        all[team].team = team;
        all[team].rank = at;
        teams_.push_back(all[team]);
        ranks.teams[team] = at;
    }
    return ranks;
}

namespace {

std::size_t rank_in(const std::vector<std::size_t>& ranks, std::size_t side) {
    return side < ranks.size() ? ranks[side] : 0;
}

} // namespace

std::size_t Scoreboard::rank_after(std::size_t questions, std::size_t player) const {
    if (questions == 0 || questions > ranks_.size()) return 0;
    return rank_in(ranks_[questions - 1].players, player);
}

std::size_t Scoreboard::team_rank_after(std::size_t questions, std::size_t team) const {
    if (questions == 0 || questions > ranks_.size()) return 0;
    return rank_in(ranks_[questions - 1].teams, team);
}

} // namespace cliff
