#include "views/screens/joining.hpp"

namespace cliff::views::screens {
namespace {

/// A code with its number and what it does under it.
void draw_code(Board& board, Rect area, float size, const Modules& modules, const std::string& step,
               const std::string& what) {
    const float high = size * 50 / 31;
    board.add(QrCode{area, modules, 24});
    Label number = board.label({}, step, size, 400, board.theme().mist);
    const float width = step.empty() ? 0 : board.measure(number).x + 10;
    number.area = {area.x, area.bottom() + 14, width, high};
    number.down = Align::centre;
    if (!step.empty()) board.add(std::move(number));
    draw_line(board, {area.x + width, area.bottom() + 14, area.w - width, high}, what, size, 600, board.theme().paper,
              16);
}

} // namespace

void draw_line(Board& board, Rect area, const std::string& text, float size, int weight, Colour colour, float least) {
    Label label = board.label(area, text, size, weight, colour);
    label.down = Align::centre;
    label.least = least;
    board.add(std::move(label));
}

float draw_codes(Board& board, const Joining& joining, const CodesPlace& place) {
    const auto [left, top] = place.at;
    const float side = place.side;
    const bool wifi = joining.wifi_code.side > 0, link = joining.link_code.side > 0;
    if (wifi) draw_code(board, {left, top, side, side}, place.size, joining.wifi_code, "1 \u00B7 Wi-Fi", joining.wifi);
    if (link) {
        const Rect area{left + (wifi ? side + place.gap : 0), top, side, side};
        draw_code(board, area, place.size, joining.link_code, wifi ? "2 \u00B7" : "", "Scan to play");
    }
    if (!wifi && !joining.wifi.empty()) { // the network has to be found by its name
        const float x = link ? side + place.gap : 0;
        draw_line(board, {left + x, top, place.wide - x, 50}, "Join the Wi-Fi", 31, 400, board.theme().mist, 20);
        draw_line(board, {left + x, top + 52, place.wide - x, 120}, joining.wifi, 48, 700, board.theme().paper, 22);
    }
    return wifi || link ? top + side + 14 + place.size * 50 / 31 : joining.wifi.empty() ? top : top + 190;
}

} // namespace cliff::views::screens
