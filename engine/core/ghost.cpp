#include "core/ghost.hpp"

#include <algorithm>

namespace cliff {

int score_after(const Ghost& ghost, std::size_t questions) {
    const std::size_t known = std::min(questions, ghost.steps.size());
    return known == 0 ? 0 : ghost.steps[known - 1].score;
}

int score_at(const Ghost& ghost, Millis elapsed) {
    const auto later = std::upper_bound(ghost.steps.begin(), ghost.steps.end(), elapsed,
                                        [](Millis time, const Ghost::Step& step) { return time < step.elapsed; });
    return score_after(ghost, static_cast<std::size_t>(later - ghost.steps.begin()));
}

} // namespace cliff
