#include "core/scoring.hpp"

#include "core/judge.hpp"

#include <algorithm>
#include <cmath>

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

/// All or nothing: nobody's number is nearer.
double share_closest(const State& state, std::size_t question, std::size_t player) {
    const auto own = distance(state, question, player);
    if (!own) return 0;
    for (std::size_t other = 0; other < state.players.size(); ++other) {
        const auto theirs = distance(state, question, other);
        const double rounding = 1e-9 * *own; // decimals aren't exact
        if (theirs && *theirs < *own - rounding) return 0;
    }
    return 1;
}

double share_of(const State& state, std::size_t question, std::size_t player) {
    const auto& response = state.played[question].turns[player].response;
    if (!response) return 0;
    const bool number = std::holds_alternative<Number>(state.deck.questions[question].question.kind);
    if (number && state.rules.closest && state.players.size() > 1) return share_closest(state, question, player);
    return share_right(state.deck, question, response->answer, state.rules.partial);
}

} // namespace

Points points_for(const Question& question, const Rules& rules, double share, Millis elapsed, int streak) {
    Points points;
    if (share <= 0) return points;
    const double all = question.points.value_or(rules.points);
    const double full = share < 1 ? std::floor(all * share + 1e-6) : all; // 300 x 11/15 is 220
    const auto limit = time_limit(question, rules);
    const double floor = limit ? rules.floor : 1;
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

Tally tally(const State& state, std::size_t player) {
    Tally sum;
    sum.lives = state.rules.lives;
    for (std::size_t q = 0; q < state.played.size(); ++q) {
        const Played& played = state.played[q];
        if (!played.revealed || player >= played.turns.size()) continue;
        const Question& question = state.deck.questions[q].question;
        Marked mark{q, played.turns[player].response, 0, {}, 0};
        mark.share = share_of(state, q, player);
        sum.streak = mark.right() ? sum.streak + 1 : 0;
        mark.streak = sum.streak;
        if (mark.response)
            mark.points = points_for(question, state.rules, mark.share, mark.response->elapsed, sum.streak);
        sum.score += mark.points.total();
        if (mark.right()) ++sum.right;
        sum.best_streak = std::max(sum.best_streak, sum.streak);
        if (sum.lives && !mark.right()) sum.lives = std::max(0, *sum.lives - 1);
        sum.marked.push_back(std::move(mark));
    }
    return sum;
}

} // namespace cliff
