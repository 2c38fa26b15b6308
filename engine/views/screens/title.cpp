#include "views/format.hpp"
#include "views/screens/landscape.hpp"
#include "views/screens/screens.hpp"

namespace cliff::views::screens {
namespace {

/// The flight path: the cubic from the cliff's edge to where the rider hangs.
Vec flight(float t) {
    constexpr Vec a{690, 440}, b{840, 330}, c{960, 330}, d{1085, 392};
    const float s = 1 - t;
    const auto at = [&](float p0, float p1, float p2, float p3) {
        return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
    };
    return {at(a.x, b.x, c.x, d.x), at(a.y, b.y, c.y, d.y)};
}

void draw_scene(Board& board) {
    const Vec cliff = draw_landscape(board, 1 - ease_out(board.moves(animations::drift)));
    const float share = ease_out(board.moves(animations::leap));
    constexpr int dots = 30;
    for (int dot = 1; dot < dots; ++dot) { // the fuse that the flight leaves behind
        const float t = static_cast<float>(dot) / dots;
        if (t > share) break;
        const Vec at = flight(t);
        Node& node = board.add(Panel{
            {at.x - 2.5F, at.y - 2.5F, 5, 5}, 2.5F, {board.theme().spark, board.theme().spark, false}, transparent, 0});
        node.opacity = .9F;
        node.shift = cliff;
    }
    board.add(Spark{{690, 440}, 46}).shift = cliff;

    const Vec start = flight(0), now = flight(share), end = flight(1);
    Node& rider = board.add(Picture{{985, 270, 320, 320}, board.theme().art.rider, false});
    rider.shift = {now.x - end.x + cliff.x, now.y - end.y + cliff.y};
    rider.zoom = mix(.72F, 1, share);
    rider.opacity = std::min(1.F, (now.x - start.x) / 60 + .2F);
}

std::string subtitle(const TitleView& view) {
    if (view.bank.empty()) return "No question bank yet";
    if (!view.playable) return view.bank + " \u00B7 has mistakes";
    std::string line = view.bank + " \u00B7 " + counted(view.questions, "question", "questions");
    if (view.rounds.size() < 2) return line;
    std::string rounds;
    for (const auto& round : view.rounds) rounds += (rounds.empty() ? "" : ", ") + round;
    constexpr std::size_t fits = 44; // beside the flight, on a line of their own
    if (rounds.size() > fits) return line + " \u00B7 " + counted(view.rounds.size(), "round", "rounds");
    return line + "\n" + rounds;
}

} // namespace

void draw(Board& board, const TitleView& view) {
    const Theme& theme = board.theme();
    draw_scene(board);

    board.enter(animations::name, {0, -20});
    Label name = board.display({margin, 60, 1100, 212}, "Cliffhanger", 210, theme.paper);
    name.down = Align::centre;
    board.add(std::move(name));
    const std::string about = subtitle(view);
    const bool two = about.find('\n') != std::string::npos;
    Label line = board.label({margin, 272, 940, two ? 84.F : 60.F}, about, 34, 500, theme.spark);
    line.down = Align::centre;
    line.least = 22;
    board.add(std::move(line));

    std::vector<std::pair<std::string, Verb>> menu{{"Play solo", Verb::play},       {"Host an event", Verb::host},
                                                   {"Question banks", Verb::banks}, {"Records", Verb::records},
                                                   {"Settings", Verb::settings},    {"Quit", Verb::quit}};
    if (view.unfinished)
        menu.insert(menu.begin(), {"Go on: question " + grouped(static_cast<long long>(view.unfinished->question)) +
                                       " of " + grouped(static_cast<long long>(view.unfinished->of)),
                                   Verb::go_on});
    if (view.due > 0)
        menu.insert(menu.end() - 5,
                    {"Practice: " + grouped(static_cast<long long>(view.due)) + " due", Verb::practice});
    constexpr float foot = 978, gap = 16, widest_pitch = 120;
    const float first = view.unfinished ? 412 : 470;
    const float pitch = std::min(widest_pitch, (foot + gap - first) / static_cast<float>(menu.size()));
    const float height = pitch - gap;
    for (std::size_t i = 0; i < menu.size(); ++i) {
        board.enter(animations::menu.nth(i, animations::between_entries), {-40, 0});
        board.button({margin, first + pitch * static_cast<float>(i), 520, height}, menu[i].first, {menu[i].second, 0},
                     Align::start);
    }
    if (view.unfinished) {
        board.enter(animations::menu, {-40, 0});
        Label where = board.label({margin, 352, 540, 52}, view.unfinished->bank + " \u00B7 " + view.unfinished->rules,
                                  26, 500, theme.mist);
        where.down = Align::centre;
        where.least = 20;
        board.add(std::move(where));
    }
    board.pose({});
    board.hints({{{"\u2191", "\u2193"}, "choose", {}},
                 {{"Enter"}, "go", {}},
                 {{board.cap(Bound::quit)}, "quit", {Verb::quit, 0}},
                 {{"F11"}, "full screen", {Verb::full_screen, 0}},
                 {{board.cap(Bound::daily)}, "today\u2019s match", {Verb::daily, 0}},
                 {{board.cap(Bound::records)}, "records", {Verb::records, 0}},
                 {{board.cap(Bound::settings)}, "settings", {Verb::settings, 0}}},
                Align::start, view.gamepads > 0 ? 1180.F : room_width - margin);
    if (view.gamepads > 0) {
        Label pads =
            board.label({1224, 1004, 600, 44}, "\U0001F3AE " + counted(view.gamepads, "gamepad", "gamepads") + " ready",
                        25, 400, theme.paper);
        pads.across = Align::end;
        pads.down = Align::centre;
        board.add(std::move(pads));
    }
}

} // namespace cliff::views::screens
