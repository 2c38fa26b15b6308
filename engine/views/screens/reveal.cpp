#include "views/format.hpp"
#include "views/screens/outcome.hpp"
#include "views/screens/screens.hpp"

#include <cmath>

namespace cliff::views::screens {
namespace {

using Verdict = RevealView::Verdict;

std::string headline(const RevealView& view) {
    const bool scored = view.points.total() != 0;
    const std::string points = scored ? " " + signed_points(view.points.total()) : "";
    const std::string life = !view.life_lost ? "" : view.header.lives == 0 ? ": your last life" : ", one life lost";
    switch (view.verdict) {
    case Verdict::right:
        return "Right!" + points;
    case Verdict::partly:
        return "Partly right" + points;
    case Verdict::wrong:
        return "Wrong" + points + life;
    case Verdict::skipped:
        return "Skipped" + life;
    case Verdict::too_late:
        return "Time\u2019s up" + life;
    }
    return {};
}

struct Part {
    std::string name;
    int points;
};

/// What the points were given for; nothing where one part would only repeat the headline.
std::vector<Part> parts_of(const RevealView& view) {
    std::vector<Part> parts;
    if (view.points.right != 0)
        parts.push_back({view.verdict == Verdict::partly ? "Part of the answer" : "Right answer", view.points.right});
    if (view.points.speed != 0) parts.push_back({"Speed", view.points.speed});
    if (view.points.streak != 0)
        parts.push_back({"Streak \u00D7 " + std::to_string(view.header.streak), view.points.streak});
    if (parts.size() < 2) parts.clear();
    return parts;
}

/// Line by line as they add up.
void draw_points(Board& board, const std::vector<Part>& parts) {
    if (parts.empty()) return;
    constexpr float left = 1394, top = 292, width = room_width - margin - left, row = 44, padding = 30;
    const Theme& theme = board.theme();
    const float height = 2 * padding + row * static_cast<float>(parts.size());
    board.enter(Millis{150}, Millis{250}, {30, 0});
    board.add(Panel{
        {left, top, width, height}, 36, {theme.ink.with_alpha(.4F), theme.ink.with_alpha(.4F), false}, theme.line, 2});
    for (std::size_t p = 0; p < parts.size(); ++p) {
        board.enter(Millis{250} + Millis{150} * static_cast<int>(p), Millis{250}, {30, 0});
        const Rect line{left + padding + 4, top + padding + row * static_cast<float>(p), width - 2 * padding - 8, row};
        Label name = board.label(line, parts[p].name, 27, 500, theme.mist);
        name.down = Align::centre;
        Label points = board.label(line, signed_points(parts[p].points), 27, 800, theme.paper);
        points.across = Align::end;
        points.down = Align::centre;
        board.add(std::move(name));
        board.add(std::move(points));
    }
    board.pose({});
}

void draw_words(Board& board, const RevealView& view, bool beside_points) {
    const Theme& theme = board.theme();
    Label ask = board.label({margin, 216, 1728, 62}, view.ask, 27, 500, theme.mist);
    ask.down = Align::centre;
    ask.line_height = 1.15F;
    ask.least = 18;
    ask.italic = view.quote;
    board.add(std::move(ask));

    const bool good = view.verdict == Verdict::right || view.verdict == Verdict::partly;
    const float pop = ease_out_back(board.since_start(Millis{0}, Millis{320}));
    board.pose({std::min(1.F, std::max(0.F, pop)), {(1 - pop) * -60, 0}, 1});
    Label head = board.display({margin, 284, 1260, 118}, headline(view), 118, good ? theme.right : theme.wrong);
    if (!good && view.verdict != Verdict::wrong) head.colour = theme.spark;
    head.down = Align::centre;
    head.least = 60;
    board.add(std::move(head));

    board.enter(Millis{200}, Millis{300}, {0, 20});
    Label why = board.label({margin, 414, beside_points ? 1240.F : 1728.F, 134}, view.why, 40, 400, theme.paper);
    why.least = 24;
    why.line_height = 1.3F;
    if (view.source.empty()) why.area.h += 50;
    board.add(std::move(why));
    draw_source(board, 554, view.source);
    board.pose({});
}

} // namespace

void draw(Board& board, const RevealView& view) {
    board.backdrop();
    const float share = ease_out(board.since_start(Millis{350}, Millis{700}));
    const int score = view.score_before +
                      static_cast<int>(std::lround(share * static_cast<float>(view.header.score - view.score_before)));
    draw_header(board, view.header, score);
    draw_ghost(board, view.header, score, view.fuse, share);
    if (view.fuse) draw_fuse(board, *view.fuse);
    const auto parts = parts_of(view);
    draw_words(board, view, !parts.empty());
    draw_points(board, parts);
    draw_outcome(board, view.outcome, ease_out(board.since_start(Millis{0}, Millis{300})));
    std::vector<Board::Hint> hints{{{"Space"}, view.last ? "results" : "next question", {Verb::next, 0}}};
    if (view.reportable) hints.push_back({{board.cap(Bound::report)}, "report a mistake", {Verb::report, 0}});
    hints.push_back({{board.cap(Bound::pause)}, "pause", {Verb::pause, 0}});
    board.hints(hints);
}

} // namespace cliff::views::screens
