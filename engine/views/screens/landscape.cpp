#include "views/screens/landscape.hpp"

namespace cliff::views::screens {

Vec draw_landscape(Board& board, float away) {
    const Rect room{0, 0, room_width, room_height};
    // The mountains reach beyond the room's right by what they still have to come; the sky is so far that it stands.
    constexpr Rect mountains{0, 690, 2000, 390};
    const Art& art = board.theme().art;
    board.add(Picture{room, art.sky, true});
    if (!art.far.empty()) board.add(Picture{mountains, art.far, false}).shift.x = -26 * away;
    if (!art.near.empty()) board.add(Picture{mountains, art.near, false}).shift.x = -60 * away;
    const Vec cliff{-110 * away, 0};
    board.add(Picture{room, art.rock, true}).shift = cliff;
    return cliff;
}

} // namespace cliff::views::screens
