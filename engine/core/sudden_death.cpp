#include "core/sudden_death.hpp"

#include "core/judge.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace cliff {
namespace {

std::size_t asked(const Deck& deck) {
    return static_cast<std::size_t>(
        std::count_if(deck.questions.begin(), deck.questions.end(), [](const Dealt& card) { return card.sudden; }));
}

std::optional<double> middle(std::vector<double> numbers) {
    if (numbers.empty()) return std::nullopt;
    std::sort(numbers.begin(), numbers.end());
    const std::size_t half = numbers.size() / 2;
    if (numbers.size() % 2 == 1) return numbers[half];
    return numbers[half - 1] + (numbers[half] - numbers[half - 1]) / 2;
}

} // namespace

std::vector<Contender> contenders(const State& state, std::size_t question) {
    const auto& number = std::get<Number>(state.deck.questions[question].question.kind);
    const auto& turns = state.played[question].turns;
    std::map<std::size_t, std::vector<double>> guesses; // by side
    for (std::size_t p = 0; p < turns.size(); ++p) {
        const Player& who = state.players[p];
        if (turns[p].out || who.removed) continue;
        auto& of_side = guesses[in_teams(state) ? who.team.value_or(0) : p];
        if (!turns[p].response || turns[p].response->answer.texts.empty()) continue;
        if (const auto guess = typed_number(number, turns[p].response->answer.texts.front(), state.deck.language))
            of_side.push_back(*guess);
    }
    std::vector<std::pair<double, Contender>> sides; // and how far off
    for (auto& [side, all] : guesses) {
        const auto guess = middle(std::move(all));
        sides.emplace_back(guess ? std::abs(*guess - number.value) : std::numeric_limits<double>::infinity(),
                           Contender{side, guess, 0});
    }
    std::stable_sort(sides.begin(), sides.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Contender> sorted;
    for (std::size_t s = 0; s < sides.size(); ++s) {
        // Decimals aren't exact: what differs by less than a billionth is level.
        const bool level = s > 0 && !(sides[s - 1].first < sides[s].first * (1 - 1e-9));
        sides[s].second.nearer = level ? sorted.back().nearer : s;
        sorted.push_back(sides[s].second);
    }
    return sorted;
}

std::vector<bool> tied_for_first(const State& state, const Scoreboard& board) {
    std::vector<bool> tied(state.players.size(), false);
    for (const auto& standing : board.standings()) {
        const auto team = state.players[standing.player].team;
        tied[standing.player] = in_teams(state) ? team && board.team_rank(*team) == 1 : standing.rank == 1;
    }
    return tied;
}

bool sudden_death_follows(const State& state, const Scoreboard& board) {
    if (!state.hosting || !state.rules.sudden_death || board.counted() == 0) return false;
    if (asked(state.deck) >= state.deck.aside.size()) return false;
    if (in_teams(state)) return board.teams().size() > 1 && board.teams()[1].rank == 1;
    return board.standings().size() > 1 && board.standings()[1].rank == 1;
}

void ask_sudden_death(State& state) {
    Dealt next = state.deck.aside[asked(state.deck)];
    next.sudden = true;
    state.deck.questions.insert(state.deck.questions.begin() + static_cast<std::ptrdiff_t>(state.question) + 1,
                                std::move(next));
}

} // namespace cliff
