#include "core/pace.hpp"
#include "views/format.hpp"
#include "views/screens/screens.hpp"

namespace cliff::views::screens {

void draw(Board& board, const RoundTitleView& view) {
    const Theme& theme = board.theme();
    board.backdrop();
    board.enter(Millis{0}, Millis{350}, {-60, 0});
    const bool sudden = !view.between.empty();
    Label number = board.display({margin, 330, 1728, 70},
                                 sudden ? "A tie for the first place" : "Round " + place_of(view.number, view.rounds),
                                 60, theme.spark);
    number.down = Align::centre;
    board.add(std::move(number));
    board.enter(Millis{90}, Millis{400}, {-120, 0});
    Label title = board.display({margin, 392, 1728, 220}, view.title, 200, theme.paper);
    title.down = Align::centre;
    title.least = 60;
    board.add(std::move(title));
    board.enter(Millis{350}, Millis{300}, {0, 20});
    if (sudden) {
        Label between = board.label({margin, 676, 1728, 70}, "\u200E" + view.between, 46, 700, theme.paper);
        between.down = Align::centre;
        between.least = 22;
        board.add(std::move(between));
    }
    Label about = board.label({margin, sudden ? 750.F : 676.F, 1728, 56},
                              sudden ? "One number, and whoever comes nearest is first. Only they answer; it gives no "
                                       "points."
                                     : view.bank + " \u00B7 " + counted(view.questions, "question", "questions"),
                              36, 400, theme.mist);
    about.down = Align::centre;
    about.least = 22;
    board.add(std::move(about));
    board.pose({});

    // A fuse is lit under the title, and burns as long as the title stays.
    constexpr Millis lit{300};
    const float share = board.since_start(lit, pace::round_title - lit);
    constexpr Rect line{margin, 640, 1200, 6};
    board.add(Panel{line, 3, {theme.ash, theme.ember, true}, transparent, 0}).clip =
        Rect{line.x, line.y - 2, line.w * share, line.h + 4};
    board.add(Spark{{line.x, line.y + 3}, 34}).shift.x += line.w * share;
    board.hints({{{"Space"}, "go on", {Verb::next, 0}}, {{board.cap(Bound::pause)}, "pause", {Verb::pause, 0}}});
}

void draw(Board& board, const PauseView& view) {
    const Theme& theme = board.theme();
    board.backdrop();
    board.enter(Millis{0}, Millis{200}, {0, 20});
    Label title = board.display({margin, 300, 1728, 170}, "Paused", 160, theme.paper);
    title.down = Align::centre;
    board.add(std::move(title));
    const std::string left =
        view.left ? "The fuse stands still with " + seconds(*view.left) + " left." : "Take your time.";
    Label about = board.label({margin, 480, 1728, 60}, left, 36, 400, theme.mist);
    about.down = Align::centre;
    board.add(std::move(about));
    board.button({margin, 580, 400, 104}, "Go on", {Verb::resume, 0}, Align::start);
    board.button({margin + 424, 580, 480, 104}, "End the match", {Verb::leave, 0}, Align::start);
    if (view.settings) board.button({margin + 928, 580, 320, 104}, "Settings", {Verb::settings, 0}, Align::start);
    board.pose({});
    board.hints({{{board.cap(Bound::pause)}, "go on", {Verb::resume, 0}},
                 {{"\u2190", "\u2192"}, "choose", {}},
                 {{"Enter"}, "go", {}}});
}

} // namespace cliff::views::screens
