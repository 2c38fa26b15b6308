#include "views/screens/outcome.hpp"

#include "core/overload.hpp"
#include "views/format.hpp"
#include "views/screens/cards.hpp"
#include "views/screens/ruler.hpp"

#include <algorithm>

namespace cliff::views::screens {
namespace {

constexpr Rect room = answer_room;

/// `before`: how visible the breath before the reveal has left what wasn't picked.
void draw_chosen(Board& board, const ChosenOutcome& outcome, float share, float before) {
    const auto areas = choice_areas(outcome.choices.size());
    for (std::size_t c = 0; c < outcome.choices.size(); ++c) {
        const auto& choice = outcome.choices[c];
        if (choice.right) {
            const float zoom = board.reduced_motion() ? 1 : mix(.96F, 1, ease_out_back(share));
            board.pose({choice.picked ? 1 : mix(before, 1, share), {}, zoom, areas[c].centre()});
            draw_choice(board, areas[c], c, choice.text, ChoiceLook::right, Outline::check,
                        choice.missed ? "missed" : "");
        } else if (choice.picked) {
            board.pose({});
            draw_choice(board, areas[c], c, choice.text, ChoiceLook::wrong, Outline::cross);
        } else {
            board.pose({choice.gone ? gone : mix(before, dimmed, share), {}, 1});
            draw_choice(board, areas[c], c, choice.text, ChoiceLook::plain);
        }
    }
    board.pose({});
}

/// What was typed on the left, what counts on the right.
void draw_typed(Board& board, const TypedOutcome& outcome) {
    const Theme& theme = board.theme();
    constexpr float gap = 29, half = (room.w - gap) / 2, height = 240;
    const Rect left{room.x, room.y + 20, half, height}, right{room.x + half + gap, room.y + 20, half, height};
    const bool answered = !outcome.said.empty();
    draw_card(board, left, !answered ? Card::plain : outcome.right ? Card::right : Card::wrong);
    caption(board, {left.x + 38, left.y + 20, left.w - 160, 44}, "You typed");
    const float words_high = key_words_height(height, outcome.accepted); // both on one line
    words(board, {left.x + 38, left.y + 68, left.w - 150, words_high}, answered ? outcome.said : "Nothing", 46, 24,
          answered ? theme.paper : theme.mist);
    if (answered) draw_sign(board, {left.right() - 84, left.y + 24, 50, 50}, outcome.right);
    draw_key_card(board, right, outcome.accepted);
}

/// A ruler with the truth above and the guess below the line; how far is still right is green.
void draw_number(Board& board, const NumberOutcome& outcome, float share) {
    const Theme& theme = board.theme();
    draw_card(board, room, Card::plain);
    const double guess = outcome.guess.value_or(outcome.value);
    const Scale scale = scale_around(outcome.value, outcome.within, guess, guess, room.y + 164);
    draw_scale(board, scale, outcome.value, outcome.within);
    if (outcome.guess) {
        // The guess runs to its place from the middle.
        const float x = mix((scale.from + scale.to) / 2, scale.at(*outcome.guess), share);
        draw_mark(board, x, scale.line, false, "Your number", written_number(outcome.said, ""),
                  outcome.right ? theme.right : theme.wrong);
    } else {
        caption(board, {room.x + 38, room.bottom() - 92, room.w - 76, 44},
                outcome.said.empty() ? "You gave no number." : "You typed: " + outcome.said);
    }
    draw_mark(board, scale.at(outcome.value), scale.line, true, "The answer", outcome.written, theme.right);
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

void draw_outcome(Board& board, const Outcome& outcome, float share, float before) {
    std::visit(overload{[&](const ChosenOutcome& o) { draw_chosen(board, o, share, before); },
                        [&](const TypedOutcome& o) { draw_typed(board, o); },
                        [&](const NumberOutcome& o) { draw_number(board, o, board.reduced_motion() ? 1 : share); },
                        [&](const OrderOutcome& o) { draw_order(board, o); },
                        [&](const ListOutcome& o) { draw_list(board, o); }},
               outcome);
}

} // namespace cliff::views::screens
