// The landscape of the title, in layers that move apart.
#pragma once

#include "views/board.hpp"

namespace cliff::views::screens {

/// The sky, two ranges of mountains and the cliff, whose edge is at (700, 456). `away` is how far the view still has to
/// come to its place, 0 to 1: what is near has farther to go. Gives where the cliff stands meanwhile.
Vec draw_landscape(Board& board, float away);

} // namespace cliff::views::screens
