#include "views/screens/typing.hpp"

#include "core/judge.hpp"
#include "text/decode.hpp"
#include "text/utf8.hpp"
#include "views/screens/at_laptop.hpp"
#include "views/screens/floor.hpp"
#include "views/screens/outcome.hpp"

#include <algorithm>

namespace cliff::views::screens {
namespace {

constexpr float wide = room_width - 2 * margin;
/// Where an answer is typed: a name of several, or the only one.
constexpr Rect naming_box{margin, 420, wide, 96}, typing_box{margin, 640, wide, 128};

/// The text as large as fits the width; of a very long one the end, which is where the person types.
Label fitted(const Board& board, std::string text, float width, float size, float least) {
    Label label = board.label({}, std::move(text), size, 600, board.theme().paper);
    const float whole = board.measure(label).x;
    if (whole > width) label.size = std::max(least, size * width / whole);
    const auto letters = text::graphemes(label.text);
    const std::string all = label.text;
    for (std::size_t from = 1; from < letters.size() && board.measure(label).x > width; ++from)
        label.text = "\u2026" + all.substr(static_cast<std::size_t>(letters[from].data() - letters[0].data()));
    return label;
}

/// The box with the text so far, a caret behind it, and a remark (a unit) at its end.
void draw_box(Board& board, Rect area, const std::string& draft, const std::string& empty, const std::string& remark,
              bool open) {
    const Theme& theme = board.theme();
    board.add(Panel{area,
                    24,
                    {theme.ink.with_alpha(.6F), theme.ink.with_alpha(.6F), false},
                    open ? theme.spark : theme.ember,
                    open ? 3.F : 4.F});
    float right = area.right() - 38;
    if (!remark.empty()) {
        Label unit = board.label({}, remark, 38, 500, theme.mist);
        const float width = std::min(board.measure(unit).x + 2, 500.F);
        unit.area = {right - width, area.y, width, area.h};
        unit.down = Align::centre;
        unit.least = 20;
        board.add(std::move(unit));
        right -= width + 30;
    }
    const float left = area.x + 38,
                size = std::min(58.F * board.text_size(), area.h * (board.text_size() > 1 ? .6F : .52F));
    Label words = fitted(board, draft, right - left - 12, size, 24);
    const float end = draft.empty() ? left : left + board.measure(words).x + 4;
    words.area = {left, area.y, right - left, area.h};
    words.down = Align::centre;
    board.add(std::move(words));
    if (!open) return;
    board.add(Panel{
        {end, area.centre().y - size * .55F, 4, size * 1.1F}, 2, {theme.spark, theme.spark, false}, transparent, 0});
    if (!draft.empty()) return;
    Label hint = board.label({left + 22, area.y, right - left - 22, area.h}, empty, 36, 400, theme.mist);
    hint.down = Align::centre;
    hint.least = 20;
    board.add(std::move(hint));
}

/// Where a room is told what to do, since it answers elsewhere; the unit of a number stands at the end.
void draw_call(Board& board, Rect area, const std::string& call, const std::string& unit, bool open) {
    const Theme& theme = board.theme();
    board.add(Panel{area,
                    24,
                    {theme.ink.with_alpha(.6F), theme.ink.with_alpha(.6F), false},
                    open ? theme.spark : theme.line,
                    open ? 3.F : 2.F});
    Label words = board.label(area.inset(20), unit.empty() ? call : call + " (" + unit + ")",
                              std::min(50.F, area.h * .42F), 600, open ? theme.paper : theme.mist);
    words.area.x += 18;
    words.area.w -= 36;
    words.across = Align::centre;
    words.down = Align::centre;
    words.least = 24;
    board.add(std::move(words));
}

void draw_key(Board& board, Rect area, const std::string& text, Command command, float size) {
    const Theme& theme = board.theme();
    const bool lit = board.focused(command);
    const Fill fill = lit ? Fill{theme.ember, theme.ember_end, true} : Fill{theme.card, theme.card_end, false};
    board.add(Panel{area, 14, fill, lit ? theme.ember_edge : theme.line, 2});
    Label label = board.label(area, text, size, 600, lit ? theme.on_ember : theme.paper);
    label.across = Align::centre;
    label.down = Align::centre;
    label.least = 16;
    board.add(std::move(label));
    board.target(command, area);
}

/// Between `top` and the hints.
void draw_keyboard(Board& board, float top, const KeyboardView& keyboard, bool number) {
    constexpr float gap = 12, bottom = 975;
    const auto rows = static_cast<float>(keyboard.rows.size() + 1);
    const float height = (bottom - top - gap * (rows - 1)) / rows;
    std::size_t most = 10;
    for (const auto& row : keyboard.rows) most = std::max(most, text::code_points(row));
    const float width =
        number ? 180 : std::min(132.F, (wide - gap * static_cast<float>(most - 1)) / static_cast<float>(most));
    float y = top;
    for (const auto& row : keyboard.rows) {
        const auto points = text::decode_all(row);
        float x = (room_width - (width + gap) * static_cast<float>(points.size()) + gap) / 2;
        for (const auto point : points) {
            std::string letter;
            text::encode(point, letter);
            draw_key(board, {x, y, width, height}, letter, {Verb::letter, static_cast<int>(point)}, height * .52F);
            x += width + gap;
        }
        y += height + gap;
    }
    struct Wide {
        std::string text;
        Command command;
        float width;
    };
    std::vector<Wide> keys{{"Erase", {Verb::erase, 0}, 300}, {"Lock in", {Verb::submit, 0}, 360}};
    if (!number) keys.insert(keys.begin(), {"Space", {Verb::letter, ' '}, 560});
    float all = -gap;
    for (const auto& key : keys) all += key.width + gap;
    float x = (room_width - all) / 2;
    for (const auto& key : keys) {
        draw_key(board, {x, y, key.width, height}, key.text, key.command, 30);
        x += key.width + gap;
    }
}

} // namespace

Rect ask_area(const QuestionView& view) {
    constexpr float top = 244;
    Rect area{margin, top, wide, 344};
    if (std::holds_alternative<Typing>(view.asked)) area.h = view.keyboard ? 176 : 330;
    if (std::holds_alternative<NamingView>(view.asked)) area.h = 176;
    if (view.keyboard || area.h < 200) area.y = top - 14;
    const bool typed = std::holds_alternative<Typing>(view.asked) || std::holds_alternative<NamingView>(view.asked);
    if (view.floor && !typed) area.h -= floor_area(view).h + 14;
    return area;
}

Rect floor_area(const QuestionView& view) {
    if (std::holds_alternative<NamingView>(view.asked)) return naming_box;
    if (std::holds_alternative<Typing>(view.asked)) return typing_box;
    constexpr float height = 100, bottom = 596;
    return {margin, bottom - height, wide, height};
}

void draw_typing(Board& board, const QuestionView& view, const Typing& asked) {
    const bool open = view.phase == Phase::open;
    const Rect box = view.keyboard ? naming_box : typing_box;
    if (view.floor)
        draw_floor(board, box, *view.floor, open);
    else if (view.header.crowd)
        draw_call(board, box, std::string{"Type "} + (asked.number ? "a number" : "your answer") + " on your phone",
                  asked.unit, open);
    else
        draw_box(board, box, asked.draft, asked.number ? "Type a number" : "Type your answer", asked.unit, open);
    if (view.keyboard) {
        draw_keyboard(board, box.bottom() + 24, *view.keyboard, asked.number);
        return;
    }
    Label words = board.label({margin + 38, box.bottom() + 18, wide - 76, 44},
                              !asked.number       ? "Capitals, accents and small slips don\u2019t matter."
                              : asked.near_counts ? "Near earns points, too."
                                                  : "",
                              27, 400, board.theme().mist);
    if (view.header.crowd) words.across = Align::centre;
    words.down = Align::centre;
    words.least = 18;
    if (!open) return;
    board.add(std::move(words));
    if (view.header.crowd && asked.number) draw_dialling(board, box.bottom() + 66, view.header.crowd->local);
}

void draw_naming(Board& board, const QuestionView& view, const NamingView& asked) {
    const Theme& theme = board.theme();
    const bool open = view.phase == Phase::open;
    const bool room = view.header.crowd.has_value();
    const float strikes_room = room ? 0 : 210;
    const Rect box{naming_box.x, naming_box.y, naming_box.w - strikes_room, naming_box.h};
    if (view.floor)
        draw_floor(board, box, *view.floor, open);
    else if (room)
        draw_call(board, box, "Name them on your phone, one after the other", "", open);
    else
        draw_box(board, box, asked.draft, "Type one, then Enter", "", open);
    for (std::size_t s = 0; s < most_strikes && !room; ++s) {
        const bool struck = s < asked.misses.size();
        const Rect area{box.right() + 34 + 62 * static_cast<float>(s), box.centre().y - 24, 48, 48};
        board.add(Sign{area, Outline::cross, struck ? theme.wrong : theme.line});
    }
    if (view.keyboard) {
        draw_keyboard(board, box.bottom() + 24, *view.keyboard, false);
        return;
    }
    const auto areas = thing_areas({margin, box.bottom() + 26, wide, 412}, asked.of);
    for (std::size_t t = 0; t < asked.of; ++t) {
        const bool found = t < asked.found.size();
        const Fill fill = found ? Fill{theme.right_ground, theme.right_ground_end, false}
                                : Fill{theme.card.with_alpha(.5F), theme.card_end.with_alpha(.5F), false};
        board.add(Panel{areas[t], 12, fill, found ? theme.right : theme.line, 2});
        Label words =
            board.label(areas[t].inset(6), found ? asked.found[t] : std::to_string(t + 1),
                        std::min(29.F, areas[t].h * .56F), found ? 600 : 400, found ? theme.paper : theme.mist);
        words.area.x += 12;
        words.area.w -= 24;
        words.down = Align::centre;
        words.least = 13;
        words.line_height = 1.15F;
        board.add(std::move(words));
    }
}

} // namespace cliff::views::screens
