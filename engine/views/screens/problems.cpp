#include "text/utf8.hpp"
#include "views/format.hpp"
#include "views/screens/screens.hpp"

namespace cliff::views::screens {
namespace {

/// The author's line with the place underlined.
void draw_source(Board& board, Rect area, const ProblemLine& problem) {
    const Theme& theme = board.theme();
    board.add(Panel{area, 12, {theme.ink, theme.ink, false}, theme.line, 1});
    Label line = board.label({}, problem.source, 25, 400, theme.mist); // underlined, so it stays as it is measured
    line.area = area.inset(10);
    line.area.x += 12;
    line.area.w -= 24;
    line.down = Align::centre;
    const auto width_of = [&](std::string_view text) {
        Label part = line;
        part.area.w = 0;
        part.text = std::string{text};
        return text.empty() ? 0.F : board.measure(part).x;
    };
    const float whole = width_of(problem.source);
    if (whole > line.area.w) { // too long to underline truly: show what fits
        line.least = 12;
        board.add(std::move(line));
        return;
    }
    const float from = width_of(text::first_code_points(problem.source, problem.from));
    const float to = width_of(text::first_code_points(problem.source, problem.from + problem.length));
    const Colour colour = problem.error ? theme.wrong : theme.spark;
    board.add(Panel{{line.area.x + from, area.bottom() - 12, std::max(10.F, to - from), 4},
                    2,
                    {colour, colour, false},
                    transparent,
                    0});
    board.add(std::move(line));
}

} // namespace

void draw(Board& board, const ProblemsView& view) {
    const Theme& theme = board.theme();
    board.backdrop();
    board.enter(animations::note, {0, 20});
    board.heading("This bank can\u2019t be played yet");
    Label about =
        board.label({margin, 176, room_width - 2 * margin, 44},
                    counted(view.problems.size(), "mistake", "mistakes") + " in " + view.file, 30, 500, theme.spark);
    about.least = 18;
    about.down = Align::centre;
    board.add(std::move(about));

    constexpr float top = 248, height = 172, gap = 14;
    for (std::size_t row = 0; row < problems_shown && view.first + row < view.problems.size(); ++row) {
        const auto& problem = view.problems[view.first + row];
        const Rect area{margin, top + (height + gap) * static_cast<float>(row), room_width - 2 * margin, height};
        board.add(Panel{area, 18, {theme.card, theme.card_end, false}, theme.line, 2});
        board.add(Sign{{area.x + 26, area.y + 39, 34, 34}, Outline::cross, problem.error ? theme.wrong : theme.spark});
        Label message = board.label({area.x + 82, area.y + 12, 1300, 88}, problem.message, 32, 500, theme.paper);
        message.down = Align::centre;
        message.least = 18;
        Label place = board.label({area.right() - 330, area.y + 12, 300, 88}, problem.place, 26, 400, theme.mist);
        place.across = Align::end;
        place.down = Align::centre;
        board.add(std::move(message));
        board.add(std::move(place));
        if (!problem.source.empty()) draw_source(board, {area.x + 82, area.y + 106, area.w - 106, 54}, problem);
    }
    board.pose({});
    std::vector<Board::Hint> hints;
    if (view.problems.size() > problems_shown) {
        board.place_in_list(view.first, problems_shown, view.problems.size());
        hints.push_back({{"\u2191", "\u2193"}, "scroll", {}});
    }
    hints.push_back({{board.cap(Bound::reread)}, "read the file again", {Verb::again, 0}});
    hints.push_back({{board.cap(Bound::banks)}, "other banks", {Verb::banks, 0}});
    hints.push_back({{"Esc"}, "back", {Verb::back, 0}});
    board.hints(hints);
}

} // namespace cliff::views::screens
