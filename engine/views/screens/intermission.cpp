// A break: when it goes on, who leads, and how to join meanwhile.
#include "views/format.hpp"
#include "views/screens/joining.hpp"
#include "views/screens/screens.hpp"

namespace cliff::views::screens {
namespace {

constexpr float left_wide = 1090, right_x = 1256, right_wide = room_width - margin - right_x;

std::string about(const BreakView& view) {
    if (!view.due) return "The break is over. It goes on in a moment.";
    const std::string when = view.again.empty() ? "when the time is up" : "at " + view.again;
    return view.automatic ? "It goes on by itself " + when + "." : "It goes on " + when + ".";
}

void draw_countdown(Board& board, const BreakView& view) {
    const Theme& theme = board.theme();
    const Millis now = board.motion().now();
    const bool over = !view.due || *view.due <= now;
    Label title = board.display({margin, 56, left_wide, 110}, over ? "Break is over" : "Break", 92, theme.mist);
    title.down = Align::centre;
    board.add(std::move(title));
    if (!over) { // the next whole second
        const Millis left = *view.due - now;
        board.motion().wake(*view.due - (std::chrono::ceil<std::chrono::seconds>(left) - std::chrono::seconds{1}));
    }
    Label left = board.display({margin, 160, left_wide, 300}, over ? "Ready" : countdown(*view.due - now), 300,
                               over ? theme.spark : theme.paper);
    left.down = Align::centre;
    left.least = 120;
    board.add(std::move(left));
    draw_line(board, {margin, 466, left_wide, 56}, about(view), 38, 500, theme.mist, 24);
}

void draw_best(Board& board, const BreakView& view) {
    if (view.best.empty()) return;
    const Theme& theme = board.theme();
    constexpr float top = 620, pitch = 66, rank_wide = 112, score_wide = 220;
    draw_line(board, {margin, top - 60, left_wide, 50},
              "After " + (view.total > 0 ? place_of(view.questions, view.total)
                                         : counted(view.questions, "question", "questions")),
              30, 400, theme.mist, 20);
    for (std::size_t r = 0; r < view.best.size(); ++r) {
        const auto& row = view.best[r];
        const float y = top + pitch * static_cast<float>(r);
        board.add(Panel{{margin, y, left_wide, pitch - 8}, 14, {theme.card, theme.card_end, false}, theme.line, 2});
        Label rank = board.display({margin + 12, y, rank_wide - 40, pitch - 8},
                                   (row.level ? "=" : "") + grouped(static_cast<long long>(row.rank)), 44,
                                   row.rank == 1 ? theme.spark : theme.mist);
        rank.across = Align::end;
        rank.down = Align::centre;
        rank.least = 20;
        board.add(std::move(rank));
        draw_line(board, {margin + rank_wide, y + 2, left_wide - rank_wide - score_wide - 20, pitch - 12}, row.name, 34,
                  600, row.out ? theme.mist : theme.paper, 16);
        Label score = board.label({margin + left_wide - score_wide - 20, y, score_wide, pitch - 8},
                                  points_text(row.score), 34, 700, theme.paper);
        score.across = Align::end;
        score.down = Align::centre;
        score.least = 18;
        board.add(std::move(score));
    }
}

void draw_door(Board& board, const BreakView& view) {
    const Theme& theme = board.theme();
    const Joining& joining = view.joining;
    Label count =
        board.display({right_x, 76, right_wide, 84}, counted(view.players, "player", "players"), 70, theme.spark);
    count.down = Align::centre;
    count.least = 30;
    board.add(std::move(count));
    if (view.locked)
        return draw_line(board, {right_x, 190, right_wide, 56}, "The door is closed.", 36, 500, theme.mist, 24);
    const bool any = !joining.address.empty();
    draw_line(board, {right_x, 172, right_wide, 50}, any ? "Still time to join" : "No network", 34, 500, theme.mist,
              20);
    const bool both = joining.wifi_code.side > 0 && joining.link_code.side > 0;
    const float side = both ? (right_wide - 28) / 2 : 360;
    float y = draw_codes(board, joining, {{right_x, 240}, right_wide, side, 28, 26}) + 14;
    if (any) {
        draw_line(board, {right_x, y, right_wide, 60}, joining.address, 42, 700, theme.spark, 16);
        y += 64;
    }
    if (!joining.code.empty())
        draw_line(board, {right_x, y, right_wide, 60}, "code " + joining.code, 42, 700, theme.paper, 20);
}

} // namespace

void draw(Board& board, const BreakView& view) {
    board.backdrop();
    draw_countdown(board, view);
    draw_best(board, view);
    draw_door(board, view);
    std::vector<Board::Hint> hints{{{"Space"}, "go on", {Verb::next, 0}}, {{"+"}, "a minute more", {Verb::extend, 1}}};
    if (view.due) hints.push_back({{"-"}, "a minute less", {Verb::extend, -1}});
    hints.push_back({{"U"}, "take back", {Verb::undo, 0}});
    board.hints(hints);
}

} // namespace cliff::views::screens
