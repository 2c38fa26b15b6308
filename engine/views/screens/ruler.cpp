#include "views/screens/ruler.hpp"

#include <algorithm>
#include <cmath>

namespace cliff::views::screens {

Scale scale_around(double value, double within, double low, double high, float line) {
    Scale scale{answer_room.x + 140, answer_room.right() - 140, line, std::min(value - within, low),
                std::max(value + within, high)};
    if (scale.most - scale.least <= 0) {
        const double around = std::max(1.0, std::abs(value) / 10);
        scale.least -= around;
        scale.most += around;
    }
    const double pad = (scale.most - scale.least) * .12;
    scale.least -= pad;
    scale.most += pad;
    return scale;
}

void draw_scale(Board& board, const Scale& scale, double value, double within) {
    const Theme& theme = board.theme();
    const Fill grey{theme.line, theme.line, false};
    const float length = scale.to - scale.from;
    board.add(Panel{{scale.from, scale.line - 3, length, 6}, 3, grey, transparent, 0});
    for (int tick = 0; tick <= 10; ++tick)
        board.add(Panel{{scale.from + length * static_cast<float>(tick) / 10 - 1, scale.line - 12, 2, 24},
                        1,
                        grey,
                        transparent,
                        0});
    if (within <= 0) return;
    const float left = scale.at(value - within), right = scale.at(value + within);
    const Colour green = theme.right.with_alpha(.35F);
    board.add(
        Panel{{left, scale.line - 16, std::max(4.F, right - left), 32}, 8, {green, green, false}, theme.right, 2});
}

void draw_mark(Board& board, float x, float line, bool above, const std::string& name, const std::string& text,
               Colour colour) {
    const float top = above ? line - 118 : line + 26;
    board.add(Panel{{x - 3, above ? line - 34 : line - 8, 6, 42}, 3, {colour, colour, false}, transparent, 0});
    board.add(Sign{{x - 13, line - 13, 26, 26}, above ? Outline::diamond : Outline::circle, colour});
    Label label = board.label({}, text, 46, 700, colour);
    label.least = 24;
    const float width = std::min(board.measure(label).x + 4, 800.F);
    const float left = std::clamp(x - width / 2, answer_room.x + 38, answer_room.right() - 38 - width);
    label.area = {left, above ? top + 26 : top + 4, width, 56};
    label.across = Align::centre;
    label.down = Align::centre;
    board.add(std::move(label));
    Label small = board.label({}, name, 25, 500, board.theme().mist);
    const float small_width = board.measure(small).x + 4;
    const float small_left =
        std::clamp(x - small_width / 2, answer_room.x + 38, answer_room.right() - 38 - small_width);
    small.area = {small_left, above ? top - 10 : top + 58, small_width, 36};
    small.across = Align::centre;
    small.down = Align::centre;
    board.add(std::move(small));
}

} // namespace cliff::views::screens
