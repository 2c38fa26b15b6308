#include "views/screens/distribution.hpp"

#include "core/overload.hpp"
#include "views/format.hpp"
#include "views/screens/cards.hpp"
#include "views/screens/outcome.hpp"
#include "views/screens/room_numbers.hpp"

#include <algorithm>
#include <cmath>

namespace cliff::views::screens {
namespace {

constexpr Rect room = answer_room;

std::string number(std::size_t count) { return grouped(static_cast<long long>(count)); }

float share_of(std::size_t count, const Crowd& crowd) {
    if (crowd.answered == 0) return 0;
    return std::min(1.F, static_cast<float>(count) / static_cast<float>(crowd.answered));
}

/// How far the bars have grown; each of them begins a little later than the one before.
float grown(Board& board, std::size_t bar) {
    return ease_out(board.moves(animations::room_bar.nth(bar, animations::between_bars)));
}

Fill bar_fill(const Board& board, bool right) {
    const Theme& theme = board.theme();
    if (right) return {theme.right_ground, theme.right_ground, false};
    return {theme.bar, theme.bar, false};
}

Label count_label(const Board& board, std::size_t count, float size, Colour colour) {
    Label label = board.label({}, number(count), size, 700, colour);
    label.across = Align::end;
    label.down = Align::centre;
    return label;
}

void draw_chosen(Board& board, const ChosenByRoom& chosen, const Crowd& crowd) {
    const Theme& theme = board.theme();
    const auto areas = choice_areas(chosen.choices.size());
    for (std::size_t c = 0; c < chosen.choices.size(); ++c) {
        const auto& choice = chosen.choices[c];
        const Rect area = areas[c];
        const float far = grown(board, c);
        board.add(Panel{area, 24, {theme.card, theme.card_end, false}, transparent, 0});
        draw_bar(board, area, 24, bar_fill(board, choice.right), share_of(choice.count, crowd) * far);
        board.add(Panel{area,
                        24,
                        {transparent, transparent, false},
                        choice.right ? theme.right : theme.line,
                        choice.right ? 3.F : 2.F});
        const Colour colour = choice.right ? theme.right : theme.mist;
        const float size = std::min(46.F, area.h * .5F), sign_room = choice.right ? 92.F : 38.F;
        const float count_wide = board.measure(count_label(board, choice.count, size, colour)).x + 4;
        draw_choice_words(board, area, c, choice.text, choice.right ? theme.paper : theme.mist,
                          std::max(area.h < 110 ? 150.F : 200.F, sign_room + count_wide));
        if (choice.right)
            board.add(Sign{{area.right() - 76, area.centre().y - 20, 40, 40}, Outline::check, theme.right});
        const auto counted_up = static_cast<std::size_t>(std::lround(static_cast<float>(choice.count) * far));
        Label count = count_label(board, counted_up, size, colour);
        count.area = {area.right() - sign_room - count_wide, area.y, count_wide, area.h};
        board.add(std::move(count));
    }
}

/// A row with a bar behind it, a text, how many said or did it, and whether it is right, if that isn't plain.
void draw_row(Board& board, Rect area, std::size_t row, const std::string& text, std::size_t count, const Crowd& crowd,
              std::optional<bool> right) {
    const Theme& theme = board.theme();
    board.add(Panel{area, 12, {theme.card, theme.card_end, false}, transparent, 0});
    draw_bar(board, area, 12, bar_fill(board, right.value_or(true)), share_of(count, crowd) * grown(board, row));
    board.add(Panel{area, 12, {transparent, transparent, false}, right.value_or(false) ? theme.right : theme.line, 2});
    const float size = std::min(32.F, area.h * .58F), sign = std::min(30.F, area.h - 16);
    const float left = area.x + (right ? 68.F : 20.F);
    if (right) draw_sign(board, {area.x + 22, area.centre().y - sign / 2, sign, sign}, *right);
    Label tally = board.label({}, number(count), size, 700, right.value_or(true) ? theme.right : theme.mist);
    const float width = board.measure(tally).x + 4;
    tally.area = {area.right() - 20 - width, area.y, width, area.h};
    tally.down = Align::centre;
    words(board, {left, area.y + 2, area.right() - 36 - width - left, area.h - 4}, text, size, 13,
          right.value_or(true) ? theme.paper : theme.mist);
    board.add(std::move(tally));
}

/// How many had it right, in large figures.
void draw_right(Board& board, Rect area, const Crowd& crowd, const std::string& what) {
    const Theme& theme = board.theme();
    draw_card(board, area, Card::plain);
    const std::size_t right = crowd.right.value_or(0);
    Label figure =
        board.display({area.x + 20, area.y + 34, area.w - 40, 120}, number(right) + " of " + number(crowd.answered),
                      104, right > 0 ? theme.right : theme.mist);
    figure.across = Align::centre;
    figure.down = Align::centre;
    figure.least = 40;
    board.add(std::move(figure));
    Label words = board.label({area.x + 20, area.y + 160, area.w - 40, 46}, what, 30, 500, theme.mist);
    words.across = Align::centre;
    words.down = Align::centre;
    words.least = 20;
    board.add(std::move(words));
    if (crowd.answered == 0) return;
    const auto percent = std::lround(100 * share_of(right, crowd));
    Label share =
        board.label({area.x + 20, area.y + 214, area.w - 40, 60}, std::to_string(percent) + " %", 44, 700, theme.paper);
    share.across = Align::centre;
    share.down = Align::centre;
    board.add(std::move(share));
}

/// The key on the left, the most frequent answers on the right.
void draw_typed(Board& board, const TypedByRoom& typed, const Crowd& crowd) {
    constexpr float gap = 29, half = (room.w - gap) / 2;
    draw_key_card(board, {room.x, room.y, half, 240}, typed.accepted);
    const std::string had_it = number(crowd.right.value_or(0)) + " of " + number(crowd.answered) + " had it";
    words(board, {room.x + 38, room.y + 256, half - 76, 60}, had_it, 40, 24,
          crowd.right.value_or(0) > 0 ? board.theme().right : board.theme().mist);
    const float x = room.x + half + gap;
    if (typed.said.empty()) {
        draw_card(board, {x, room.y, half, 240}, Card::plain);
        words(board, {x + 38, room.y + 20, half - 76, 200}, "Nobody answered.", 40, 24, board.theme().mist);
        return;
    }
    constexpr float foot = 44;
    const float pitch = (room.h - foot) / static_cast<float>(most_answers);
    for (std::size_t s = 0; s < typed.said.size(); ++s) {
        const auto& said = typed.said[s];
        draw_row(board, {x, room.y + pitch * static_cast<float>(s), half, pitch - 7}, s, said.text, said.count, crowd,
                 said.right);
    }
    if (typed.others > 0)
        caption(board, {x + 22, room.bottom() - foot + 4, half - 44, foot},
                "and " + counted(typed.others, "other answer", "other answers"));
}

/// The right order with how many put each thing in its place, and how many had all of it.
void draw_order(Board& board, const OrderOfRoom& order, const Crowd& crowd) {
    constexpr float side = 440, gap = 29, wide = room.w - side - gap;
    const float pitch = room.h / static_cast<float>(order.right.size()), height = std::min(72.F, pitch - 7);
    for (std::size_t place = 0; place < order.right.size(); ++place) {
        const Rect area{room.x, room.y + pitch * static_cast<float>(place), wide, height};
        Label rank = board.display({area.x, area.y, 52, area.h}, std::to_string(place + 1), std::min(44.F, area.h),
                                   board.theme().spark);
        rank.down = Align::centre;
        board.add(std::move(rank));
        const auto& item = order.right[place];
        draw_row(board, {area.x + 52, area.y, area.w - 52, area.h}, place, item.text, item.here, crowd, std::nullopt);
    }
    draw_right(board, {room.x + wide + gap, room.y, side, 290}, crowd, "had the whole order right");
}

void draw_list(Board& board, const ListOfRoom& list, const Crowd& crowd) {
    const auto areas = thing_areas(room, list.things.size());
    for (std::size_t t = 0; t < list.things.size(); ++t)
        draw_row(board, areas[t], t / 4, list.things[t].text, list.things[t].found, crowd, std::nullopt);
}

} // namespace

void draw_distribution(Board& board, const Distribution& distribution, const Crowd& crowd) {
    std::visit(overload{[&](const ChosenByRoom& d) { draw_chosen(board, d, crowd); },
                        [&](const TypedByRoom& d) { draw_typed(board, d, crowd); },
                        [&](const NumbersOfRoom& d) { draw_numbers(board, d, crowd); },
                        [&](const OrderOfRoom& d) { draw_order(board, d, crowd); },
                        [&](const ListOfRoom& d) { draw_list(board, d, crowd); }},
               distribution);
}

} // namespace cliff::views::screens
