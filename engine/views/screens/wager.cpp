#include "views/format.hpp"
#include "views/screens/screens.hpp"

namespace cliff::views::screens {

void draw(Board& board, const WagerView& view) {
    const Theme& theme = board.theme();
    constexpr float wide = room_width - 2 * margin;
    board.backdrop();
    board.enter(animations::round_number, {-60, 0});
    Label what = board.display({margin, 250, wide, 70}, "Wager \u00B7 question " + place_of(view.number, view.total),
                               60, theme.spark);
    what.down = Align::centre;
    board.add(std::move(what));
    board.enter(animations::round_name, {-120, 0});
    Label title = board.display({margin, 322, wide, 190}, view.title, 170, theme.paper);
    title.down = Align::centre;
    title.least = 60;
    board.add(std::move(title));
    board.enter(animations::round_about, {0, 20});
    const auto line = [&](float y, const std::string& text, float size, int weight, Colour colour) {
        Label words = board.label({margin, y, wide, size * 1.5F}, text, size, weight, colour);
        words.down = Align::centre;
        words.least = 22;
        board.add(std::move(words));
    };
    line(540, "What is your answer worth to you? Stake points on your phone.", 44, 600, theme.paper);
    line(622, "Right wins the stake, wrong loses it.", 36, 400, theme.mist);
    line(700,
         grouped(static_cast<long long>(view.staked)) + " of " + grouped(static_cast<long long>(view.of)) +
             (view.of == 1 ? " has staked" : " have staked"),
         44, 700, theme.spark);
    board.pose({});
    board.hints(
        {{{"Space"}, "show the question", {Verb::next, 0}}, {{board.cap(Bound::pause)}, "pause", {Verb::pause, 0}}});
    draw_fuse(board, {view.began, view.due, {}}); // last: all before it stands still while it burns
}

} // namespace cliff::views::screens
