#include "core/standings.hpp"

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
std::tuple<int, Millis> merit(const State& state, const Tally& tally) {
    return {-tally.score, state.rules.ties == Ties::fastest ? time_right(tally) : Millis{0}};
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
    auto ranks = rank_all(state);
    if (!ranks_.empty()) ranks_.back() = std::move(ranks);
}

void Scoreboard::count(const State& state, std::size_t question) {
    const Marker marker(state, question);
    for (std::size_t p = 0; p < tallies_.size(); ++p) marker.add(tallies_[p], p);
    ranks_.push_back(rank_all(state));
}

std::vector<std::size_t> Scoreboard::rank_all(const State& state) {
    standings_.clear();
    std::vector<std::tuple<int, Millis>> merits;
    for (std::size_t p = 0; p < tallies_.size(); ++p) {
        merits.push_back(merit(state, tallies_[p]));
        if (!state.players[p].removed) standings_.push_back({p, 1, tallies_[p].score});
    }
    std::stable_sort(standings_.begin(), standings_.end(),
                     [&](const Standing& a, const Standing& b) { return merits[a.player] < merits[b.player]; });
    std::vector<std::size_t> ranks(tallies_.size(), 0);
    for (std::size_t place = 0; place < standings_.size(); ++place) {
        Standing& standing = standings_[place];
        const bool level = place > 0 && merits[standings_[place - 1].player] == merits[standing.player];
        standing.rank = level ? standings_[place - 1].rank : place + 1;
        ranks[standing.player] = standing.rank;
    }
    return ranks;
}

std::size_t Scoreboard::rank_after(std::size_t questions, std::size_t player) const {
    if (questions == 0 || questions > ranks_.size()) return 0;
    const auto& ranks = ranks_[questions - 1];
    return player < ranks.size() ? ranks[player] : 0;
}

} // namespace cliff
