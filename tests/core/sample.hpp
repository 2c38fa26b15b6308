// A small bank, and a match that a test can drive by hand.
#pragma once

#include "core/reduce.hpp"
#include "core/scoring.hpp"

#include <string>
#include <utility>
#include <vector>

namespace cliff::sample {

inline Question one_choice(std::string ask, std::vector<std::string> choices, std::size_t answer) {
    Question question;
    question.ask = std::move(ask);
    question.kind = OneChoice{std::move(choices), answer};
    return question;
}

inline Question several(std::string ask, std::vector<std::string> choices, std::vector<std::size_t> answers) {
    Question question;
    question.ask = std::move(ask);
    question.kind = SeveralChoices{std::move(choices), std::move(answers)};
    return question;
}

inline Question truth(std::string ask, bool answer) {
    Question question;
    question.ask = std::move(ask);
    question.kind = TrueFalse{answer};
    return question;
}

/// `sizes.size()` rounds of that many one-choice questions; the right choice reads "right".
inline Bank bank(const std::vector<std::size_t>& sizes) {
    Bank made;
    made.title = "Sample";
    for (std::size_t r = 0; r < sizes.size(); ++r) {
        Round round{"Round " + std::to_string(r + 1), {}};
        for (std::size_t q = 0; q < sizes[r]; ++q)
            round.questions.push_back(one_choice(round.title + ", question " + std::to_string(q + 1),
                                                 {"right", "wrong 1", "wrong 2", "wrong 3"}, 0));
        made.rounds.push_back(std::move(round));
    }
    return made;
}

/// The questions as they stand, not shuffled.
inline Deck deck(std::vector<Question> questions) {
    Deck made{"Sample", "en", {}, {"The only round"}, {}};
    for (auto& question : questions) made.questions.push_back({0, std::move(question), {}});
    return made;
}

inline Rules classic() {
    Rules rules;
    rules.name = "classic";
    rules.title = "Classic";
    rules.points = 1000;
    rules.floor = .5;
    rules.seconds = 20;
    rules.streak = {{2, 100}, {3, 200}, {4, 300}, {5, 400}, {6, 500}};
    rules.fifty = 1;
    return rules;
}

/// Drives reduce, keeping the time and the last refusal.
struct Driver {
    State state;
    Millis now{0};
    Refusal refused = Refusal::none;

    Driver& act(Action action) {
        Step step = reduce(std::move(state), {now, std::move(action)});
        state = std::move(step.state);
        refused = step.refusal;
        return *this;
    }
    Driver& after(Millis time) {
        now += time;
        return *this;
    }
    Driver& begin(Deck deck, Rules rules, std::size_t players = 1) {
        return act(Begin{std::move(deck), std::move(rules), std::vector<Player>(players)});
    }
    /// Through titles and reading time to the open question.
    Driver& open() {
        while (state.phase != Phase::open && state.phase != Phase::results) act(Next{});
        return *this;
    }
    Driver& answer(Picks picks, Millis after_time = Millis{0}, std::size_t player = 0) {
        after(after_time);
        return act(Submit{player, std::move(picks)});
    }
    Driver& reveal() {
        while (state.phase != Phase::reveal) act(Next{});
        return *this;
    }
};

} // namespace cliff::sample
