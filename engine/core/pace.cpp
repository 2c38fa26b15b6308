#include "core/pace.hpp"

#include "core/overload.hpp"
#include "core/state.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

namespace cliff::pace {

Millis reading(const Question& question) {
    const auto letters = static_cast<long>(text::code_points(question.ask));
    return std::min(Millis{1000 + 35 * letters}, Millis{7000});
}

double patience(const Question& question) {
    return std::visit(overload{[](const Typed&) { return 1.5; }, [](const Number&) { return 1.5; },
                               [](const Order&) { return 2.0; }, [](const ListOf&) { return 3.0; },
                               [](const auto&) { return 1.0; }},
                      question.kind);
}

Millis evening(const Deck& deck, const Rules& rules) {
    constexpr double answered = .6;
    constexpr Millis thinking{20'000};
    if (rules.match_seconds) return Millis{1000 * *rules.match_seconds};
    Millis sum{0};
    for (std::size_t q = 0; q < deck.questions.size(); ++q) {
        const Question& question = deck.questions[q].question;
        const auto limit = time_limit(question, rules);
        sum += reading(question) + locked + reveal_automatic;
        if (deck.questions[q].wager) sum += Millis{std::lround(answered * static_cast<double>(wager.count()))};
        sum += limit ? Millis{std::lround(answered * static_cast<double>(limit->count()))}
                     : Millis{std::lround(patience(question) * static_cast<double>(thinking.count()))};
        const bool new_round = q == 0 || deck.questions[q - 1].round != deck.questions[q].round;
        if (new_round && !rules.mixed) sum += round_title + standings_automatic;
    }
    return sum;
}

} // namespace cliff::pace
