#include "views/screens/results.hpp"

#include "views/format.hpp"
#include "views/particles.hpp"
#include "views/screens/screens.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cliff::views::screens {
namespace {

std::string how_it_went(const ResultsView& view) {
    using Ending = ResultsView::Ending;
    const std::string asked = counted(view.of, "question", "questions");
    switch (view.ending) {
    case Ending::by_the_player:
        return "Ended after " + asked + " of " + std::to_string(view.dealt);
    case Ending::out_of_lives:
        return "Out of lives after " + asked;
    case Ending::out_of_time:
        return "Time! " + asked + " played";
    case Ending::all_asked:
        break;
    }
    const double share = static_cast<double>(view.right) / static_cast<double>(view.of);
    if (view.right == view.of) return "Not a single miss";
    if (share >= .8) return "A clean landing";
    if (share >= .6) return "Over the edge in style";
    if (share >= .4) return "You held on";
    if (view.right > 0) return "A rough landing";
    return "Straight down. Try again?";
}

bool personal_best(const ResultsView& view) { return view.best_before && view.score > *view.best_before; }

std::string verdict(const ResultsView& view) {
    if (personal_best(view)) return "New personal best \u00B7 " + signed_points(view.score - *view.best_before);
    if (view.best_before) return how_it_went(view) + " \u00B7 your best is " + grouped(*view.best_before);
    return how_it_went(view);
}

void draw_score(Board& board, const ResultsView& view) {
    const Theme& theme = board.theme();
    Label about = board.label({margin, 62, 1300, 48}, view.bank + " \u00B7 " + view.rules, 34, 600, theme.spark);
    about.down = Align::centre;
    about.least = 20;
    board.add(std::move(about));
    const float share = ease_out(board.moves(animations::total));
    Label score = board.display({margin, 104, 1300, 190}, grouped(std::lround(static_cast<double>(share) * view.score)),
                                190, theme.paper);
    score.down = Align::centre;
    board.add(std::move(score));
    Label words =
        board.label({margin, 304, 1300, 56}, verdict(view), 38, 600, view.right > 0 ? theme.right : theme.spark);
    words.down = Align::centre;
    board.add(std::move(words));
}

void draw_ring(Board& board, const ResultsView& view) {
    const Theme& theme = board.theme();
    constexpr Vec centre{1654, 234};
    const float share = view.of == 0 ? 0 : static_cast<float>(view.right) / static_cast<float>(view.of);
    const float drawn = share * ease_out(board.moves(animations::ring));
    board.add(Ring{centre, 140, 34, 1, theme.steel});
    // In steps of two degrees, so that the same arc is one picture however often it's passed.
    const float step = std::round(drawn * 180) / 180;
    if (step > 0) board.add(Ring{centre, 140, 34, step, theme.ember});
    Label right = board.display({centre.x - 112, centre.y - 74, 224, 100},
                                std::to_string(view.right) + "/" + std::to_string(view.of), 104, theme.paper);
    right.across = Align::centre;
    right.down = Align::centre;
    right.least = 40;
    board.add(std::move(right));
    Label word = board.label({centre.x - 100, centre.y + 28, 200, 44}, "right", 28, 400, theme.mist);
    word.across = Align::centre;
    word.down = Align::centre;
    board.add(std::move(word));
}

/// At most four bars; what doesn't fit is summed up in the last.
std::vector<ResultsView::RoundBar> bars(const ResultsView& view) {
    constexpr std::size_t most = 4;
    auto rows = view.rounds;
    if (rows.size() <= most) return rows;
    ResultsView::RoundBar rest{counted(rows.size() - most + 1, "more round", "more rounds"), 0, 0};
    for (std::size_t r = most - 1; r < rows.size(); ++r) {
        rest.right += rows[r].right;
        rest.of += rows[r].of;
    }
    rows.resize(most - 1);
    rows.push_back(rest);
    return rows;
}

void draw_bars(Board& board, const ResultsView& view) {
    const Theme& theme = board.theme();
    const auto rows = bars(view);
    const float pitch = rows.size() > 3 ? 92 : 111;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const float top = 446 + pitch * static_cast<float>(r);
        const Rect track{margin, top + 62, 864, 22};
        Label name = board.label({margin, top, 680, 54}, rows[r].title, 34, 600, theme.paper);
        name.down = Align::centre;
        name.least = 20;
        Label count =
            board.label({margin + 684, top, 180, 54},
                        std::to_string(rows[r].right) + " / " + std::to_string(rows[r].of), 34, 500, theme.mist);
        count.across = Align::end;
        count.down = Align::centre;
        board.add(std::move(name));
        board.add(std::move(count));
        board.add(Panel{track, 11, {theme.steel, theme.steel, false}, transparent, 0});
        const float share = rows[r].of == 0 ? 0 : static_cast<float>(rows[r].right) / static_cast<float>(rows[r].of);
        const float grown = ease_out(board.moves(animations::round_bar.nth(r, animations::between_rounds)));
        if (share > 0) { // the bar slides out from the left: one picture, shown as far as it has come
            const float width = std::max(22.F, track.w * share);
            Node& bar = board.add(
                Panel{{track.x, track.y, width, track.h}, 11, {theme.ash, theme.ember, true}, transparent, 0});
            bar.shift.x -= width * (1 - grown);
            bar.clip = track;
        }
    }
}

enum class Mark { right, partly, wrong, none };

Mark mark_of(const ResultsView::Dot& dot) {
    return dot.right ? Mark::right : dot.partly ? Mark::partly : dot.answered ? Mark::wrong : Mark::none;
}

