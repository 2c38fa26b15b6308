// How phones get here: the codes with what they do, for the lobby and for a break.
#pragma once

#include "views/board.hpp"

#include <string>

namespace cliff::views::screens {

/// One line, set smaller until it fits; down to `least`.
void draw_line(Board& board, Rect area, const std::string& text, float size, int weight, Colour colour, float least);

/// Where the codes stand, the first one's corner, how wide a side is, and what there is between them.
struct CodesPlace {
    Vec at;
    float wide, side, gap;
    float size = 31; ///< of the words under them
};

/// The codes to scan, or the network's name where it can't be scanned; gives where they end.
float draw_codes(Board& board, const Joining& joining, const CodesPlace& place);

} // namespace cliff::views::screens
