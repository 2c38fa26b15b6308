// What question and reveal share: the line above, the fuse, the choices.
#include "views/board.hpp"
#include "views/format.hpp"
#include "views/particles.hpp"

#include <algorithm>
#include <cmath>

namespace cliff::views {
namespace {

constexpr float header_top = 64, header_gap = 18;

std::string heard(const Crowd& crowd) {
    const bool begun = crowd.answered > 0 || crowd.right;
    if (!begun) return counted(crowd.of, "player", "players");
    return grouped(static_cast<long long>(crowd.answered)) + " of " + grouped(static_cast<long long>(crowd.of)) +
           " answered";
}

std::string right_of(const Crowd& crowd) { return grouped(static_cast<long long>(crowd.right.value_or(0))) + " right"; }

/// "52 right" and "63 of 64 answered", in place of anybody's own score.
void draw_crowd(Board& board, const Crowd& crowd, float size) {
    const Theme& theme = board.theme();
    const Rect all = board.pill(room_width - margin, header_top, heard(crowd), theme.mist, true, std::nullopt, size);
    if (!crowd.right) return;
    board.pill(all.x - header_gap, header_top, right_of(crowd), *crowd.right > 0 ? theme.right : theme.mist, true,
               std::nullopt, size);
}

std::string streak_of(const Header& header) { return "streak " + std::to_string(header.streak); }

constexpr float life_pitch = 48;

struct HeaderSize {
    float letters, round_words; ///< the round's title may be as wide as the others leave it room
};

/// As large as is asked for and lets all capsules stand in one row, of which the left ones are `texts`, the round's
/// title first.
HeaderSize header_size(const Board& board, const Header& header, std::vector<std::string> texts) {
    constexpr float largest = 1.35F, room = room_width - 2 * margin - 60; // some air, for a score that counts up
    if (header.crowd) {
        texts.push_back(heard(*header.crowd));
        if (header.crowd->right) texts.push_back(right_of(*header.crowd));
    } else {
        texts.push_back(grouped(header.score));
    }
    const auto wide = [&](float size) {
        float sum = life_pitch * static_cast<float>(header.all_lives.value_or(0));
        for (const auto& text : texts) sum += board.pill_width(text, false, size) + header_gap;
        if (!header.crowd && header.streak >= 2) sum += board.pill_width(streak_of(header), true, size) + header_gap;
        return sum;
    };
    float size = Board::pill_size * std::min(board.text_size(), largest);
    while (size > Board::pill_size && wide(size) > room) size = std::max(Board::pill_size, size - 1);
    return {size, Board::pill_words + std::max(0.F, room - wide(size))};
}

/// The last second reads 1, not 0: a whole second is over when its number goes.
void draw_seconds(Board& board, Millis left) {
    const auto seconds_left = static_cast<int>(std::ceil(static_cast<double>(left.count()) / 1000.0));
    Label number = board.display({}, std::to_string(seconds_left), 74,
                                 seconds_left <= 5 ? board.theme().wrong : board.theme().spark);
    number.area = {1706, 142, 118, 84}; // as large as can be above a question
    number.across = Align::end;
    number.down = Align::centre;
    number.least = 40;
    board.add(std::move(number));
}

} // namespace

void draw_header(Board& board, const Header& header, int score, const std::string& remark) {
    constexpr float top = header_top, gap = header_gap;
    const Theme& theme = board.theme();
    const bool sudden = header.number == 0;
    const std::string of =
        sudden ? "for the first place" : (header.total > 0 ? "" : "Question ") + place_of(header.number, header.total);
    std::vector<std::string> left{header.round, of};
    if (!remark.empty()) left.push_back(remark);
    const auto [size, round_words] = header_size(board, header, left);
    const auto pill = [&, letters = size](float x, const std::string& text, Colour colour, bool from_right,
                                          std::optional<Outline> sign = std::nullopt) {
        return board.pill(x, top, text, colour, from_right, sign, letters);
    };
    const Rect round = board.pill(margin, top, header.round, sudden ? theme.spark : theme.mist, false, std::nullopt,
                                  size, round_words);
    const Rect place = pill(round.right() + gap, of, theme.mist, false);
    if (!remark.empty()) pill(place.right() + gap, remark, theme.spark, false);
    if (header.crowd) return draw_crowd(board, *header.crowd, size);
    float right = pill(room_width - margin, grouped(score), theme.paper, true).x - gap;
    if (header.streak >= 2) right = pill(right, streak_of(header), theme.spark, true, Outline::flame).x - gap;
    if (!header.all_lives) return;
    for (int life = *header.all_lives - 1; life >= 0; --life) {
        const bool alive = life < header.lives.value_or(0);
        board.add(Sign{{right - 40, top + 9, 36, 36}, Outline::heart, alive ? theme.wrong : theme.line});
        right -= life_pitch;
    }
}

void draw_bar(Board& board, Rect panel, float radius, Fill fill, float share) {
    if (share <= 0) return;
    // One picture however long the bar is: the whole panel, shown as far as it has come.
    board.add(Panel{panel, radius, fill, transparent, 0}).clip = Rect{panel.x, panel.y, panel.w * share, panel.h};
}

void draw_ghost(Board& board, const Header& header, int score, const std::optional<Fuse>& fuse, float shown) {
    if (!header.ghost || header.ghost->questions == 0) return;
    GhostView ghost = *header.ghost;
    if (fuse) ghost.elapsed = std::clamp(board.motion().now(), fuse->began, fuse->due) - fuse->began;
    const int now = ghost.score();
    --ghost.questions;
    const int before = ghost.score();
    const int best = before + static_cast<int>(std::lround(shown * static_cast<float>(now - before)));
    constexpr float right = room_width - margin, top = 121, height = 30, length = 240;
    const Theme& theme = board.theme();
    const std::size_t from = board.mark();
    Label words = board.label({}, "your best by now: " + grouped(best), 24, 500, theme.mist);
    words.area = {right - length - 420, top, 400, height};
    words.across = Align::end;
    words.down = Align::centre;
    board.add(std::move(words));
    // Both as a share of what the best match came to in the end, or of what it was beaten by.
    const int whole = std::max({1, score, ghost.ghost.steps.empty() ? 0 : ghost.ghost.steps.back().score});
    const Rect line{right - length, top + 6, length, 5};
    const auto draw = [&](Rect area, int points, Colour colour) {
        board.add(Panel{area, area.h / 2, {theme.steel, theme.steel, false}, transparent, 0});
        const float share = std::clamp(static_cast<float>(points) / static_cast<float>(whole), 0.F, 1.F);
        draw_bar(board, area, area.h / 2, {colour, colour, false}, share > 0 ? std::max(area.h / area.w, share) : 0);
    };
    draw(line, score, theme.ember);
    draw({line.x, line.y + 11, line.w, line.h}, best, theme.mist);
    if (header.ghost->questions == 1) board.dim_since(from, shown);
}

void draw_fuse(Board& board, const Fuse& fuse) {
    constexpr Rect track{margin, 182, 1606, 14};
    const Theme& theme = board.theme();
    const Millis whole = std::max(fuse.due - fuse.began, Millis{1});
    const Millis now =
        std::clamp(fuse.stopped ? fuse.began + *fuse.stopped : board.motion().now(), fuse.began, fuse.due);
    if (!fuse.stopped && now < fuse.due) board.motion().wake(now);
    const float left = static_cast<float>((fuse.due - now).count()) / static_cast<float>(whole.count());
    const float end = track.x + track.w * left;

    board.add(Panel{track, track.h / 2, {theme.steel, theme.steel, false}, transparent, 0});
    const Rect unburnt{track.x, track.y - 2, end - track.x, track.h + 4};
    board.add(Panel{track, track.h / 2, {theme.ash, theme.ember, true}, transparent, 0}).clip = unburnt;
    if (board.reduced_motion()) return draw_seconds(board, fuse.due - now);
    constexpr float hot = 360; // the glowing length before the spark, the same picture wherever the spark is
    Node& heat = board.add(Panel{
        {track.x - hot, track.y, hot, track.h}, 0, {theme.heat.with_alpha(0), theme.heat_end, true}, transparent, 0});
    heat.shift.x += end - track.x;
    heat.clip = Rect{track.x + track.h / 2, track.y, std::max(0.F, end - track.x - track.h / 2), track.h};
    const float middle_y = track.y + track.h / 2;
    if (!fuse.stopped && now < fuse.due) // between the line above and the question below
        draw_sparks(board, fuse.began, {56, 150, 1644, 64}, [&](Millis at) {
            return Vec{track.x +
                           track.w * static_cast<float>((fuse.due - at).count()) / static_cast<float>(whole.count()),
                       middle_y};
        });
    board.add(Spark{{track.x, middle_y}, 43}).shift.x += end - track.x;
    draw_seconds(board, fuse.due - now);
}

void draw_source(Board& board, float y, const std::string& source) {
    if (source.empty()) return;
    Label line =
        board.label({margin, y, room_width - 2 * margin, 44}, "Source: " + source, 26, 400, board.theme().mist);
    line.down = Align::centre;
    line.least = 18;
    board.add(std::move(line));
}

std::vector<Rect> choice_areas(std::size_t count) {
    constexpr float top = 624, bottom = 951, gap = 29, wide = room_width - 2 * margin, half = (wide - gap) / 2;
    const bool one_column = count == 3;
    const std::size_t columns = one_column ? 1 : 2;
    const std::size_t rows = (count + columns - 1) / columns;
    constexpr float tallest = 149;
    const float room = bottom - top;
    const float row_gap = rows > 2 ? 18 : gap;
    const float height = std::min(tallest, (room - row_gap * static_cast<float>(rows - 1)) / static_cast<float>(rows));
    std::vector<Rect> areas;
    for (std::size_t c = 0; c < count; ++c) {
        const std::size_t in_row = c / columns, in_column = c % columns;
        const auto row = static_cast<float>(in_row), column = static_cast<float>(in_column);
        areas.push_back(
            {margin + column * (half + gap), top + row * (height + row_gap), one_column ? wide : half, height});
    }
    return areas;
}

void draw_choice_words(Board& board, Rect area, std::size_t choice, const std::string& text, Colour colour,
                       float kept) {
    const bool low = area.h < 110 && area.w < 1000; // of five or six: the words need every unit
    const float badge = std::min(low ? 66.F : 76.F, area.h - 22), inset = low ? 22 : 38;
    board.badge({area.x + inset, area.y + (area.h - badge) / 2, badge, badge}, choice);
    const float left = area.x + inset + badge + (low ? 18.F : 28.F);
    Label label = board.label({left, area.y + 5, area.right() - left - (low ? 20.F : 30.F) - kept, area.h - 10}, text,
                              43, 600, colour);
    label.down = Align::centre;
    label.least = kept > 190 ? 20 : 24; // a count takes more room than a sign or a remark
    label.line_height = 1.15F;
    board.add(std::move(label));
}

void draw_choice(Board& board, Rect area, std::size_t choice, const std::string& text, ChoiceLook how,
                 std::optional<Outline> sign, const std::string& remark) {
    const Theme& theme = board.theme();
    Fill fill{theme.card, theme.card_end, false};
    Colour stroke = theme.line, words = theme.paper;
    float stroke_width = 2;
    switch (how) {
    case ChoiceLook::focused:
        stroke = theme.spark;
        stroke_width = 4;
        break;
    case ChoiceLook::picked:
        fill = {theme.picked, theme.picked_end, false};
        stroke = theme.ember;
        stroke_width = 4;
        break;
    case ChoiceLook::right:
        fill = {theme.right_ground, theme.right_ground_end, false};
        stroke = theme.right;
        stroke_width = 3;
        break;
    case ChoiceLook::wrong:
        fill = {theme.wrong_ground, theme.wrong_ground_end, false};
        stroke = theme.wrong;
        stroke_width = 3;
        break;
    case ChoiceLook::plain:
        break;
    }
    board.add(Panel{area, 24, fill, stroke, stroke_width});
    // The room for a sign is kept from the beginning, so that the text stays as it is when one appears.
    draw_choice_words(board, area, choice, text, words, remark.empty() ? 76.F : 190.F);
    if (sign) {
        const Colour colour = how == ChoiceLook::picked ? theme.spark
                              : *sign == Outline::cross ? theme.wrong
                                                        : theme.right;
        board.add(Sign{{area.right() - 84, area.centre().y - 25, 50, 50}, *sign, colour});
    }
    if (!remark.empty()) {
        Label note = board.label({area.right() - 200, area.y, 104, area.h}, remark, 25, 500, theme.spark);
        note.across = Align::end;
        note.down = Align::centre;
        board.add(std::move(note));
    }
}

} // namespace cliff::views
