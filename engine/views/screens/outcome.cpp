#include "views/screens/outcome.hpp"

#include "core/overload.hpp"
#include "views/format.hpp"

#include <algorithm>
#include <cmath>

namespace cliff::views::screens {
namespace {

constexpr Rect room{margin, 624, room_width - 2 * margin, 327}; // where the choices stood

void draw_chosen(Board& board, const ChosenOutcome& outcome, float share) {
    const auto areas = choice_areas(outcome.choices.size());
    for (std::size_t c = 0; c < outcome.choices.size(); ++c) {
        const auto& choice = outcome.choices[c];
        if (choice.right) {
            board.pose({1, {}, mix(.97F, 1, ease_out_back(share))});
            draw_choice(board, areas[c], c, choice.text, ChoiceLook::right, Outline::check,
                        choice.missed ? "missed" : "");
        } else if (choice.picked) {
            board.pose({});
            draw_choice(board, areas[c], c, choice.text, ChoiceLook::wrong, Outline::cross);
        } else {
            board.pose({mix(1, choice.gone ? .14F : .42F, share), {}, 1});
            draw_choice(board, areas[c], c, choice.text, ChoiceLook::plain);
        }
    }
    board.pose({});
}

enum class Card { plain, right, wrong };

void draw_card(Board& board, Rect area, Card how) {
    const Theme& theme = board.theme();
    Fill fill{theme.card, theme.card_end, false};
    Colour stroke = theme.line;
    if (how == Card::right) {
        fill = {theme.right_ground, theme.right_ground_end, false};
        stroke = theme.right;
    } else if (how == Card::wrong) {
        fill = {theme.wrong_ground, theme.wrong_ground_end, false};
        stroke = theme.wrong;
    }
    board.add(Panel{area, 24, fill, stroke, how == Card::plain ? 2.F : 3.F});
}

void draw_sign(Board& board, Rect area, bool right) {
    board.add(Sign{area, right ? Outline::check : Outline::cross, right ? board.theme().right : board.theme().wrong});
}

void caption(Board& board, Rect area, const std::string& text) {
    Label label = board.label(area, text, 27, 500, board.theme().mist);
    label.down = Align::centre;
    label.least = 18;
    board.add(std::move(label));
}

void words(Board& board, Rect area, const std::string& text, float size, float least, Colour colour) {
    Label label = board.label(area, text, size, 600, colour);
    label.down = Align::centre;
    label.least = least;
    label.line_height = 1.15F;
    board.add(std::move(label));
}

/// What was typed on the left, what counts on the right.
void draw_typed(Board& board, const TypedOutcome& outcome) {
    const Theme& theme = board.theme();
    constexpr float gap = 29, half = (room.w - gap) / 2, height = 240;
    const Rect left{room.x, room.y + 20, half, height}, right{room.x + half + gap, room.y + 20, half, height};
    const bool answered = !outcome.said.empty();
    draw_card(board, left, !answered ? Card::plain : outcome.right ? Card::right : Card::wrong);
    caption(board, {left.x + 38, left.y + 20, left.w - 160, 44}, "You typed");
    const bool more = outcome.accepted.size() > 1;
    const float words_high = more ? height - 144 : height - 88; // both on one line
    words(board, {left.x + 38, left.y + 68, left.w - 150, words_high}, answered ? outcome.said : "Nothing", 46, 24,
          answered ? theme.paper : theme.mist);
    if (answered) draw_sign(board, {left.right() - 84, left.y + 24, 50, 50}, outcome.right);
    draw_card(board, right, Card::right);
    caption(board, {right.x + 38, right.y + 20, right.w - 160, 44}, "The answer");
    words(board, {right.x + 38, right.y + 68, right.w - 150, words_high}, outcome.accepted.front(), 46, 24,
          theme.paper);
    draw_sign(board, {right.right() - 84, right.y + 24, 50, 50}, true);
    if (!more) return;
    const std::vector<std::string> others(outcome.accepted.begin() + 1, outcome.accepted.end());
    std::string also = "Also: ";
    for (std::size_t o = 0; o < others.size() && o < 2; ++o) also += (o == 0 ? "" : " \u00B7 ") + others[o];
    Label label = board.label({right.x + 38, right.bottom() - 68, right.w - 76, 52}, also, 25, 400, theme.mist);
    label.down = Align::centre;
    label.least = 14;
    board.add(std::move(label));
}

/// A mark on the ruler, its words above or below the line; the words stay inside the panel.
void draw_mark(Board& board, float x, float line, bool above, const std::string& name, const std::string& text,
               Colour colour) {
    const float top = above ? line - 118 : line + 26;
    board.add(Panel{{x - 3, above ? line - 34 : line - 8, 6, 42}, 3, {colour, colour, false}, transparent, 0});
    board.add(Sign{{x - 13, line - 13, 26, 26}, above ? Outline::diamond : Outline::circle, colour});
    Label label = board.label({}, text, 46, 700, colour);
    label.least = 24;
    const float width = std::min(board.measure(label).x + 4, 800.F);
    const float left = std::clamp(x - width / 2, room.x + 38, room.right() - 38 - width);
    label.area = {left, above ? top + 26 : top + 4, width, 56};
    label.across = Align::centre;
    label.down = Align::centre;
    board.add(std::move(label));
    Label small = board.label({}, name, 25, 500, board.theme().mist);
    const float small_width = board.measure(small).x + 4;
    const float small_left = std::clamp(x - small_width / 2, room.x + 38, room.right() - 38 - small_width);
    small.area = {small_left, above ? top - 10 : top + 58, small_width, 36};
    small.across = Align::centre;
    small.down = Align::centre;
    board.add(std::move(small));
}

/// A ruler with the truth above and the guess below the line; how far is still right is green.
void draw_number(Board& board, const NumberOutcome& outcome, float share) {
    const Theme& theme = board.theme();
    draw_card(board, room, Card::plain);
    constexpr float line = room.y + 164, from = room.x + 140, to = room.x + room.w - 140;
    const double guess = outcome.guess.value_or(outcome.value);
    double least = std::min(outcome.value - outcome.within, guess),
           most = std::max(outcome.value + outcome.within, guess);
    if (most - least <= 0) {
        const double around = std::max(1.0, std::abs(outcome.value) / 10);
        least -= around;
        most += around;
    }
    const double pad = (most - least) * .12;
    least -= pad;
    most += pad;
    const auto at = [&](double number) {
        return from + (to - from) * static_cast<float>((number - least) / (most - least));
    };
    board.add(Panel{{from, line - 3, to - from, 6}, 3, {theme.line, theme.line, false}, transparent, 0});
    for (int tick = 0; tick <= 10; ++tick)
        board.add(Panel{{from + (to - from) * static_cast<float>(tick) / 10 - 1, line - 12, 2, 24},
                        1,
                        {theme.line, theme.line, false},
                        transparent,
                        0});
    if (outcome.within > 0) {
        const float left = at(outcome.value - outcome.within), right = at(outcome.value + outcome.within);
        const Colour green = theme.right.with_alpha(.35F);
        board.add(Panel{{left, line - 16, std::max(4.F, right - left), 32}, 8, {green, green, false}, theme.right, 2});
    }
    if (outcome.guess) {
        // The guess runs to its place from the middle.
        const float x = mix((from + to) / 2, at(*outcome.guess), share);
        draw_mark(board, x, line, false, "Your number", written_number(outcome.said, ""),
                  outcome.right ? theme.right : theme.wrong);
    } else {
        caption(board, {room.x + 38, room.bottom() - 92, room.w - 76, 44},
                outcome.said.empty() ? "You gave no number." : "You typed: " + outcome.said);
    }
    draw_mark(board, at(outcome.value), line, true, "The answer", outcome.written, theme.right);
}

void draw_row(Board& board, Rect area, std::size_t number, const std::string& text, std::optional<bool> right) {
    const Theme& theme = board.theme();
    const Card how = !right ? Card::plain : *right ? Card::right : Card::wrong;
    Fill fill = how == Card::right   ? Fill{theme.right_ground, theme.right_ground_end, false}
                : how == Card::wrong ? Fill{theme.wrong_ground, theme.wrong_ground_end, false}
                                     : Fill{theme.card, theme.card_end, false};
    board.add(Panel{area, 12, fill,
                    how == Card::right   ? theme.right
                    : how == Card::wrong ? theme.wrong
                                         : theme.line,
                    2});
    Label place = board.display({area.x + 14, area.y, 44, area.h}, std::to_string(number), 36, theme.spark);
    place.across = Align::centre;
    place.down = Align::centre;
    board.add(std::move(place));
    words(board, {area.x + 72, area.y + 2, area.w - 72 - (right ? 64.F : 20.F), area.h - 4}, text,
          std::min(31.F, area.h * .6F), 13, theme.paper);
    if (right) draw_sign(board, {area.right() - 48, area.centre().y - 15, 30, 30}, *right);
}

/// The right order on the right, the player's beside it.
void draw_order(Board& board, const OrderOutcome& outcome) {
    constexpr float gap = 29, half = (room.w - gap) / 2, head = 40;
    const std::size_t count = outcome.right.size();
    const float pitch = (room.h - head) / static_cast<float>(count), height = std::min(72.F, pitch - 7);
    const auto row = [&](float x, std::size_t place) {
        return Rect{x, room.y + head + pitch * static_cast<float>(place), half, height};
    };
    caption(board, {room.x, room.y - 6, half, head}, outcome.yours.empty() ? "You gave no order" : "Your order");
    caption(board, {room.x + half + gap, room.y - 6, half, head}, "The right order");
    for (std::size_t place = 0; place < outcome.yours.size(); ++place)
        draw_row(board, row(room.x, place), place + 1, outcome.yours[place].text, outcome.yours[place].here);
    for (std::size_t place = 0; place < count; ++place)
        draw_row(board, row(room.x + half + gap, place), place + 1, outcome.right[place], true);
}

void draw_list(Board& board, const ListOutcome& outcome) {
    const Theme& theme = board.theme();
    const float foot = outcome.misses.empty() ? 0 : 42;
    const auto areas = thing_areas({room.x, room.y, room.w, room.h - foot}, outcome.things.size());
    for (std::size_t t = 0; t < outcome.things.size(); ++t) {
        const auto& thing = outcome.things[t];
        const Rect area = areas[t];
        const Fill fill = thing.found ? Fill{theme.right_ground, theme.right_ground_end, false}
                                      : Fill{theme.card, theme.card_end, false};
        board.add(Panel{area, 12, fill, thing.found ? theme.right : theme.line, 2});
        const float sign = std::min(28.F, area.h - 14);
        // Found: a tick. Missed: a hollow ring, and paler words.
        if (thing.found)
            draw_sign(board, {area.x + 14, area.centre().y - sign / 2, sign, sign}, true);
        else
            board.add(
                Panel{{area.x + 18, area.centre().y - 9, 18, 18}, 9, {transparent, transparent, false}, theme.mist, 3});
        words(board, {area.x + 54, area.y + 2, area.w - 66, area.h - 4}, thing.text, std::min(29.F, area.h * .56F), 13,
              thing.found ? theme.paper : theme.mist);
    }
    if (outcome.misses.empty()) return;
    std::string line = "Not among them: ";
    for (std::size_t m = 0; m < outcome.misses.size(); ++m) line += (m == 0 ? "" : ", ") + outcome.misses[m];
    Label label = board.label({room.x, room.bottom() - 36, room.w, 36}, line, 25, 400, theme.wrong);
    label.down = Align::centre;
    label.least = 13;
    board.add(std::move(label));
}

} // namespace

std::vector<Rect> thing_areas(Rect room_for, std::size_t count) {
    constexpr float gap = 8, lowest = 44, tallest = 72;
    std::size_t columns = 2, rows = 0;
    for (;; ++columns) {
        rows = (count + columns - 1) / columns;
        const bool tall_enough = room_for.h / static_cast<float>(rows) - gap >= lowest;
        if (tall_enough || columns == 5) break;
    }
    const float width = (room_for.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float pitch = std::min(room_for.h / static_cast<float>(rows), tallest + gap);
    std::vector<Rect> areas;
    for (std::size_t t = 0; t < count; ++t) {
        const std::size_t in_row = t / columns, in_column = t % columns;
        areas.push_back({room_for.x + (width + gap) * static_cast<float>(in_column),
                         room_for.y + pitch * static_cast<float>(in_row), width, pitch - gap});
    }
    return areas;
}

void draw_outcome(Board& board, const Outcome& outcome, float share) {
    std::visit(overload{[&](const ChosenOutcome& o) { draw_chosen(board, o, share); },
                        [&](const TypedOutcome& o) { draw_typed(board, o); },
                        [&](const NumberOutcome& o) { draw_number(board, o, share); },
                        [&](const OrderOutcome& o) { draw_order(board, o); },
                        [&](const ListOutcome& o) { draw_list(board, o); }},
               outcome);
}

} // namespace cliff::views::screens
