#include "views/share_card.hpp"

#include "views/format.hpp"
#include "views/screens/results.hpp"

namespace cliff::views {

Scene share_card(const ResultsView& view, const std::string& date, const Look& look) {
    const NumbersAs as{look.numbers};
    constexpr Millis at_rest{60'000};
    Board board{StageView{view, Millis{0}, std::nullopt, {}}, at_rest, look};
    const Theme& theme = board.theme();
    board.backdrop();
    screens::draw_summary(board, view);
    constexpr float top = 856, height = 110;
    board.add(
        Panel{{margin, top - 14, room_width - 2 * margin, 3}, 1.5F, {theme.ash, theme.ember, true}, transparent, 0});
    board.add(Spark{{room_width - margin, top - 12.5F}, 30});
    Label name = board.display({margin, top + 10, 900, height - 10}, "Cliffhanger", 84, theme.paper);
    name.down = Align::centre;
    board.add(std::move(name));
    Label day =
        board.label({1024, top + 10, room_width - margin - 1024, height - 10}, spoken_date(date), 36, 500, theme.mist);
    day.across = Align::end;
    day.down = Align::centre;
    board.add(std::move(day));
    return std::move(board).finish();
}

} // namespace cliff::views
