#include "core/scoring.hpp"

#include "core/question.hpp"

#include <algorithm>
#include <cmath>

namespace cliff {

double share_right(const Question& question, const Picks& picks, bool partial) {
    const auto right = right_choices(question);
    if (!partial) return picks == right ? 1 : 0;
    const auto hits = std::count_if(picks.begin(), picks.end(), [&](std::size_t p) { return is_right(question, p); });
    const auto misses = static_cast<std::ptrdiff_t>(picks.size()) - hits;
    return std::max(0.0, static_cast<double>(hits - misses) / static_cast<double>(right.size()));
}

Points points_for(const Question& question, const Rules& rules, double share, Millis elapsed, int streak) {
    Points points;
    if (share <= 0) return points;
    const double full = question.points.value_or(rules.points) * share;
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
    const bool worth_something = question.points.value_or(rules.points) > 0;
    if (share >= 1 && worth_something) {
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
        if (mark.response) mark.share = share_right(question, mark.response->picks, state.rules.partial);
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
