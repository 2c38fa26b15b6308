// How the scores of one kind of match went, as a line.
#pragma once

#include "views/board.hpp"

namespace cliff::views::screens {

/// With its caption, its axes, and the best and the last of them marked. Precondition: there is a score.
void draw_curve(Board& board, Rect area, const RecordLine& line);

} // namespace cliff::views::screens
