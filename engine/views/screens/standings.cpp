#include "views/format.hpp"
#include "views/host_keys.hpp"
#include "views/screens/screens.hpp"

#include <algorithm>
#include <cmath>

namespace cliff::views::screens {
namespace {

constexpr float first = 206, pitch = 97, height = 84, bar_left = 208, bar_wide = 1412;

/// Rows begin where they stood when they were last shown, those from below the list under its last row.
float place_before(const StandingsView::Row& row) {
    return static_cast<float>(std::min(row.rank_before.value_or(1) - 1, most_standings));
}

std::string rank_of(std::size_t rank, bool level) { return (level ? "=" : "") + grouped(static_cast<long long>(rank)); }

/// From ash towards ember, no brighter than lets a long name be read on it.
Colour glowing(const Theme& theme) {
    constexpr float share = .55F;
    const auto part = [&](std::uint8_t from, std::uint8_t to) {
        return static_cast<std::uint8_t>(std::lround(mix(from, to, share)));
    };
    return {part(theme.ash.r, theme.ember.r), part(theme.ash.g, theme.ember.g), part(theme.ash.b, theme.ember.b)};
}

/// "▲ 2", "▼ 1", "—": by how many ranks the player has moved.
void draw_move(Board& board, float x, Rect bar, const StandingsView::Row& row) {
    if (!row.rank_before) return;
    const Theme& theme = board.theme();
    const bool up = row.rank<*row.rank_before, down = row.rank> * row.rank_before;
    if (!up && !down) {
        board.add(Panel{{x, bar.centre().y - 1.5F, 26, 3}, 1.5F, {theme.mist, theme.mist, false}, transparent, 0});
        return;
    }
    const std::size_t by = up ? *row.rank_before - row.rank : row.rank - *row.rank_before;
    const Colour colour = up ? theme.right : theme.fall;
    Label label = board.label({}, (up ? "\u25B2 " : "\u25BC ") + grouped(static_cast<long long>(by)), 28, 600, colour);
    const float width = board.measure(label).x + 2;
    label.area = {x, bar.y, width, bar.h};
    label.down = Align::centre;
    board.add(std::move(label));
}

void draw_row(Board& board, const StandingsView& view, std::size_t place, double most, float moved, float grown) {
    const Theme& theme = board.theme();
    const auto& row = view.rows[place];
    const float to = static_cast<float>(place);
    const float from = row.rank_before ? place_before(row) : to;
    const float y = first + pitch * mix(from, to, moved);
    // One picture of each label wherever the row is: it stands at the top and is shifted down.
    board.pose({1, {0, std::round(y - first)}, 1});

    Label rank = board.display({margin - 16, first, bar_left - margin - 8, height}, rank_of(row.rank, row.level), 64,
                               row.rank == 1 ? theme.spark : theme.mist);
    rank.across = Align::end;
    rank.down = Align::centre;
    rank.least = 30;
    board.add(std::move(rank));

    const double score = mix(static_cast<float>(row.score_before), static_cast<float>(row.score), grown);
    const Rect bar{bar_left, first, bar_wide, height};
    const float share = most > 0 ? std::clamp(static_cast<float>(score) / static_cast<float>(most), 0.F, 1.F) : 0;
    constexpr float shortest = 40; // a start for who has nothing yet
    const float width = shortest + (bar.w - shortest) * share;
    const bool leads = row.rank == 1 && row.score > 0;
    const Fill fill = leads ? Fill{theme.ash, glowing(theme), true} : Fill{theme.steel, theme.steel, false};
    // The bar slides out from behind its round beginning: one picture, shown as far as it has come.
    constexpr float radius = 18;
    board.add(Panel{{bar.x, bar.y, shortest, bar.h}, radius, {fill.from, fill.from, false}, transparent, 0});
    Node& node = board.add(Panel{bar, radius, fill, transparent, 0});
    node.shift.x -= bar.w - width;
    if (width < bar.w) node.clip = Rect{bar.x + radius, bar.y + node.shift.y, bar.w, bar.h};

    const float larger = board.text_size(), aside_size = 28 * std::min(larger, 1.25F);
    const float most_name = (row.about.empty() ? 1080.F : 860.F) - (larger > 1 ? 100.F : 0.F);
    Label name = board.label({}, row.name, std::min(40 * larger, 60.F), 600, row.out ? theme.mist : theme.paper);
    name.least = 18;
    const float name_wide = std::min(board.measure(name).x + 2, most_name);
    name.area = {bar.x + 30, bar.y + 4, name_wide, bar.h - 8};
    name.down = Align::centre;
    board.add(std::move(name));
    float x = bar.x + 30 + name_wide + 22;
    const auto aside = [&](const std::string& text, Colour colour) {
        Label label = board.label({}, text, aside_size, 500, colour);
        const float wide = board.measure(label).x + 2;
        label.area = {x, bar.y, wide, bar.h};
        label.down = Align::centre;
        board.add(std::move(label));
        x += wide + 22;
    };
    if (row.out) aside("out", theme.fall);
    if (!row.about.empty()) aside(row.about, leads ? theme.paper : theme.mist);
    draw_move(board, x, bar, row);

    Label points = board.label({bar.right() + 8, bar.y, room_width - margin - bar.right() - 8, bar.h},
                               grown < 1 ? grouped(std::lround(score)) : points_text(row.score), 40, 700, theme.paper);
    points.across = Align::end;
    points.down = Align::centre;
    points.least = 20;
    board.add(std::move(points));
}

} // namespace

void draw(Board& board, const StandingsView& view) {
    const Theme& theme = board.theme();
    board.backdrop();
    board.heading("Standings");
    const auto aside = [&](float y, const std::string& text) {
        Label label = board.label({1000, y, room_width - margin - 1000, 46}, text, 34, 400, theme.mist);
        label.across = Align::end;
        label.down = Align::centre;
        board.add(std::move(label));
    };
    aside(76, "after " + (view.total > 0 ? place_of(view.questions, view.total)
                                         : counted(view.questions, "question", "questions")));
    if (view.players > view.rows.size())
        aside(124, "and " + counted(view.players - view.rows.size(), view.of_teams ? "more team" : "more player",
                                    view.of_teams ? "more teams" : "more players"));

    double most = 0;
    for (const auto& row : view.rows) most = std::max({most, row.score, row.score_before});
    const float moved = ease_out(board.moves(animations::rows_move));
    const float grown = ease_out(board.moves(animations::bars_grow));
    for (std::size_t place = view.rows.size(); place > 0; --place) // the best on top where rows cross
        draw_row(board, view, place - 1, most, moved, grown);
    board.pose({});
    board.hints({{{"Space"}, "go on", {Verb::next, 0}},
                 {{"P"}, "pause", {Verb::pause, 0}},
                 {{"B"}, "a break", {Verb::intermission, host_break}}});
}

} // namespace cliff::views::screens