/// Right: a round dot. Partly right: a diamond. Wrong: a cross. No answer: a hollow ring.
void draw_dot(Board& board, Rect area, Mark mark, float opacity) {
    const Theme& theme = board.theme();
    const auto sign = [&](Rect where, Outline outline, Colour colour) {
        board.add(Sign{where, outline, colour}).opacity = opacity;
    };
    switch (mark) {
    case Mark::right:
        return sign(area, Outline::circle, theme.right);
    case Mark::partly:
        return sign(area.inset(-2), Outline::diamond, theme.spark);
    case Mark::wrong:
        return sign(area.inset(-3), Outline::cross, theme.wrong);
    case Mark::none:
        board.add(Panel{area, area.w / 2, {transparent, transparent, false}, theme.wrong, 3}).opacity = opacity;
    }
}

/// Names the marks that occur beside right, wrong and none.
void draw_legend(Board& board, bool any_partly) {
    float x = any_partly ? 1176 : 1246;
    for (const auto& [name, mark] : {std::pair{"right", Mark::right}, std::pair{"partly", Mark::partly},
                                     std::pair{"wrong", Mark::wrong}, std::pair{"none", Mark::none}}) {
        if (mark == Mark::partly && !any_partly) continue;
        draw_dot(board, {x, 460, 17, 17}, mark, 1);
        Label word = board.label({}, name, 24, 400, board.theme().mist);
        const float width = board.measure(word).x + 2;
        word.area = {x + 26, 446, width, 44};
        word.down = Align::centre;
        board.add(std::move(word));
        x += width + (any_partly ? 40 : 50);
    }
}

void draw_times(Board& board, const ResultsView& view) {
    const Theme& theme = board.theme();
    constexpr Rect plot{1040, 506, 768, 210};
    Label title = board.label({1024, 446, 205, 44}, "Answer times", 30, 600, theme.mist);
    title.down = Align::centre;
    board.add(std::move(title));
    board.add(Panel{{1024, 726, 800, 3}, 1.5F, {theme.line, theme.line, false}, transparent, 0});

    Millis longest{1};
    for (const auto& dot : view.dots) longest = std::max(longest, dot.elapsed);
    draw_legend(board, std::any_of(view.dots.begin(), view.dots.end(), [](const auto& dot) { return dot.partly; }));
    if (view.median) {
        Label top = board.label({1524, 446, 300, 44}, "up to " + seconds(longest), 24, 400, theme.mist);
        top.across = Align::end;
        top.down = Align::centre;
        board.add(std::move(top));
    }
    const auto count = static_cast<float>(view.dots.size());
    const float size = view.dots.size() > 60 ? 9 : 17;
    for (std::size_t d = 0; d < view.dots.size(); ++d) {
        const auto& dot = view.dots[d];
        const float x = plot.x + plot.w * (static_cast<float>(d) + .5F) / count;
        const float height = static_cast<float>(dot.elapsed.count()) / static_cast<float>(longest.count());
        const float y = plot.bottom() - size - (plot.h - size) * height;
        const Millis apart = animations::all_marks * static_cast<int>(d) / static_cast<int>(view.dots.size());
        const float shown = board.fades({animations::mark.after + apart, animations::mark.length});
        draw_dot(board, {x - size / 2, y, size, size}, mark_of(dot), shown);
    }

    std::vector<std::pair<std::string, std::string>> facts;
    if (view.fastest) facts.emplace_back("Fastest", seconds(*view.fastest));
    if (view.median) facts.emplace_back("Median", seconds(*view.median));
    facts.emplace_back("Best streak", std::to_string(view.best_streak));
    float x = 1024;
    for (const auto& [name, value] : facts) {
        for (const auto& [text, weight] : {std::pair{name, 400}, std::pair{value, 700}}) {
            Label part = board.label({}, text, 30, weight, theme.paper);
            const float width = board.measure(part).x + 2;
            part.area = {x, 752, width, 50};
            part.down = Align::centre;
            board.add(std::move(part));
            x += width + 10;
        }
        x += 26;
    }
}

} // namespace

void draw_summary(Board& board, const ResultsView& view) {
    draw_score(board, view);
    draw_ring(board, view);
    draw_bars(board, view);
    draw_times(board, view);
}

void draw(Board& board, const ResultsView& view) {
    board.backdrop();
    if (personal_best(view)) draw_confetti(board, animations::applause);
    draw_summary(board, view);
    std::vector<std::pair<std::string, Verb>> buttons;
    if (view.misses > 0) buttons.emplace_back("Review " + counted(view.misses, "miss", "misses"), Verb::review);
    if (view.practicable)
        buttons.emplace_back(view.misses == 1 ? "Practise it" : "Practise them", Verb::practise_misses);
    buttons.emplace_back("Play again", Verb::again);
    buttons.emplace_back("Save picture", Verb::share);
    buttons.emplace_back("Home", Verb::home);
    float x = margin;
    for (const auto& [text, verb] : buttons) {
        const float width = board.button_width(text);
        board.button({x, 880, width, 92}, text, {verb, 0}, Align::centre);
        x += width + 24;
    }
    board.hints({{{"\u2190", "\u2192"}, "choose", {}},
                 {{"Enter"}, "go", {}},
                 {{board.cap(Bound::copy)}, "copy as text", {Verb::copy, 0}},
                 {{board.cap(Bound::share)}, "save as a picture", {Verb::share, 0}},
                 {{"Esc"}, "home", {Verb::home, 0}}});
}

} // namespace cliff::views::screens
