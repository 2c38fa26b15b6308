// What came of an answer, in the place where the choices stood: shared by reveal and review.
#pragma once

#include "views/board.hpp"

namespace cliff::views::screens {

/// `share`: of the way from the question's look to this one, 0 to 1; `before`: how visible what wasn't chosen was then.
void draw_outcome(Board& board, const Outcome& outcome, float share, float before = 1);

/// Where `count` things of a list stand inside `room`: as few columns as leave rows of at least 44 units.
[[nodiscard]] std::vector<Rect> thing_areas(Rect room, std::size_t count);

} // namespace cliff::views::screens
