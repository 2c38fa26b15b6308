#include "views/format.hpp"
#include "views/screens/distribution.hpp"
#include "views/screens/screens.hpp"

#include <algorithm>

namespace cliff::views::screens {
namespace {

constexpr float wide = room_width - 2 * margin;

/// The question above, why the answer is right under it, wherever the question ends.
void draw_words(Board& board, const RoomRevealView& view) {
    const Theme& theme = board.theme();
    constexpr float top = 236, bottom = 606, tallest = 170;
    Label ask = board.label({margin, top, wide, tallest}, view.ask, 64, 700, theme.paper);
    ask.line_height = 1.17F;
    ask.least = 30;
    ask.italic = view.quote;
    const float high = std::min(board.measure(ask).y, tallest);
    ask.area.h = std::max(high, ask.size * ask.line_height);
    if (high == tallest) ask.area.h = tallest;
    const float below = ask.area.bottom() + 14;
    board.add(std::move(ask));

    board.enter(animations::why, {0, 20});
    float y = below;
    if (view.voided) {
        Label voided = board.label({margin, y, wide, 50}, "This question doesn\u2019t count: no points, no misses.", 36,
                                   700, theme.spark);
        voided.down = Align::centre;
        board.add(std::move(voided));
        y += 56;
    }
    const float source_room = view.source.empty() ? 0 : 48;
    Label why = board.label({margin, y, wide, bottom - source_room - y}, view.why, 36, 400, theme.mist);
    why.line_height = 1.28F;
    why.least = 20;
    const float why_high = view.why.empty() ? 0 : std::min(board.measure(why).y, why.area.h);
    if (!view.why.empty()) board.add(std::move(why));
    draw_source(board, std::min(bottom - source_room, y + why_high + 6), view.source);
    board.pose({});
}

/// "⚡ Fastest: NAME 0.94 s" at the foot; gives where it ends.
float draw_best(Board& board, const std::string& what, const std::string& name, const std::string& feat) {
    const Theme& theme = board.theme();
    constexpr float most_name = 620;
    float x = margin;
    const auto part = [&](const std::string& text, int weight, Colour colour, float most) {
        Label label = board.label({}, text, 31, weight, colour);
        label.least = 16;
        const float width = std::min(board.measure(label).x + 2, most);
        label.area = {x, 998, width, 56};
        label.down = Align::centre;
        board.add(std::move(label));
        x += width + 10;
    };
    board.enter(animations::best_answer, {-30, 0});
    part(what, 400, theme.mist, room_width);
    part(name, 700, theme.paper, most_name);
    part(feat, 400, theme.mist, room_width);
    board.pose({});
    return x;
}

} // namespace

void draw(Board& board, const RoomRevealView& view) {
    board.backdrop();
    draw_header(board, view.header, 0, view.voided ? "doesn\u2019t count" : "");
    if (view.fuse) draw_fuse(board, *view.fuse);
    draw_words(board, view);
    draw_distribution(board, view.distribution, view.header.crowd.value_or(Crowd{}));
    std::vector<Board::Hint> hints{{{"Space"}, view.last ? "the podium" : "go on", {Verb::next, 0}}};
    if (!view.voided) hints.push_back({{"V"}, "don\u2019t count it", {Verb::void_it, 0}});
    hints.push_back({{"P"}, "pause", {Verb::pause, 0}});
    board.hints(hints, Align::end);
    if (view.won)
        board.foot_taken(draw_best(board, "Won most:", view.won->name, signed_points(view.won->points)));
    else if (view.fastest)
        board.foot_taken(draw_best(board, "\u26A1 Fastest:", view.fastest->name, exact_seconds(view.fastest->elapsed)));
}

} // namespace cliff::views::screens
