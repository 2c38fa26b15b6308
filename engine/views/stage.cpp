#include "views/stage.hpp"

#include "views/format.hpp"
#include "views/screens/screens.hpp"

namespace cliff::views {

Scene stage(const StageView& view, Millis now, const Look& look) {
    const NumbersAs as{look.numbers};
    Board board{view, now, look};
    std::visit([&](const auto& screen) { screens::draw(board, screen); }, view.screen);
    board.pose({});
    if (view.focus_move) board.glide(*view.focus_move);
    board.note(view.note);
    board.caption(view.caption);
    return std::move(board).finish();
}

} // namespace cliff::views
