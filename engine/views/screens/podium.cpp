#include "views/ceremony.hpp"
#include "views/format.hpp"
#include "views/particles.hpp"
#include "views/screens/landscape.hpp"
#include "views/screens/screens.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace cliff::views::screens {
namespace {

constexpr float floor_y = 976;

/// The ceremony: the lowest step rises first, a breath apart, and the awards come after the winner.
Span rises(std::size_t steps, std::size_t step) {
    return animations::step.nth(steps - 1 - step, animations::between_steps);
}

/// The last step has come up and its names stand there.
Millis all_up(std::size_t steps) { return rises(std::max<std::size_t>(steps, 1), 0).end() + animations::naming; }

struct Stand {
    float x = 0, top = 0;
    Fill fill;
    float figure = 0; ///< the size of the rank on it
};

/// The winner in the middle, the second on the left; two stand side by side.
Stand stand(const Theme& theme, std::size_t steps, std::size_t step, float middle) {
    constexpr float pitch = 428;
    static constexpr std::array<float, 3> tops{560, 690, 780}, figures{190, 150, 120};
    const std::array<Fill, 3> fills{{{theme.gold, theme.gold_end, false},
                                     {theme.silver, theme.silver_end, false},
                                     {theme.bronze, theme.bronze_end, false}}};
    static constexpr std::array<float, 3> sides{0, -1, 1};
    const float side = steps == 2 ? (step == 0 ? .5F : -.5F) : sides[step];
    return {middle + pitch * side, tops[step], fills[step], figures[step]};
}

void draw_scenery(Board& board) {
    draw_landscape(board, 0);
    board.add(Picture{{985, 270, 320, 320}, board.theme().art.rider, false}).opacity = .7F;
    const Colour veil = board.theme().ink.with_alpha(.78F); // words stand before the sunset
    board.add(Panel{{0, 0, room_width, room_height}, 0, {veil, veil, false}, transparent, 0});
}

void centred(Board& board, Rect area, const std::string& text, float size, int weight, Colour colour, float least) {
    Label label = board.label(area, text, size, weight, colour);
    label.across = Align::centre;
    label.down = Align::centre;
    label.least = least;
    label.line_height = 1.1F;
    board.add(std::move(label));
}

std::string more(std::size_t count) { return "and " + grouped(static_cast<long long>(count)) + " more"; }

void draw_step(Board& board, const PodiumView& view, std::size_t step, float middle) {
    const Theme& theme = board.theme();
    constexpr float width = 400;
    const auto& who = view.steps[step];
    const Stand at = stand(theme, view.steps.size(), step, middle);
    const Rect block{at.x - width / 2, at.top, width, floor_y - at.top};
    const Span rising = rises(view.steps.size(), step);
    const float risen = ease_out(board.moves(rising)), seen = board.reduced_motion() ? board.fades(rising) : 1;
    const auto rise = [&](Node& node) {
        node.opacity = seen;
        node.shift.y += (1 - risen) * (block.h + 40);
        node.clip = Rect{0, 0, room_width, floor_y};
    };
    if (step == 0) {
        const float light = board.fades({rising.end(), animations::winners_light});
        board.add(Glow{{at.x, at.top - 60}, {430, 330}, theme.spark.with_alpha(.26F)}).opacity = light;
    }
    if (risen > 0 && seen > 0) {
        Panel panel{{block.x, block.y, block.w, block.h + 40}, 26, at.fill, transparent, 0};
        rise(board.add(panel));
        Label rank = board.display({block.x, block.y + 10, block.w, std::min(at.figure + 10, block.h - 16)},
                                   std::to_string(who.rank), at.figure, theme.on_choice);
        rank.across = Align::centre;
        rank.down = Align::centre;
        rise(board.add(std::move(rank)));
    }

    board.enter({rising.end(), animations::naming}, {0, 24});
    float y = block.y - 58;
    centred(board, {block.x - 8, y, block.w + 16, 50}, points_text(who.score), 38, 400, theme.paper, 20);
    if (!who.about.empty())
        centred(board, {block.x - 8, y -= 40, block.w + 16, 40}, who.about, 26, 500, theme.paper, 13);
    if (who.names.more > 0)
        centred(board, {block.x, y -= 44, block.w, 42}, more(who.names.more), 28, 500, theme.mist, 18);
    const bool alone = who.names.first.size() == 1;
    const float high = alone ? 76 : 56;
    for (std::size_t n = who.names.first.size(); n > 0; --n)
        centred(board, {block.x - 8, y -= high, block.w + 16, high - 4}, who.names.first[n - 1], alone ? 48.F : 38.F,
                700, theme.paper, 17);
    board.pose({});
}

void draw_awards(Board& board, const PodiumView& view) {
    const Theme& theme = board.theme();
    constexpr float x = 1424, width = room_width - margin - x, pitch = 172;
    const Span first{all_up(view.steps.size()), animations::award.length};
    for (std::size_t a = 0; a < view.awards.size(); ++a) {
        const auto& award = view.awards[a];
        board.enter(first.nth(a, animations::between_awards), {40, 0});
        const float y = 330 + pitch * static_cast<float>(a);
        const auto line = [&](float top, float high, const std::string& text, float size, int weight, Colour colour) {
            Label label = board.label({x, top, width, high}, text, size, weight, colour);
            label.down = Align::centre;
            label.least = 16;
            label.line_height = 1.1F;
            board.add(std::move(label));
        };
        line(y, 42, award_title(award.what), 30, 400, theme.mist);
        line(y + 42, 60, all_names(award.names), 34, 700, theme.paper);
        line(y + 102, 40, award.feat, 30, 400, theme.spark);
    }
    board.pose({});
}

} // namespace

void draw(Board& board, const PodiumView& view) {
    const Theme& theme = board.theme();
    draw_scenery(board);
    if (!view.steps.empty()) draw_confetti(board, rises(view.steps.size(), 0).end());
    Label title = board.display({margin, 52, room_width - 2 * margin, 150}, "Mission accomplished", 150, theme.spark);
    title.across = Align::centre;
    title.down = Align::centre;
    title.spacing = .05F;
    board.add(std::move(title));
    centred(board, {margin, 206, room_width - 2 * margin, 50}, view.bank + " \u00B7 " + view.rules, 34, 500,
            theme.paper, 18);
    if (view.steps.empty())
        centred(board, {margin, 500, room_width - 2 * margin, 60},
                view.players == 0 ? "Nobody was left in the room." : "It ended before the first answer.", 40, 500,
                theme.mist, 24);
    board.add(
        Panel{{margin, floor_y, room_width - 2 * margin, 3}, 1.5F, {theme.line, theme.line, false}, transparent, 0});
    const float middle = view.awards.empty() ? room_width / 2 : 724;
    for (std::size_t step = 0; step < view.steps.size(); ++step) draw_step(board, view, step, middle);
    draw_awards(board, view);
    std::vector<Board::Hint> hints;
    if (view.pages > 1) hints.push_back({{"Space"}, "all places", {Verb::page_of_room, 1}});
    hints.push_back({{"Esc"}, "leave", {Verb::home, 0}});
    board.hints(hints);
}

} // namespace cliff::views::screens
