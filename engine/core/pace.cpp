#include "core/pace.hpp"

#include "core/overload.hpp"
#include "core/state.hpp"
#include "core/time_factor.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

namespace cliff::pace {

Millis reading(const Question& question, TimeFactor factor) {
    const auto letters = static_cast<long>(text::code_points(question.ask));
    return stretched(std::min(Millis{1000 + 35 * letters}, Millis{7000}), factor);
}

Millis stretched(Millis time, TimeFactor factor) {
    return Millis{std::lround(stretch(factor) * static_cast<double>(time.count()))};
}

double patience(const Question& question) {
    return std::visit(overload{[](const Typed&) { return 1.5; }, [](const Number&) { return 1.5; },
                               [](const Order&) { return 2.0; }, [](const ListOf&) { return 3.0; },
                               [](const auto&) { return 1.0; }},
                      question.kind);
}

Evening evening(const Deck& deck, const Rules& rules) {
    constexpr double answered = .6;
    constexpr Millis thinking{20'000};
    Evening time;
    if (rules.match_seconds) {
        time.questions = Millis{1000 * *rules.match_seconds};
        return time;
    }
    for (std::size_t q = 0; q < deck.questions.size(); ++q) {
        const Question& question = deck.questions[q].question;
        const auto limit = time_limit(question, rules);
        if (!rules.brisk) time.questions += reading(question);
        if (deck.questions[q].wager)
            time.questions += Millis{std::lround(answered * static_cast<double>(wager.count()))};
        time.questions += limit ? Millis{std::lround(answered * static_cast<double>(limit->count()))}
                                : Millis{std::lround(patience(question) * static_cast<double>(thinking.count()))};
        time.reveals += rules.brisk ? locked_brisk + reveal_brisk : locked + reveal_automatic;
        const auto round_changes = [&](std::size_t at) {
            return deck.questions[at - 1].round != deck.questions[at].round;
        };
        if (!rules.mixed && (q == 0 || round_changes(q))) time.titles += round_title;
        if (rules.brisk || q + 1 == deck.questions.size()) continue; // the end shows where everybody is, anyway
        if (rules.standings == StandingsAfter::question ||
            (rules.standings == StandingsAfter::round && round_changes(q + 1)))
            time.standings += standings_automatic;
    }
    return time;
}

} // namespace cliff::pace
