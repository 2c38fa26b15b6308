// An earlier match's score, running along beside the one that is played: the ghost of racing games.
#pragma once

#include "core/bank.hpp"

#include <cstddef>
#include <vector>

namespace cliff {

/// How the score of a match grew. Two matches of one kind deal other questions, or the same in another order, so a
/// question isn't compared with the same question. What is honest depends on the rules: where they end the match after
/// its questions, the scores after as many questions are compared; where they end it after a time, the scores at the
/// same time, since there a slow player has answered less.
struct Ghost {
    struct Step {
        Millis elapsed{0}; ///< on the match's clock, pauses left out, when the question was revealed; 0 without one
        int score = 0;     ///< with that question
        bool operator==(const Step&) const = default;
    };
    std::vector<Step> steps; ///< by revealed question
    bool by_time = false;    ///< the rules give the match a time
    bool operator==(const Ghost&) const = default;
};

/// Its score after that many questions: 0 after none, and what it came to if it had fewer.
[[nodiscard]] int score_after(const Ghost& ghost, std::size_t questions);

/// Its score that long after its beginning.
[[nodiscard]] int score_at(const Ghost& ghost, Millis elapsed);

} // namespace cliff
