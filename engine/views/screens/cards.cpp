#include "views/screens/cards.hpp"

namespace cliff::views::screens {

void draw_card(Board& board, Rect area, Card how) {
    const Theme& theme = board.theme();
    Fill fill{theme.card, theme.card_end, false};
    Colour stroke = theme.line;
    if (how == Card::right) {
        fill = {theme.right_ground, theme.right_ground_end, false};
        stroke = theme.right;
    } else if (how == Card::wrong) {
        fill = {theme.wrong_ground, theme.wrong_ground_end, false};
        stroke = theme.wrong;
    }
    board.add(Panel{area, 24, fill, stroke, how == Card::plain ? 2.F : 3.F});
}

void draw_sign(Board& board, Rect area, bool right) {
    board.add(Sign{area, right ? Outline::check : Outline::cross, right ? board.theme().right : board.theme().wrong});
}

void caption(Board& board, Rect area, const std::string& text) {
    Label label = board.label(area, text, 27, 500, board.theme().mist);
    label.down = Align::centre;
    label.least = 18;
    board.add(std::move(label));
}

void words(Board& board, Rect area, const std::string& text, float size, float least, Colour colour) {
    Label label = board.label(area, text, size, 600, colour);
    label.down = Align::centre;
    label.least = least;
    label.line_height = 1.15F;
    board.add(std::move(label));
}

float key_words_height(float height, const std::vector<std::string>& accepted) {
    return accepted.size() > 1 ? height - 144 : height - 88;
}

void draw_key_card(Board& board, Rect area, const std::vector<std::string>& accepted) {
    draw_card(board, area, Card::right);
    caption(board, {area.x + 38, area.y + 20, area.w - 160, 44}, "The answer");
    words(board, {area.x + 38, area.y + 68, area.w - 150, key_words_height(area.h, accepted)}, accepted.front(), 46, 24,
          board.theme().paper);
    draw_sign(board, {area.right() - 84, area.y + 24, 50, 50}, true);
    if (accepted.size() < 2) return;
    std::string also = "Also: ";
    for (std::size_t a = 1; a < accepted.size() && a < 3; ++a) also += (a == 1 ? "" : " \u00B7 ") + accepted[a];
    Label label = board.label({area.x + 38, area.bottom() - 68, area.w - 76, 52}, also, 25, 400, board.theme().mist);
    label.down = Align::centre;
    label.least = 14;
    board.add(std::move(label));
}

} // namespace cliff::views::screens
