// What those see who play at the laptop itself: that they were heard, the number that they dial, and how to.
#pragma once

#include "views/board.hpp"

namespace cliff::views::screens {

/// Who of them was heard, or has to leave the question to phones: at the foot's right, after the row of key caps.
void draw_at_laptop(Board& board, const Crowd& crowd);

/// How they dial a number, a line each for gamepads and for keys if there are any, from `top` down.
void draw_dialling(Board& board, float top, const std::vector<LocalSeat>& seats);

} // namespace cliff::views::screens
