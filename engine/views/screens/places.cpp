#include "views/format.hpp"
#include "views/screens/screens.hpp"

namespace cliff::views::screens {
namespace {

void draw_row(Board& board, Rect area, const PlacesView::Row& row) {
    const Theme& theme = board.theme();
    const bool first = row.rank == 1;
    board.add(Panel{area, 12, {theme.card, theme.card_end, false}, first ? theme.ember : theme.line, 2});
    Label rank = board.display({area.x + 8, area.y, 96, area.h},
                               (row.level ? "=" : "") + grouped(static_cast<long long>(row.rank)), 42,
                               row.rank <= 3 ? theme.spark : theme.mist);
    rank.across = Align::end;
    rank.down = Align::centre;
    rank.least = 24;
    board.add(std::move(rank));
    constexpr float score_wide = 190, right_wide = 120;
    const float name_left = area.x + 126, score_left = area.right() - 20 - score_wide;
    Label name = board.label({name_left, area.y + 2, score_left - right_wide - name_left - 10, area.h - 4}, row.name,
                             30, 600, theme.paper);
    name.down = Align::centre;
    name.least = 15;
    name.line_height = 1.1F;
    board.add(std::move(name));
    const std::string about = row.about.empty() ? grouped(static_cast<long long>(row.right)) + " right" : row.about;
    Label right = board.label({score_left - right_wide, area.y, right_wide, area.h}, about, 25, 400, theme.mist);
    right.across = Align::end;
    right.down = Align::centre;
    right.least = 15;
    board.add(std::move(right));
    Label score = board.label({score_left, area.y, score_wide, area.h}, points_text(row.score), 31, 700, theme.paper);
    score.across = Align::end;
    score.down = Align::centre;
    score.least = 15;
    board.add(std::move(score));
}

} // namespace

void draw(Board& board, const PlacesView& view) {
    constexpr std::size_t rows = most_places / 2;
    constexpr float top = 214, gap = 40, half = (room_width - 2 * margin - gap) / 2, pitch = 76, height = 66;
    board.backdrop();
    board.heading(view.of_teams ? "All teams" : "All places");
    Label what = board.label(
        {900, 70, room_width - margin - 900, 90},
        view.bank + " \u00B7 " + view.rules + "\n" +
            (view.of_teams ? counted(view.players, "team", "teams") : counted(view.players, "player", "players")) +
            ", " + counted(view.questions, "question", "questions") + ", page " + place_of(view.page, view.pages - 1),
        30, 400, board.theme().mist);
    what.across = Align::end;
    what.down = Align::centre;
    what.least = 16;
    board.add(std::move(what));
    for (std::size_t r = 0; r < view.rows.size(); ++r) {
        const std::size_t column = r / rows, in_column = r % rows;
        draw_row(board,
                 {margin + (half + gap) * static_cast<float>(column), top + pitch * static_cast<float>(in_column), half,
                  height},
                 view.rows[r]);
    }
    std::vector<Board::Hint> hints;
    if (view.page + 1 < view.pages) hints.push_back({{"Space", "\u2192"}, "next page", {Verb::page_of_room, 1}});
    hints.push_back({{"\u2190"}, view.page > 1 ? "page before" : "podium", {Verb::page_of_room, -1}});
    hints.push_back({{"Esc"}, "leave", {Verb::home, 0}});
    board.hints(hints);
}

} // namespace cliff::views::screens
