// Everybody's guesses at a number on one ruler.
#pragma once

#include "views/board.hpp"

namespace cliff::views::screens {

void draw_numbers(Board& board, const NumbersOfRoom& numbers, const Crowd& crowd);

} // namespace cliff::views::screens
