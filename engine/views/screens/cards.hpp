// Cards, rows and words that reveals are made of, for one player and for a room.
#pragma once

#include "views/board.hpp"

#include <string>
#include <vector>

namespace cliff::views::screens {

/// Where the choices of a question stood, and what came of it stands.
inline constexpr Rect answer_room{margin, 624, room_width - 2 * margin, 327};

enum class Card { plain, right, wrong };

void draw_card(Board& board, Rect area, Card how);

/// A tick or a cross.
void draw_sign(Board& board, Rect area, bool right);

/// Small, in mist: what a card is about.
void caption(Board& board, Rect area, const std::string& text);

void words(Board& board, Rect area, const std::string& text, float size, float least, Colour colour);

/// The key of a typed question: the first spelling large, two more under it.
void draw_key_card(Board& board, Rect area, const std::vector<std::string>& accepted);

/// How high its first spelling is in a card of that height.
[[nodiscard]] float key_words_height(float height, const std::vector<std::string>& accepted);

} // namespace cliff::views::screens
