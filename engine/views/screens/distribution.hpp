// What a room answered, in the place where the choices stood.
#pragma once

#include "views/board.hpp"

namespace cliff::views::screens {

/// `crowd` counts the room; its `right` is known.
void draw_distribution(Board& board, const Distribution& distribution, const Crowd& crowd);

} // namespace cliff::views::screens
