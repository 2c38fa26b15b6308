// reduce [ANSWERS]: how many answers a second the game takes on one core, from a few players and from ten thousand.
#include "core/reduce.hpp"

#include "bench/measure.hpp"
#include "bench/table.hpp"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <span>
#include <stdexcept>
#include <vector>

namespace {

using namespace cliff;
using namespace cliff::bench;

constexpr double least_a_second = 1'000'000, most_for_a_full_room = 1.25;
constexpr std::size_t few = 10, full = 10'000;

Begin match(std::size_t players, std::size_t questions) {
    Deck deck{"Bench", "en", {}, {"Round"}, {}};
    Question question;
    question.ask = "Which?";
    question.kind = OneChoice{{"right", "wrong 1", "wrong 2", "wrong 3"}, 0};
    deck.questions.assign(questions, Dealt{0, question, {}, {}});
    Rules rules;
    rules.brisk = true;
    rules.seconds = 600;
    return {std::move(deck), rules, std::vector<Player>(players)};
}

/// On to the next open question.
State open(State state) {
    while (state.phase != Phase::open) state = reduce(std::move(state), {Millis{0}, Next{}}).state;
    return state;
}

/// A match of questions that every player answers, `answers` in all.
bool play(std::size_t players, std::size_t answers) {
    const auto questions = std::max<std::size_t>(answers / players, 1);
    std::vector<Event> events;
    for (std::size_t p = 0; p < players; ++p) events.push_back({Millis{0}, Submit{p, {p % 4}}});
    auto state = reduce({}, {Millis{0}, match(players, questions)}).state;
    for (std::size_t q = 0; q < questions; ++q) {
        state = open(std::move(state));
        for (const auto& event : events) {
            auto step = reduce(std::move(state), event);
            state = std::move(step.state);
            if (!step.changed) return false;
        }
    }
    return state.phase == Phase::locked;
}

/// The least that could be done: the picks go where they belong.
bool store_only(std::size_t players, std::size_t answers) {
    const auto questions = std::max<std::size_t>(answers / players, 1);
    std::vector<Event> events;
    for (std::size_t p = 0; p < players; ++p) events.push_back({Millis{0}, Submit{p, {p % 4}}});
    std::vector<std::vector<Response>> responses(questions);
    for (auto& question : responses) {
        question.resize(players);
        for (const auto& event : events) {
            const auto& submit = std::get<Submit>(event.action);
            question[submit.player] = {submit.answer, event.at};
        }
    }
    return responses.back().back().answer.picks.size() == 1;
}

double seconds(bool (*work)(std::size_t, std::size_t), std::size_t players, std::size_t answers) {
    std::vector<Cost> costs;
    for (int time = 0; time < 5; ++time) costs.push_back(measure([&] { return work(players, answers); }));
    return least_of(costs).seconds;
}

} // namespace

int main(int count, char** words) {
    try {
        std::size_t answers = 2'000'000;
        if (count > 1) answers = std::max<std::size_t>(std::strtoul(words[1], nullptr, 10), full);
        const auto all = static_cast<double>(answers);
        const double plain = seconds(store_only, full, answers), some = seconds(play, few, answers),
                     many = seconds(play, full, answers);
        std::cout << fmt::format("reduce: {} answers, the best of 5\n", answers)
                  << fmt::format("  {:<52} {:>9.0f}\n", "answers a second, only stored", all / plain);
        bool kept = at_least("answers a second, from 10 players", all / some, least_a_second);
        kept = at_least("answers a second, from 10,000 players", all / many, least_a_second) && kept;
        kept = at_most("an answer of 10,000 players / of 10", many / some, most_for_a_full_room) && kept;
        return kept ? 0 : 1;
    } catch (const std::exception& failure) {
        std::cerr << "reduce: " << failure.what() << '\n';
        return 2;
    }
}
