#include "views/screens/curve.hpp"

#include "views/format.hpp"

#include <algorithm>
#include <cmath>

namespace cliff::views::screens {
namespace {

/// The smallest of 1, 2, 2.5 and 5 times a power of ten that four of reach as far: what a person would write at an
/// axis. Whole numbers only.
double step_for(double reach) {
    const double quarter = std::max(reach, 4.) / 4;
    const double power = std::pow(10, std::floor(std::log10(quarter)));
    for (const double times : {1., 2., 2.5, 5.})
        if (times * power >= quarter && (times != 2.5 || power > 1)) return times * power;
    return 10 * power;
}

struct Plot {
    Rect area;
    double bottom = 0, top = 0; ///< the scores at its edges
    std::size_t count = 1;
    [[nodiscard]] float y(double score) const {
        return area.bottom() - area.h * static_cast<float>((score - bottom) / (top - bottom));
    }
    /// Match by match; a lone one stands in the middle.
    [[nodiscard]] float x(std::size_t match) const {
        const float share = count < 2 ? .5F : static_cast<float>(match) / static_cast<float>(count - 1);
        return area.x + area.w * share;
    }
    [[nodiscard]] Vec at(std::size_t match, int score) const { return {x(match), y(score)}; }
};

void draw_axes(Board& board, const Plot& plot, double step, const RecordLine& line) {
    const Theme& theme = board.theme();
    const auto word = [&](Rect area, const std::string& text, Align across) {
        Label words = board.label(area, text, 24, 400, theme.mist);
        words.across = across;
        words.down = Align::centre;
        words.least = 13;
        board.add(std::move(words));
    };
    for (double score = std::ceil(plot.bottom / step) * step; score <= plot.top; score += step) {
        const float y = plot.y(score);
        board.add(Panel{{plot.area.x - 10, y - 1, plot.area.w + 20, score == 0 ? 3.F : 1.F},
                        0,
                        {theme.line, theme.line, false},
                        transparent,
                        0});
        word({plot.area.x - 150, y - 18, 126, 36}, grouped(std::llround(score)), Align::end);
    }
    const float below = plot.area.bottom() + 24, half = plot.area.w / 2 - 10;
    if (line.first == line.last) {
        word({plot.area.x, below, plot.area.w, 32}, line.last, Align::centre);
        return;
    }
    word({plot.area.x - 10, below, half, 32}, line.first, Align::start);
    word({plot.area.right() + 10 - half, below, half, 32}, line.last, Align::end);
}

/// "best 4,120", with the sign that marks it on the line; gives where it begins.
float draw_mark_name(Board& board, float right, float y, const std::string& text, Outline outline, Colour colour) {
    Label words = board.label({}, text, 24, 500, board.theme().paper);
    const float width = board.measure(words).x + 2;
    words.area = {right - width, y, width, 36};
    words.down = Align::centre;
    board.add(std::move(words));
    board.add(Sign{{right - width - 28, y + 9, 18, 18}, outline, colour});
    return right - width - 28;
}

} // namespace

void draw_curve(Board& board, Rect area, const RecordLine& line) {
    const Theme& theme = board.theme();
    Label name = board.label({area.x, area.y, 300, 36}, "Points by match", 26, 600, theme.mist);
    name.down = Align::centre;
    board.add(std::move(name));

    const auto [least, most] = std::minmax_element(line.scores.begin(), line.scores.end());
    const double lowest = std::min(0, *least), highest = std::max(0, *most);
    const double step = step_for(std::max(highest, -lowest));
    constexpr double air = 1.08; // above the highest point
    const Plot plot{{area.x + 150, area.y + 66, area.w - 170, area.h - 136},
                    lowest * air,
                    std::max(highest * air, step),
                    line.scores.size()};
    draw_axes(board, plot, step, line);

    Curve curve{plot.area, {}, line.scores.size() > 150 ? 2.F : 4.F, theme.ember, theme.ember.with_alpha(.32F)};
    for (std::size_t m = 0; m < line.scores.size(); ++m) curve.points.push_back(plot.at(m, line.scores[m]));
    const Vec last = curve.points.back();
    const auto best =
        static_cast<std::size_t>(std::max_element(line.scores.begin(), line.scores.end()) - line.scores.begin());
    const Vec highest_point = curve.points[best];
    if (line.scores.size() > 1) {
        // Drawn from the left, as it came about.
        const float grown = ease_out(board.moves(animations::curve));
        const Rect around = plot.area.inset(-8);
        board.add(std::move(curve)).clip = Rect{around.x, around.y, around.w * grown, around.h};
    }
    board.add(Spark{last, 26});
    board.add(Sign{{last.x - 8, last.y - 8, 16, 16}, Outline::circle, theme.spark});
    const float left = draw_mark_name(board, area.right(), area.y, "last " + grouped(line.scores.back()),
                                      Outline::circle, theme.spark);
    if (line.scores.size() < 2) return;
    board.add(Sign{{highest_point.x - 9, highest_point.y - 9, 18, 18}, Outline::diamond, theme.right});
    draw_mark_name(board, left - 26, area.y, "best " + grouped(line.best), Outline::diamond, theme.right);
}

} // namespace cliff::views::screens
