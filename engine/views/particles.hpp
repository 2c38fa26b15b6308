// What flies: sparks off a burning fuse, confetti for a winner. Each piece is a pure function of the time and of a hash
// of its number; all are of a few shapes, so that no frame has to make a picture. With reduced motion there are none.
#pragma once

#include "views/board.hpp"

#include <functional>

namespace cliff::views {

/// Sparks that leave the burning end where it was when they left it, fall and fade. `end` says where it is at a time
/// since `lit`, on the clock of the board's motion; nothing is shown outside `within`.
void draw_sparks(Board& board, Millis lit, Rect within, const std::function<Vec(Millis)>& end);

/// Slips of paper that fall through the room once, beginning `after` the screen came up. To be drawn before the texts,
/// so that it falls behind them.
void draw_confetti(Board& board, Millis after);

/// How long all of it takes.
inline constexpr Millis confetti_length{6300};

} // namespace cliff::views
