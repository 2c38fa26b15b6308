#include "views/format.hpp"
#include "views/screens/outcome.hpp"
#include "views/screens/screens.hpp"

namespace cliff::views::screens {

void draw(Board& board, const ReviewView& view) {
    const Theme& theme = board.theme();
    board.backdrop();
    const Rect round = board.pill(margin, 64, view.round, theme.mist);
    const Rect miss = board.pill(round.right() + 18, 64, "Miss " + place_of(view.number, view.total), theme.spark);
    using Verdict = RevealView::Verdict;
    if (view.verdict == Verdict::partly) board.pill(miss.right() + 18, 64, "partly right", theme.mist);
    if (view.verdict == Verdict::skipped) board.pill(miss.right() + 18, 64, "skipped", theme.mist);
    if (view.verdict == Verdict::too_late) board.pill(miss.right() + 18, 64, "time\u2019s up", theme.mist);

    board.enter(animations::note, {40, 0});
    Label ask = board.label({margin, 150, 1728, 190}, view.ask, 60, 700, theme.paper);
    ask.down = Align::centre;
    ask.least = 27;
    ask.line_height = 1.19F;
    ask.italic = view.quote;
    board.add(std::move(ask));
    Label why = board.label({margin, 362, 1728, 150}, view.why, 38, 400, theme.paper);
    why.line_height = 1.3F;
    why.least = 24;
    board.add(std::move(why));
    draw_source(board, 530, view.source);
    draw_outcome(board, view.outcome, 1);
    board.pose({});
    std::vector<Board::Hint> hints;
    if (view.number > 1) hints.push_back({{"\u2190"}, "the one before", {Verb::scroll, -1}});
    if (view.number < view.total) hints.push_back({{"\u2192"}, "next miss", {Verb::scroll, 1}});
    hints.push_back({{"Esc"}, "results", {Verb::back, 0}});
    board.hints(hints);
}

} // namespace cliff::views::screens
