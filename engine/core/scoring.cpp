#include "core/scoring.hpp"

#include "core/judge.hpp"
#include "core/meant.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace cliff {

namespace {

/// How far off the player's number is; none if there is none.
std::optional<double> distance(const State& state, std::size_t question, std::size_t player) {
    const auto& number = std::get<Number>(state.deck.questions[question].question.kind);
    const auto& response = state.played[question].turns[player].response;
    if (!response || response->answer.texts.empty()) return std::nullopt;
    const auto guess = typed_number(number, response->answer.texts.front(), state.deck.language);
    return guess ? std::optional{std::abs(*guess - number.value)} : std::nullopt;
}

/// The rulings on points, where there is a host.
template <class Kind, class Use> void for_each_ruling(const State& state, Use use) {
    if (!state.hosting) return;
    for (const auto& ruling : state.hosting->rulings)
        if (const auto* kind = std::get_if<Kind>(&ruling)) use(*kind);
}

} // namespace

Points points_for(const Question& question, const Rules& rules, double share, Millis elapsed, int streak) {
    Points points;
    if (share <= 0) return points;
    const double all = question.points.value_or(rules.points);
    const double full = share < 1 ? std::floor(all * share + 1e-6) : all; // 300 x 11/15 is 220
    const auto limit = time_limit(question, rules);
    const double floor = rules.seconds ? rules.floor : 1; // without a limit: as the slowest
    points.right = static_cast<int>(std::lround(full * floor));
    if (limit) {
        const double spent =
            std::clamp(static_cast<double>(elapsed.count()) / static_cast<double>(limit->count()), 0.0, 1.0);
        const auto sum = static_cast<int>(std::lround(full * (1 - (1 - floor) * spent)));
        points.speed = std::max(0, sum - points.right);
    }
    // A warm-up question worth nothing keeps the run going but isn't a way to earn its bonus.
    if (share >= 1 && all > 0) {
        const auto above = rules.streak.upper_bound(streak);
        if (above != rules.streak.begin()) points.streak = std::prev(above)->second;
    }
    return points;
}

bool is_void(const State& state, std::size_t question) {
    bool found = false;
    for_each_ruling<Void>(state, [&](const Void& ruling) { found = found || ruling.question == question; });
    return found;
}

Marker::Marker(const State& state, std::size_t question) : state_{state}, question_{question} {
    void_ = is_void(state, question) || state.deck.questions[question].sudden;
    for_each_ruling<AlsoAccept>(state, [&](const AlsoAccept& ruling) {
        if (ruling.question == question) accepted_.push_back(ruling.text);
    });
    const bool number = std::holds_alternative<Number>(state.deck.questions[question].question.kind);
    if (!number || !state.rules.closest || state.players.size() < 2) return;
    if (play_mode(state, question) != PlayMode::everyone) return; // one number alone is always the nearest
    for (std::size_t p = 0; p < state.played[question].turns.size(); ++p)
        if (const auto off = distance(state, question, p); off && !state.players[p].removed)
            nearest_ = std::min(nearest_.value_or(*off), *off);
}

double Marker::share_of(std::size_t player) const {
    const Turn& turn = state_.played[question_].turns[player];
    if (turn.judged) return *turn.judged ? 1 : 0;
    const auto& response = turn.response;
    if (!response) return 0;
    if (nearest_) {
        const auto off = distance(state_, question_, player);
        return off && *off * (1 - 1e-9) <= *nearest_ ? 1 : 0; // decimals aren't exact
    }
    return share(response->answer);
}

double Marker::share(const Answer& answer) const {
    if (!accepted_.empty() && !answer.texts.empty() &&
        meant(answer.texts.front(), {std::span(&accepted_, 1), {}, state_.deck.language, false}))
        return 1;
    return share_right(state_.deck, question_, answer, state_.rules.partial);
}

Points Marker::points_of(const Marked& mark, const Turn& turn) const {
    Points points;
    if (wagers(state_, question_)) {
        const double stake = turn.stake.value_or(0);
        points.stake = static_cast<int>(mark.share > 0 ? std::floor(stake * mark.share + 1e-6) : -stake);
        return points;
    }
    if (mark.share > 0 && mark.response)
        return points_for(state_.deck.questions[question_].question, state_.rules, mark.share, mark.response->elapsed,
                          mark.streak);
    if (mark.response || turn.floor) points.cost = -state_.rules.wrong;
    return points;
}

void Marker::add(Tally& sum, std::size_t player) const {
    const Played& played = state_.played[question_];
    if (player >= played.turns.size()) return;
    const Turn& turn = played.turns[player];
    Marked mark;
    mark.question = question_;
    mark.response = turn.response;
    if (turn.judged && !mark.response) mark.response = Response{{}, turn.floor.value_or(Millis{0})}; // said aloud
    mark.share = share_of(player);
    mark.counts = !void_ && (turn.floor || play_mode(state_, question_) == PlayMode::everyone);
    if (mark.counts) {
        sum.streak = mark.right() ? sum.streak + 1 : 0;
        mark.streak = sum.streak; // its bonus depends on it
        mark.points = points_of(mark, turn);
        if (mark.right()) ++sum.right;
        if (sum.lives && !mark.right()) sum.lives = std::max(0, *sum.lives - 1);
    }
    mark.streak = sum.streak;
    sum.score += mark.points.total();
    sum.best_streak = std::max(sum.best_streak, sum.streak);
    sum.marked.push_back(std::move(mark));
}

int most_stake(int score, const Rules& rules) { return std::max(score, rules.points); }

Tally tally(const State& state, std::size_t player) {
    Tally sum;
    sum.lives = state.rules.lives;
    for (std::size_t q = 0; q < state.played.size(); ++q)
        if (state.played[q].revealed) Marker(state, q).add(sum, player);
    for_each_ruling<Adjust>(state, [&](const Adjust& ruling) {
        if (ruling.player == player) sum.adjusted += ruling.points;
    });
    sum.score += sum.adjusted;
    return sum;
}

} // namespace cliff
