#include "views/format.hpp"
#include "views/screens/joining.hpp"
#include "views/screens/screens.hpp"

#include <algorithm>

namespace cliff::views::screens {
namespace {

constexpr float left_wide = 768, right_x = 928, right_wide = room_width - margin - right_x;

void draw_joining(Board& board, const LobbyView& view) {
    const Theme& theme = board.theme();
    const Joining& joining = view.joining;
    const std::size_t from = board.mark();
    const std::string heading = view.locked               ? "The lobby is locked"
                                : joining.address.empty() ? "Without phones"
                                                          : "Join with your phone";
    Label title = board.display({margin, 56, left_wide, 110}, heading, 92, theme.paper);
    title.down = Align::centre;
    title.least = 40;
    board.add(std::move(title));
    float y = draw_codes(board, joining, {{margin, 190}, left_wide, 360, 36}) + 20;
    if (!joining.address.empty()) {
        const bool code_above = joining.link_code.side > 0;
        draw_line(board, {margin, y, left_wide, 44}, code_above ? "or open" : "open", 33, 400, theme.mist, 20);
        draw_line(board, {margin, y + 46, left_wide, 78}, joining.address, 60, 700, theme.spark, 24);
        y += 128;
    }
    if (!joining.code.empty()) {
        Label word = board.label({}, "code", 33, 400, theme.mist);
        const float width = board.measure(word).x + 22;
        word.area = {margin, y, width, 84};
        word.down = Align::centre;
        board.add(std::move(word));
        Label code = board.display({margin + width, y, left_wide - width, 84}, joining.code, 76, theme.paper);
        code.down = Align::centre;
        code.least = 30;
        board.add(std::move(code));
        y += 90;
    }
    if (view.locked) board.dim_since(from, .35F); // what can't be used any more
    if (joining.remark.empty()) return;
    Label remark =
        board.label({margin, y + 6, left_wide, std::min(130.F, 980 - y)}, joining.remark, 30, 500, theme.spark);
    remark.least = 18;
    board.add(std::move(remark));
}

void draw_count(Board& board, const LobbyView& view) {
    const Theme& theme = board.theme();
    Label number = board.display({}, grouped(static_cast<long long>(view.players)), 136, theme.spark);
    const float width = board.measure(number).x + 4;
    number.area = {right_x, 48, width, 138};
    number.down = Align::centre;
    if (!view.newest.empty()) { // it beats whenever somebody comes in
        const float beat = board.moves_at(view.newest.back().joined, animations::arrival);
        board.pose({1, {}, 1 + .12F * (1 - ease_out(beat))});
    }
    board.add(std::move(number));
    board.pose({});
    Label word = board.display({}, view.players == 1 ? "player" : "players", 70, theme.mist);
    const float word_width = board.measure(word).x + 4;
    word.area = {right_x + width + 26, 92, word_width, 84};
    word.down = Align::centre;
    board.add(std::move(word));
    const float x = right_x + width + 26 + word_width + 40;
    Label what = board.label({x, 62, room_width - margin - x, 116}, view.bank + "\n" + view.rules, 28, 500, theme.mist);
    what.across = Align::end;
    what.down = Align::centre;
    what.least = 14;
    board.add(std::move(what));
}

struct ChipSize {
    float height, gap, font, padding;
};

/// In rows, each as many as fit; of too many rows the last ones stay.
void draw_chips(Board& board, const LobbyView& view) {
    const Theme& theme = board.theme();
    constexpr float top = 220, bottom = 956;
    if (view.newest.empty()) {
        draw_line(board, {right_x, top + 10, right_wide, 60}, "Whoever joins stands here.", 34, 400, theme.mist, 20);
        return;
    }
    const std::size_t hidden_above = view.players - view.newest.size();
    const bool many = view.players > 20;
    ChipSize size = many ? ChipSize{58, 14, 27, 24} : ChipSize{76, 18, 34, 30};
    size.font *= board.text_size();
    size.height = std::max(size.height, size.font * 1.5F);

    struct Placed {
        Label name;
        float x = 0;
        std::size_t row = 0;
    };
    std::vector<Placed> placed;
    float x = 0;
    std::size_t row = 0;
    for (const auto& chip : view.newest) {
        Label name = board.label({}, chip.name, size.font, 600, theme.paper);
        name.least = 16;
        const float width = std::min(board.measure(name).x + 2 + 2 * size.padding, right_wide);
        if (x > 0 && x + width > right_wide) {
            x = 0;
            ++row;
        }
        name.area.w = width;
        placed.push_back({std::move(name), x, row});
        x += width + size.gap;
    }
    const float pitch = size.height + size.gap;
    constexpr float more_high = 50;
    const auto fits = [&](float from) { return static_cast<std::size_t>((bottom - from + size.gap) / pitch); };
    bool more = hidden_above > 0 || row + 1 > fits(top);
    const float first_y = more ? top + more_high : top;
    const std::size_t first_row = row + 1 > fits(first_y) ? row + 1 - fits(first_y) : 0;
    std::size_t hidden = hidden_above;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        auto& each = placed[i];
        if (each.row < first_row) {
            ++hidden;
            continue;
        }
        const Millis joined = view.newest[i].joined;
        board.pose({board.fades_at(joined, animations::arrival / 2),
                    {},
                    mix(.6F, 1, ease_out_back(board.moves_at(joined, animations::arrival)))});
        const Rect area{right_x + each.x, first_y + pitch * static_cast<float>(each.row - first_row), each.name.area.w,
                        size.height};
        board.add(Panel{
            area, size.height / 2, {theme.ink.with_alpha(.45F), theme.ink.with_alpha(.45F), false}, theme.line, 2});
        each.name.area = {area.x + size.padding, area.y, area.w - 2 * size.padding, area.h};
        each.name.across = Align::centre;
        each.name.down = Align::centre;
        board.add(std::move(each.name));
    }
    board.pose({});
    if (hidden > 0)
        draw_line(board, {right_x + 4, top - 8, right_wide, 44},
                  "+ " + grouped(static_cast<long long>(hidden)) + " more", 30, 600, theme.mist, 20);
}

/// As many of the team's members as fit into the area, and how many there are more.
Label members(const Board& board, Rect area, const LobbyView::Team& team) {
    Label label = board.label(area, "", 23, 500, board.theme().mist);
    label.line_height = 1.25F;
    const auto with = [&](std::size_t named) {
        label.text.clear();
        for (std::size_t m = 0; m < named; ++m) label.text += (m > 0 ? " \u00B7 " : "") + team.first[m];
        if (named < team.members) label.text += " + " + grouped(static_cast<long long>(team.members - named));
        const Vec size = board.measure(label);
        return size.x <= area.w && size.y <= area.h;
    };
    std::size_t fit = 0, over = team.first.size() + 1; // what fits, and what doesn't
    while (fit + 1 < over) {
        const std::size_t middle = (fit + over) / 2;
        (with(middle) ? fit : over) = middle;
    }
    with(fit);
    if (fit == 0) label.text.clear(); // their number is said already
    if (fit == team.members) {        // with all of them there, as large as there is room for
        label.least = 23;
        label.size = std::max(label.size, 30.F);
    }
    return label;
}

/// A card for each team, its members in it.
void draw_teams(Board& board, const LobbyView& view) {
    const Theme& theme = board.theme();
    constexpr float top = 224, bottom = 956, gap = 14, tallest = 190;
    if (view.teams.empty()) {
        draw_line(board, {right_x, top + 10, right_wide, 60}, "The first of a team names it.", 34, 400, theme.mist, 20);
        return;
    }
    const std::size_t count = view.teams.size(),
                      columns = count <= 3    ? 1
                                : count <= 12 ? 2
                                              : 3,
                      rows = (count + columns - 1) / columns;
    const float wide = (right_wide - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float high =
        std::min(tallest, (bottom - top - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows));
    for (std::size_t t = 0; t < count; ++t) {
        const auto& team = view.teams[t];
        const Rect card{right_x + (wide + gap) * static_cast<float>(t % columns),
                        top + (high + gap) * static_cast<float>(t / columns), wide, high};
        // It swells when somebody comes in.
        const float beat = team.members > 0 ? board.moves_at(team.newest, animations::arrival) : 1;
        board.pose({1, {}, 1 + .03F * (1 - ease_out(beat))});
        board.add(Panel{card,
                        16,
                        {theme.ink.with_alpha(.45F), theme.ink.with_alpha(.45F), false},
                        team.members > 0 ? theme.ember : theme.line,
                        2});
        const bool low = high < 90; // there is room for the name alone
        const float count_wide = low ? 54 : 90, head = low ? high - 16 : 42;
        draw_line(board, {card.x + 20, card.y + 8, card.w - 44 - count_wide, head}, team.name, low ? 27 : 31, 700,
                  theme.paper, 12);
        Label number = board.label({card.right() - 20 - count_wide, card.y + 8, count_wide, head},
                                   grouped(static_cast<long long>(team.members)), low ? 27 : 31, 700, theme.spark);
        number.least = 14;
        number.across = Align::end;
        number.down = Align::centre;
        board.add(std::move(number));
        if (low || team.members == 0) continue;
        Label names = members(board, {card.x + 20, card.y + 8 + head, card.w - 40, card.h - head - 16}, team);
        if (!names.text.empty()) board.add(std::move(names));
    }
    board.pose({});
    if (view.more_teams > 0)
        draw_line(board, {right_x + 4, top - 46, right_wide, 44}, "+ " + counted(view.more_teams, "team", "teams"), 30,
                  600, theme.mist, 20);
}

} // namespace

void draw(Board& board, const LobbyView& view) {
    board.backdrop();
    draw_joining(board, view);
    draw_count(board, view);
    if (view.in_teams)
        draw_teams(board, view);
    else
        draw_chips(board, view);
    std::vector<Board::Hint> hints;
    if (view.players > 0) hints.push_back({{"Space"}, "start", {Verb::next, 0}});
    const bool several = !view.joining.other_way.empty(); // and less room for words
    const std::string lock = view.locked ? "unlock" : "lock";
    hints.push_back({{"L"}, several ? lock : lock + " the lobby", {Verb::lock, 0}});
    if (several) hints.push_back({{"N"}, view.joining.other_way, {Verb::other_way, 0}});
    hints.push_back({{"S"}, "settings", {Verb::settings, 0}});
    hints.push_back({{"Esc"}, "leave", {Verb::home, 0}});
    board.hints(hints);
    if (!view.joining.at_hand.empty())
        draw_line(board, {right_x, 960, right_wide, 40}, view.joining.at_hand, 25, 500, board.theme().mist, 14);
    if (view.joining.host_page.empty() || board.has_note()) return;
    const float left = std::max(right_x, board.hints_end());
    Label host =
        board.label({left, 1004, room_width - margin - left, 44}, view.joining.host_page, 25, 400, board.theme().mist);
    host.across = Align::end;
    host.down = Align::centre;
    host.least = 14;
    board.add(std::move(host));
}

} // namespace cliff::views::screens
