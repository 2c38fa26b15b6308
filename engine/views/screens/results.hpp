// What the results screen and the picture of the results share.
#pragma once

#include "views/board.hpp"

namespace cliff::views::screens {

/// The score, the share of right answers, a bar for each round, and the time of each answer: the upper 820 units.
void draw_summary(Board& board, const ResultsView& view);

} // namespace cliff::views::screens
