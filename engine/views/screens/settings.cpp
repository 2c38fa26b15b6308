#include "views/format.hpp"
#include "views/screens/screens.hpp"

#include <algorithm>
#include <cmath>

namespace cliff::views::screens {
namespace {

constexpr float rows_top = 186, rows_height = 800, rows_right = 1196, widest_pitch = 66, gap = 8;
constexpr float arrow = 52, track_width = 230;
constexpr Rect side{1240, 186, room_width - margin - 1240, 792};

/// One that leads nowhere is dim and takes no clicks.
void draw_arrow(Board& board, Rect area, const std::string& sign, bool leads, Command command) {
    Label words = board.label(area, sign, area.h * .7F, 600, leads ? board.theme().spark : board.theme().mist);
    words.across = Align::centre;
    words.down = Align::centre;
    words.line_height = 1;
    board.add(std::move(words)).opacity = leads ? 1 : dimmed;
    if (leads) board.target(command, area);
}

void draw_slider(Board& board, Rect area, const SettingsView::Row& row, int index) {
    const Theme& theme = board.theme();
    const Rect track{area.x, area.centre().y - 6, area.w, 12};
    board.add(Panel{track, 6, {theme.bar, theme.bar, false}, transparent, 0});
    const float reach = area.w * static_cast<float>(*row.share) / 100;
    if (reach > 12) board.add(Panel{{track.x, track.y, reach, 12}, 6, {theme.ash, theme.ember, true}, transparent, 0});
    const Rect knob{std::clamp(track.x + reach - 14, track.x - 4, track.right() - 24), area.centre().y - 14, 28, 28};
    board.add(Sign{knob, Outline::circle, theme.spark});
    const auto count = static_cast<float>(row.stops.size());
    for (std::size_t s = 0; s < row.stops.size(); ++s) // each stop takes the clicks that are nearest to it
        board.target(
            {Verb::slide, index * slide_rows + row.stops[s]},
            {area.x - 10 + (area.w + 20) * static_cast<float>(s) / count, area.y, (area.w + 20) / count, area.h});
}

/// The arrows with what stands between them.
void draw_value(Board& board, Rect area, const SettingsView::Row& row, int index, bool keys) {
    const Rect left{area.x, area.y, arrow, area.h}, right{area.right() - arrow, area.y, arrow, area.h};
    Rect words{left.right(), area.y, right.x - left.right(), area.h};
    if (row.share) {
        draw_slider(board, {words.x + 16, area.y, track_width, area.h}, row, index);
        words = {words.x + track_width + 26, area.y, right.x - words.x - track_width - 26, area.h};
    }
    Label value = board.label(words, row.value, keys ? 30 : 28, keys ? 700 : 500, board.theme().paper);
    value.across = Align::centre;
    value.down = Align::centre;
    value.least = 18;
    value.line_height = 1.1F;
    board.add(std::move(value));
    if (!row.less && !row.more) return;
    draw_arrow(board, left, "\u2039", row.less, {Verb::less, index});
    draw_arrow(board, right, "\u203A", row.more, {Verb::more, index});
}

void draw_row(Board& board, Rect area, const SettingsView& view, int index) {
    const Theme& theme = board.theme();
    const auto& row = view.rows[static_cast<std::size_t>(index)];
    const Command command{Verb::setting, index};
    const bool lit = board.focused(command);
    board.add(Panel{area, 14, {theme.card, theme.card_end, false}, lit ? theme.spark : theme.line, lit ? 4.F : 2.F});
    board.target(command, area);
    const bool wide = row.value.empty();
    const float value_left = area.x + (wide ? area.w : view.keys ? 800.F : 620.F);
    Label name = board.label({area.x + 28, area.y, value_left - area.x - (wide ? 56 : 40), area.h}, row.label, 29, 600,
                             lit ? theme.spark : theme.paper);
    name.down = Align::centre;
    name.least = 18;
    name.line_height = 1.1F;
    board.add(std::move(name));
    if (!wide) draw_value(board, {value_left, area.y, area.right() - value_left - 14, area.h}, row, index, view.keys);
}

/// What the row with the focus does, and how the stage looks by these settings.
void draw_side(Board& board, const SettingsView& view) {
    const Theme& theme = board.theme();
    board.add(Panel{side, 24, {theme.card, theme.card_end, false}, theme.line, 2});
    const Rect inner = side.inset(36);
    Label title = board.label({inner.x, inner.y, inner.w, 92}, view.title, 36, 600, theme.spark);
    title.least = 24;
    title.line_height = 1.15F;
    board.add(std::move(title));
    Label about =
        board.label({inner.x, inner.y + 100, inner.w, view.keys ? 560.F : 350.F}, view.about, 28, 400, theme.mist);
    about.least = 24;
    about.line_height = 1.35F;
    board.add(std::move(about));
    if (view.keys) return;
    Label sample = board.label({inner.x, inner.y + 470, inner.w, 44}, "It looks like this", 25, 500, theme.mist);
    sample.down = Align::centre;
    board.add(std::move(sample));
    draw_choice(board, {inner.x, inner.y + 526, inner.w, 112}, 0, "A cliff", ChoiceLook::right, Outline::check);
    Label points = board.label({inner.x, inner.y + 656, inner.w, 60},
                               grouped(21'480) + " points in " + seconds(Millis{4800}), 30, 600, theme.paper);
    points.down = Align::centre;
    points.least = 20;
    board.add(std::move(points));
}

} // namespace

void draw(Board& board, const SettingsView& view) {
    board.backdrop();
    board.heading(view.heading);
    const auto count = static_cast<float>(view.rows.size());
    const float pitch = std::min(widest_pitch, rows_height / count);
    for (int r = 0; r < static_cast<int>(view.rows.size()); ++r)
        draw_row(board, {margin, rows_top + pitch * static_cast<float>(r), rows_right - margin, pitch - gap}, view, r);
    draw_side(board, view);
    std::vector<Board::Hint> hints{{{"\u2191", "\u2193"}, "choose", {}}, {{"\u2190", "\u2192"}, "change", {}}};
    if (view.keys)
        hints.push_back({{"A\u2013Z", "0\u20139"}, "bind", {}});
    else
        hints.push_back({{"Enter"}, "next", {}});
    hints.push_back({{"Esc"}, view.keys ? "back to the settings" : "save and go back", {Verb::back, 0}});
    board.hints(hints);
}

} // namespace cliff::views::screens
