#include "views/screens/at_laptop.hpp"

#include "views/format.hpp"

#include <algorithm>

namespace cliff::views::screens {
namespace {

constexpr float seats_top = 1004, seats_height = 44;

/// The tag, and the number so far where one is dialled.
std::string words_of(const LocalSeat& seat) {
    if (!seat.dial) return seat.tag;
    return seat.tag + ": " + (seat.dial->empty() ? "\u2013" : *seat.dial + "_");
}

/// At the foot's right, between `left` and the edge.
void draw_words(Board& board, float left, const std::string& words) {
    Label label =
        board.label({left, seats_top, room_width - margin - left, seats_height}, words, 24, 600, board.theme().mist);
    label.across = Align::end;
    label.down = Align::centre;
    label.least = 14;
    board.add(std::move(label));
}

/// Of many at the laptop only those are named who weren't heard yet; a number so far stands behind the name.
std::string unheard(const std::vector<LocalSeat>& seats) {
    std::string names;
    for (const auto& seat : seats)
        if (!seat.answered) names += (names.empty() ? "" : ", ") + words_of(seat);
    return names.empty() ? "All at the laptop were heard" : "To be heard: " + names;
}

/// Who plays at the laptop, from the right: with a sign once they were heard.
void draw_seats(Board& board, float left, const std::vector<LocalSeat>& seats) {
    constexpr float top = seats_top, height = seats_height, padding = 16, sign = 26, gap = 14;
    constexpr std::size_t most = 5;
    const Theme& theme = board.theme();
    const auto heard_at = [](const LocalSeat& seat) { return seat.answered || seat.marked; };
    const auto width_of = [&](const LocalSeat& seat) {
        return board.measure(board.label({}, words_of(seat), 24, 600, theme.mist)).x + 2 + 2 * padding +
               (heard_at(seat) ? sign + 8 : 0);
    };
    float all = 0;
    for (const auto& seat : seats) all += width_of(seat) + gap;
    if (seats.size() > most || room_width - margin - all + gap < left) return draw_words(board, left, unheard(seats));
    float right = room_width - margin;
    for (auto seat = seats.rbegin(); seat != seats.rend(); ++seat) {
        Label tag = board.label({}, words_of(*seat), 24, 600, seat->answered ? theme.on_ember : theme.mist);
        const float width = board.measure(tag).x + 2;
        const bool heard = heard_at(*seat);
        const Rect area{right - width_of(*seat), top, width_of(*seat), height};
        const Colour ground = seat->answered ? theme.spark : theme.ink;
        board.add(Panel{area, height / 2, {ground, ground, false}, heard ? theme.spark : theme.line, 2});
        tag.area = {area.x + padding, top, width, height};
        tag.down = Align::centre;
        board.add(std::move(tag));
        if (heard)
            board.add(Sign{{area.right() - padding - sign, top + (height - sign) / 2, sign, sign},
                           Outline::check,
                           seat->answered ? theme.on_ember : theme.spark});
        right = area.x - gap;
    }
}

} // namespace

void draw_at_laptop(Board& board, const Crowd& crowd) {
    const float left = std::max(1000.F, board.hints_end()); // the host's keys stand before it
    draw_seats(board, left, crowd.local);
    const auto& tags = crowd.phones_only;
    if (!tags.empty())
        draw_words(board, left, listed(tags) + (tags.size() == 1 ? " sits" : " sit") + " this one out: phones only");
}

void draw_dialling(Board& board, float top, const std::vector<LocalSeat>& seats) {
    constexpr float height = 40;
    const auto line = [&](bool keys, const std::string& words) {
        if (std::none_of(seats.begin(), seats.end(), [&](const LocalSeat& seat) { return seat.keys == keys; })) return;
        Label label =
            board.label({margin + 38, top, room_width - 2 * margin - 76, height}, words, 25, 500, board.theme().spark);
        label.across = Align::centre;
        label.down = Align::centre;
        label.least = 18;
        board.add(std::move(label));
        top += height + 4;
    };
    line(false, "Gamepad: \u2191 \u2193 turn the digit, \u2192 begins the next, \u2190 takes it back, A hands in.");
    line(true, "Keys, from the left: less, more, next digit, hand in.");
}

} // namespace cliff::views::screens
