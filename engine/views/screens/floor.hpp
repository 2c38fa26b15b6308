// Who answers, where not all do at once.
#pragma once

#include "views/board.hpp"

namespace cliff::views::screens {

/// A band with who has the floor or whose turn it is, and how long they have; or what to do to get it. `open`: answers
/// are taken.
void draw_floor(Board& board, Rect band, const FloorView& floor, bool open);

} // namespace cliff::views::screens
