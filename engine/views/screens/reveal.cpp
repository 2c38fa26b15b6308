#include "views/format.hpp"
#include "views/screens/outcome.hpp"
#include "views/screens/screens.hpp"

#include <algorithm>
#include <cmath>

namespace cliff::views::screens {
namespace {

using Verdict = RevealView::Verdict;

std::string headline(const RevealView& view, int counted) {
    const std::string points = counted != 0 ? " " + signed_points(counted) : "";
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

Span span_of(std::size_t part) { return animations::part.nth(part, animations::between_parts); }

/// The last part has been counted.
Millis all_counted(const std::vector<Part>& parts) { return span_of(std::max<std::size_t>(parts.size(), 1) - 1).end(); }

/// How much of the points has been shown: one part after the other, or all of them as one.
int counted_points(Board& board, const RevealView& view, const std::vector<Part>& parts) {
    const auto share = [&](std::size_t part) { return ease_out(board.moves(span_of(part))); };
    const auto shown = [](int points, float of) {
        return static_cast<int>(std::lround(of * static_cast<float>(points)));
    };
    const int total = view.points.total();
    if (parts.empty()) return shown(total, share(0));
    int counted = 0, all = 0;
    for (std::size_t p = 0; p < parts.size(); ++p) {
        counted += shown(parts[p].points, share(p));
        all += parts[p].points;
    }
    return counted == all ? total : counted;
}

/// Line by line as they add up.
void draw_points(Board& board, const std::vector<Part>& parts) {
    if (parts.empty()) return;
    constexpr float left = 1394, top = 292, width = room_width - margin - left, row = 44, padding = 30;
    const Theme& theme = board.theme();
    const float height = 2 * padding + row * static_cast<float>(parts.size());
    board.enter(animations::parts, {30, 0});
    board.add(Panel{
        {left, top, width, height}, 36, {theme.ink.with_alpha(.4F), theme.ink.with_alpha(.4F), false}, theme.line, 2});
    for (std::size_t p = 0; p < parts.size(); ++p) {
        board.enter(span_of(p), {30, 0});
        const float counted = ease_out(board.moves(span_of(p)));
        const Rect line{left + padding + 4, top + padding + row * static_cast<float>(p), width - 2 * padding - 8, row};
        // As wide as it will be, so that the name beside it keeps its size.
        Label points =
            board.label({}, signed_points(parts[p].points), 27 * std::min(board.text_size(), 1.2F), 800, theme.paper);
        const float points_wide = board.measure(points).x + 2;
        points.area = {line.right() - points_wide, line.y, points_wide, line.h};
        points.text = signed_points(static_cast<int>(std::lround(counted * static_cast<float>(parts[p].points))));
        points.across = Align::end;
        points.down = Align::centre;
        Label name =
            board.label({line.x, line.y, line.w - points_wide - 12, line.h}, parts[p].name, 27, 500, theme.mist);
        name.down = Align::centre;
        name.least = 16;
        board.add(std::move(name));
        board.add(std::move(points));
    }
    board.pose({});
}

void draw_words(Board& board, const RevealView& view, int counted, bool beside_points) {
    const Theme& theme = board.theme();
    Label ask = board.label({margin, 216, 1728, 62}, view.ask, 27, 500, theme.mist);
    ask.down = Align::centre;
    ask.line_height = 1.15F;
    ask.least = 18;
    ask.italic = view.quote;
    // A long question takes a third line, and the headline stands lower, rather than be too small to read.
    Label readable = ask;
    readable.size = 24;
    const bool three_lines = board.measure(readable).y > ask.area.h;
    if (three_lines) ask.area.h = 86;
    board.add(std::move(ask));

    const bool good = view.verdict == Verdict::right || view.verdict == Verdict::partly;
    const float pop = ease_out_back(board.moves(animations::verdict));
    board.pose({board.fades(animations::verdict), {(1 - pop) * -60, 0}, 1});
    Label head = board.display(three_lines ? Rect{margin, 304, 1260, 100} : Rect{margin, 284, 1260, 118},
                               headline(view, counted), three_lines ? 100 : 118, good ? theme.right : theme.wrong);
    if (!good && view.verdict != Verdict::wrong) head.colour = theme.spark;
    head.down = Align::centre;
    head.least = 60;
    board.add(std::move(head));

    board.enter(animations::why, {0, 20});
    Label why = board.label({margin, 414, beside_points ? 1240.F : 1728.F, 134}, view.why, 40, 400, theme.paper);
    why.least = 24;
    why.line_height = 1.3F;
    why.down = Align::centre;
    if (view.source.empty()) why.area.h += 50;
    board.add(std::move(why));
    draw_source(board, 554, view.source);
    board.pose({});
}

} // namespace

void draw(Board& board, const RevealView& view) {
    board.backdrop();
    const auto parts = parts_of(view);
    const float share = ease_out(board.moves({all_counted(parts), animations::sum}));
    const int score = view.score_before +
                      static_cast<int>(std::lround(share * static_cast<float>(view.header.score - view.score_before)));
    draw_header(board, view.header, score);
    draw_ghost(board, view.header, score, view.fuse, share);
    if (view.fuse) draw_fuse(board, *view.fuse);
    draw_words(board, view, counted_points(board, view, parts), !parts.empty());
    draw_points(board, parts);
    // Skipping ends a question without the breath in which the others dim.
    draw_outcome(board, view.outcome, ease_out(board.fades(animations::outcome)),
                 view.verdict == Verdict::skipped ? 1 : dimmed);
    std::vector<Board::Hint> hints{{{"Space"}, view.last ? "results" : "next question", {Verb::next, 0}}};
    if (view.reportable) hints.push_back({{board.cap(Bound::report)}, "report a mistake", {Verb::report, 0}});
    hints.push_back({{board.cap(Bound::pause)}, "pause", {Verb::pause, 0}});
    board.hints(hints);
}

} // namespace cliff::views::screens
