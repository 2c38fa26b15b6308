#include "views/screens/floor.hpp"

#include "views/format.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace cliff::views::screens {
namespace {

constexpr float padding = 38;

/// In a dark field at the right end, up to `right`; gives where it begins.
float draw_seconds(Board& board, Rect band, float right, Millis due) {
    const Theme& theme = board.theme();
    const Millis now = std::min(board.motion().now(), due);
    // Wakes when the number changes.
    if (now < due) board.motion().wake(due - (due - now - Millis{1}) / Millis{1000} * Millis{1000});
    const auto left = static_cast<int>(std::ceil(static_cast<double>((due - now).count()) / 1000.0));
    const Rect field{right - 150, band.y + 8, 150, band.h - 16};
    board.add(Panel{field, 18, {theme.ink, theme.ink, false}, transparent, 0});
    Label number = board.display(field, std::to_string(left), band.h * .74F, left <= 3 ? theme.wrong : theme.spark);
    number.across = Align::centre;
    number.down = Align::centre;
    number.least = 30;
    board.add(std::move(number));
    return field.x - 26;
}

/// The same for who has had the floor and was wrong.
float draw_locked_out(Board& board, Rect band, float right, std::size_t count, Colour colour) {
    constexpr float width = 250;
    Label words = board.label({right - width, band.y, width, band.h},
                              grouped(static_cast<long long>(count)) + " locked out", 25, 500, colour);
    words.across = Align::end;
    words.down = Align::centre;
    words.least = 14;
    board.add(std::move(words));
    return right - width - 26;
}

std::string call(const FloorView& floor, bool open) {
    if (floor.play == PlayMode::turns) return open ? "Nobody is here to answer" : "One player answers";
    return open ? "Buzz on your phone" : "The first to buzz answers";
}

} // namespace

void draw_floor(Board& board, Rect band, const FloorView& floor, bool open) {
    const Theme& theme = board.theme();
    const bool held = !floor.name.empty();
    const Fill fill = held ? Fill{theme.ember, theme.ember_end, true}
                           : Fill{theme.ink.with_alpha(.6F), theme.ink.with_alpha(.6F), false};
    const Rect panel = held ? band.inset(-2) : band;
    board.add(Panel{panel, 24, fill, held ? theme.spark : theme.line, held ? 3.F : 2.F});
    float right = band.right() - padding;
    if (held && floor.due) right = draw_seconds(board, band, band.right() - 16, *floor.due);
    if (floor.locked_out > 0)
        right = draw_locked_out(board, band, right, floor.locked_out, held ? theme.on_ember : theme.mist);
    const float left = band.x + padding;
    if (!held) {
        Label words = board.label({left, band.y, right - left, band.h}, call(floor, open), band.h * .44F, 600,
                                  open ? theme.paper : theme.mist);
        words.down = Align::centre;
        words.least = 20;
        board.add(std::move(words));
        return;
    }
    Label what = board.label({}, floor.play == PlayMode::turns ? "it\u2019s your turn" : "has the floor", band.h * .38F,
                             600, theme.on_ember);
    const float what_wide = board.measure(what).x + 2, gap = 26;
    Label name = board.display({}, floor.name, band.h * .86F, theme.on_ember);
    name.least = 24;
    const float name_wide = std::min(board.measure(name).x + 4, right - left - gap - what_wide);
    name.area = {left, band.y, name_wide, band.h};
    name.down = Align::centre;
    board.add(std::move(name));
    what.area = {left + name_wide + gap, band.y, what_wide, band.h};
    what.down = Align::centre;
    board.add(std::move(what));
}

} // namespace cliff::views::screens
