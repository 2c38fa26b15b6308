#include "core/overload.hpp"
#include "views/screens/at_laptop.hpp"
#include "views/screens/floor.hpp"
#include "views/screens/screens.hpp"
#include "views/screens/typing.hpp"

#include <cmath>
#include <numbers>

namespace cliff::views::screens {
namespace {

/// A target that is picked and has the focus still shows where the focus is.
void draw_focus(Board& board, Rect area) {
    board.add(Panel{area.inset(-7), 30, {transparent, transparent, false}, board.theme().spark, 3});
}

/// What was chosen takes a breath, and all else dims.
void pose_locked(Board& board, Rect area, bool picked) {
    const float dim = ease_out(board.fades(animations::dim)), breath = board.moves(animations::breath);
    const float breathes = std::sin(breath * std::numbers::pi_v<float>);
    if (picked)
        board.pose({1, {}, 1 + .022F * breathes * breathes, area.centre()});
    else
        board.pose({mix(1, dimmed, dim), {}, 1});
}

/// Shrinks and is gone; what stays is a trace of it, so that nothing else moves.
void pose_folding(Board& board, Rect area, std::optional<Millis> since) {
    constexpr float away = .65F; // of the time
    const float share = since ? board.fades_at(*since, animations::fold) : 1;
    if (board.reduced_motion() || share >= 1)
        board.pose({mix(1, gone, share), {}, 1});
    else if (share < away)
        board.pose({1 - share / away, {}, mix(1, .8F, share * share / (away * away)), area.centre()});
    else
        board.pose({mix(0, gone, (share - away) / (1 - away)), {}, 1});
}

void pose_choice(Board& board, const QuestionView& view, std::size_t choice, Rect area, bool picked) {
    if (view.phase == Phase::open)
        board.enter(animations::choice.nth(choice, animations::between_choices), {0, 36});
    else
        pose_locked(board, area, picked);
}

void draw_choosing(Board& board, const QuestionView& view, const Choosing& asked) {
    const auto areas = choice_areas(asked.choices.size());
    for (std::size_t c = 0; c < asked.choices.size(); ++c) {
        const Command pick{Verb::pick, static_cast<int>(c)};
        const auto& choice = asked.choices[c];
        const ChoiceLook look = choice.gone           ? ChoiceLook::plain
                                : choice.picked       ? ChoiceLook::picked
                                : board.focused(pick) ? ChoiceLook::focused
                                                      : ChoiceLook::plain;
        if (choice.gone)
            pose_folding(board, areas[c], asked.fifty_at);
        else
            pose_choice(board, view, c, areas[c], choice.picked);
        draw_choice(board, areas[c], c, choice.text, look,
                    asked.several && choice.picked ? std::optional{Outline::check} : std::nullopt);
        if (view.phase != Phase::open) continue;
        if (!choice.gone) board.target(pick, areas[c]);
        if (choice.picked && board.focused(pick)) draw_focus(board, areas[c]);
    }
    board.pose({});
}

/// The things to put in order, each with the place that it was given.
void draw_ordering(Board& board, const QuestionView& view, const Ordering& asked) {
    const Theme& theme = board.theme();
    const auto areas = choice_areas(asked.items.size());
    for (std::size_t i = 0; i < asked.items.size(); ++i) {
        const Command pick{Verb::pick, static_cast<int>(i)};
        const std::size_t place = asked.places[i];
        pose_choice(board, view, i, areas[i], place > 0);
        draw_choice(board, areas[i], i, asked.items[i],
                    place > 0             ? ChoiceLook::picked
                    : board.focused(pick) ? ChoiceLook::focused
                                          : ChoiceLook::plain);
        if (place > 0) {
            const Rect disc{areas[i].right() - 90, areas[i].centre().y - 30, 60, 60};
            board.add(Sign{disc, Outline::circle, theme.ember});
            Label number = board.display(disc, std::to_string(place), 46, theme.on_ember);
            number.across = Align::centre;
            number.down = Align::centre;
            board.add(std::move(number));
        }
        if (view.phase != Phase::open) continue;
        board.target(pick, areas[i]);
        if (place > 0 && board.focused(pick)) draw_focus(board, areas[i]);
    }
    board.pose({});
}

std::vector<Board::Hint> choosing_hints(const Board& board, const Choosing& asked) {
    const auto last = choice_letter(asked.coming - 1);
    const std::string letters = "A\u2013" + last, digits = "1\u2013" + std::to_string(asked.coming);
    std::vector<Board::Hint> hints;
    if (asked.several) {
        hints.push_back({{letters, digits}, "mark all that are right", {}});
        hints.push_back({{"Enter"}, "lock in", {Verb::submit, 0}});
    } else {
        hints.push_back({{letters, digits}, "answer", {}});
    }
    if (asked.can_fifty) hints.push_back({{board.cap(Bound::fifty)}, "50 : 50", {Verb::fifty, 0}});
    hints.push_back({{board.cap(Bound::skip)}, "skip", {Verb::skip, 0}});
    return hints;
}

std::vector<Board::Hint> ordering_hints(const Board& board, const Ordering& asked) {
    std::vector<Board::Hint> hints{{{"A\u2013" + choice_letter(asked.coming - 1)}, "pick them in the right order", {}},
                                   {{"Enter"}, "lock in", {Verb::submit, 0}}};
    if (asked.picked() > 0) hints.push_back({{"Backspace"}, "take back", {Verb::erase, 0}});
    hints.push_back({{board.cap(Bound::skip)}, "skip", {Verb::skip, 0}});
    return hints;
}

std::vector<Board::Hint> typing_hints(const QuestionView& view, const std::string& enter, const std::string& end) {
    return {{{"Enter"}, enter, {Verb::submit, 0}},
            {{"F2"}, end, {Verb::skip, 0}},
            {{"F3"}, view.keyboard ? "hide the keyboard" : "on-screen keyboard", {Verb::keyboard, 0}}};
}

/// What the host at the laptop may do; the audience answers elsewhere.
void draw_host_hints(Board& board, const QuestionView& view, bool choosing) {
    std::vector<Board::Hint> hints;
    if (view.phase == Phase::reading) {
        hints.push_back({{"Space"}, choosing ? "show the choices" : "go on", {Verb::next, 0}});
    } else {
        if (view.floor && !view.floor->name.empty()) {
            hints.push_back({{"R"}, "right", {Verb::judge, 1}});
            hints.push_back({{"W"}, "wrong", {Verb::judge, 0}});
            if (view.floor->play == PlayMode::buzzer) hints.push_back({{"O"}, "reopen", {Verb::reopen, 0}});
        }
        hints.push_back({{"C"}, "close", {Verb::close, 0}});
        if (view.fuse) hints.push_back({{"+"}, "10 seconds more", {Verb::extend, 0}});
    }
    if (view.audio) hints.push_back({{"S"}, "sound again", {Verb::listen, 0}});
    hints.push_back({{"P"}, "pause", {Verb::pause, 0}});
    board.hints(hints);
    if (!board.has_note()) draw_at_laptop(board, *view.header.crowd);
}

void draw_hints(Board& board, const QuestionView& view) {
    if (view.phase == Phase::locked) return;
    const bool choosing = std::holds_alternative<Choosing>(view.asked),
               ordering = std::holds_alternative<Ordering>(view.asked);
    if (view.header.crowd) return draw_host_hints(board, view, choosing);
    const bool typed = !choosing && !ordering && view.phase == Phase::open;
    std::vector<Board::Hint> hints;
    if (view.phase == Phase::reading)
        hints.push_back({{"Space"}, choosing ? "show the choices" : "go on", {Verb::next, 0}});
    else
        hints = std::visit(overload{[&](const Choosing& asked) { return choosing_hints(board, asked); },
                                    [&](const Ordering& asked) { return ordering_hints(board, asked); },
                                    [&](const Typing&) { return typing_hints(view, "lock in", "skip"); },
                                    [&](const NamingView& asked) {
                                        const bool begun = !asked.found.empty() || !asked.misses.empty();
                                        return typing_hints(view, "next", begun ? "that\u2019s all" : "skip");
                                    }},
                           view.asked);
    if (view.audio) hints.push_back({{typed ? "F4" : board.cap(Bound::listen)}, "listen again", {Verb::listen, 0}});
    hints.push_back({{typed ? "Esc" : board.cap(Bound::pause)}, "pause", {Verb::pause, 0}});
    board.hints(hints);
}

std::string remark(const QuestionView& view) {
    return std::visit(
        overload{[](const Choosing& asked) -> std::string { return asked.several ? "choose all that are right" : ""; },
                 [](const Typing&) -> std::string { return ""; },
                 [](const Ordering&) -> std::string { return "put them in order"; },
                 [&](const NamingView& asked) {
                     const std::string of = std::to_string(asked.of);
                     return view.header.crowd ? of + " to name"
                                              : std::to_string(asked.found.size()) + " of " + of + " found";
                 }},
        view.asked);
}

/// What is heard, in words, with a note before it; takes the lower end of `area`.
void draw_sound(Board& board, Rect& area, const Media& sound) {
    constexpr float height = 58;
    const Theme& theme = board.theme();
    area.h -= height + 12;
    const Rect strip{area.x, area.bottom() + 12, area.w, height};
    board.add(Panel{strip, height / 2, {theme.ink.with_alpha(.45F), theme.ink.with_alpha(.45F), false}, theme.line, 2});
    Label sign = board.label({strip.x + 26, strip.y, 40, height}, "\u266A", 36, 700, theme.ember);
    sign.down = Align::centre;
    board.add(std::move(sign));
    Label words = board.label({strip.x + 74, strip.y + 3, strip.w - 100, height - 6}, sound.alt, 27, 500, theme.mist);
    words.down = Align::centre;
    words.least = 18;
    words.line_height = 1.1F;
    board.add(std::move(words));
}

/// Takes the right of `area`; a picture that can't be painted is said in words.
void draw_image(Board& board, Rect& area, const Media& image, int edition) {
    constexpr float width = 600, gap = 40;
    const Theme& theme = board.theme();
    area.w -= width + gap;
    const Rect frame{area.right() + gap, area.y, width, area.h};
    const Photo photo{frame, image.file, edition};
    if (board.can_paint(photo)) {
        board.add(photo);
        return;
    }
    board.add(Panel{frame, 18, {theme.card, theme.card_end, false}, theme.line, 2});
    Label words = board.label(frame.inset(24), image.alt, 34, 500, theme.mist);
    words.across = Align::centre;
    words.down = Align::centre;
    words.least = 16;
    board.add(std::move(words));
}

} // namespace

void draw(Board& board, const QuestionView& view) {
    board.backdrop();
    draw_header(board, view.header, view.header.score, remark(view));
    draw_ghost(board, view.header, view.header.score, view.fuse, 1);

    Rect area = ask_area(view);
    if (view.phase == Phase::reading) board.enter(animations::ask, {0, 28});
    if (view.audio) draw_sound(board, area, *view.audio);
    if (view.image) draw_image(board, area, *view.image, view.edition);
    Label ask = board.label(area, view.ask, area.h < 200 ? 60 : 76, 700, board.theme().paper);
    ask.line_height = 1.19F;
    ask.down = Align::centre;
    ask.least = area.w < 1200 || area.h < 300 ? 27 : 36;
    ask.italic = view.quote;
    board.add(std::move(ask));
    board.pose({});

    const bool typed = std::holds_alternative<Typing>(view.asked) || std::holds_alternative<NamingView>(view.asked);
    if (view.floor && (!typed || view.phase == Phase::reading)) // else in place of what is typed
        draw_floor(board, floor_area(view), *view.floor, view.phase == Phase::open);
    if (view.phase != Phase::reading)
        std::visit(overload{[&](const Choosing& asked) { draw_choosing(board, view, asked); },
                            [&](const Ordering& asked) { draw_ordering(board, view, asked); },
                            [&](const Typing& asked) { draw_typing(board, view, asked); },
                            [&](const NamingView& asked) { draw_naming(board, view, asked); }},
                   view.asked);
    draw_hints(board, view);
    if (view.fuse) draw_fuse(board, *view.fuse); // last: all before it stands still while it burns
}

} // namespace cliff::views::screens
