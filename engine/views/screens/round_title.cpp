#include "views/format.hpp"
#include "views/particles.hpp"
#include "views/screens/screens.hpp"

#include <algorithm>

namespace cliff::views::screens {
namespace {

const std::string& picture_of(RoundScene scene, const Art& art) {
    switch (scene) {
    case RoundScene::cast:
        return art.cast;
    case RoundScene::stunt:
        return art.stunt;
    case RoundScene::quotes:
        return art.quotes;
    case RoundScene::plain:
        break;
    }
    return art.plain;
}

} // namespace

void draw(Board& board, const RoundTitleView& view) {
    const Theme& theme = board.theme();
    board.backdrop();
    const std::string& picture = picture_of(view.scene, theme.art);
    board.enter(animations::round_scene, {70, 0});
    if (!picture.empty()) board.add(Picture{{0, 0, room_width, room_height}, picture, true});
    // Words stay clear of what is pictured at the right; the plain one leaves them more room.
    const float wide = view.scene == RoundScene::plain ? 1200 : 1010;
    board.enter(animations::round_number, {-60, 0});
    const bool sudden = !view.between.empty();
    Label number = board.display({margin, 330, wide, 70},
                                 sudden ? "A tie for the first place" : "Round " + place_of(view.number, view.rounds),
                                 60, theme.spark);
    number.down = Align::centre;
    board.add(std::move(number));
    board.enter(animations::round_name, {-120, 0});
    Label title = board.display({margin, 392, wide, 220}, view.title, 200, theme.paper);
    title.down = Align::centre;
    title.least = 40;
    board.add(std::move(title));
    board.enter(animations::round_about, {0, 20});
    if (sudden) {
        Label between = board.label({margin, 676, wide, 70}, "\u200E" + view.between, 46, 700, theme.paper);
        between.down = Align::centre;
        between.least = 22;
        board.add(std::move(between));
    }
    Label about = board.label({margin, sudden ? 750.F : 676.F, wide, sudden ? 100.F : 56.F},
                              sudden ? "One number, and whoever comes nearest is first.\nOnly they answer; it gives no "
                                       "points."
                                     : view.bank + " \u00B7 " + counted(view.questions, "question", "questions"),
                              36, 400, theme.mist);
    if (!sudden) { // a long one breaks
        about.area.y -= 20;
        about.area.h += 40;
        about.down = Align::centre;
    }
    about.least = 22;
    board.add(std::move(about));
    board.pose({});

    // A fuse is lit under the title, and burns as long as the title stays.
    const Rect line{margin, 640, wide, 6};
    const Span burns = animations::round_fuse;
    const float share = board.moves(burns);
    const auto end = [&](Millis at) {
        const float far = static_cast<float>((at - burns.after).count()) / static_cast<float>(burns.length.count());
        return line.w * std::clamp(far, 0.F, 1.F);
    };
    board.add(Panel{line, 3, {theme.ash, theme.ember, true}, transparent, 0}).clip =
        Rect{line.x, line.y - 2, line.w * share, line.h + 4};
    const Millis lit = board.began() + burns.after;
    if (share < 1)
        draw_sparks(board, lit, {56, 613, line.w + 100, 62}, [&](Millis at) {
            return Vec{line.x + end(at - board.began()), line.y + 3};
        });
    if (!board.reduced_motion()) board.add(Spark{{line.x, line.y + 3}, 34}).shift.x += line.w * share;
    board.hints({{{"Space"}, "go on", {Verb::next, 0}}, {{board.cap(Bound::pause)}, "pause", {Verb::pause, 0}}});
}

void draw(Board& board, const PauseView& view) {
    const Theme& theme = board.theme();
    board.backdrop();
    board.enter(animations::note, {0, 20});
    Label title = board.display({margin, 300, 1728, 170}, "Paused", 160, theme.paper);
    title.down = Align::centre;
    board.add(std::move(title));
    const std::string left =
        view.left ? "The fuse stands still with " + seconds(*view.left) + " left." : "Take your time.";
    Label about = board.label({margin, 480, 1728, 60}, left, 36, 400, theme.mist);
    about.down = Align::centre;
    board.add(std::move(about));
    board.button({margin, 580, 420, 104}, "Go on", {Verb::resume, 0}, Align::start);
    board.button({margin + 444, 580, 420, 104}, "End the match", {Verb::leave, 0}, Align::start);
    if (view.settings) board.button({margin + 888, 580, 420, 104}, "Settings", {Verb::settings, 0}, Align::start);
    board.pose({});
    if (view.room)
        return board.hints({{{"P"}, "go on", {Verb::resume, 0}},
                            {{"E"}, "end the match", {Verb::leave, 0}},
                            {{"S"}, "settings", {Verb::settings, 0}},
                            {{"M"}, "sound on or off", {Verb::mute, 0}}});
    board.hints({{{board.cap(Bound::pause)}, "go on", {Verb::resume, 0}},
                 {{"\u2190", "\u2192"}, "choose", {}},
                 {{"Enter"}, "go", {}},
                 {{"M"}, "sound on or off", {Verb::mute, 0}}});
}

} // namespace cliff::views::screens
