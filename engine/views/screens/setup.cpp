#include "views/format.hpp"
#include "views/screens/screens.hpp"

namespace cliff::views::screens {
namespace {

void caption(Board& board, float y, const std::string& text) {
    Label words = board.label({margin, y, 800, 36}, text, 26, 600, board.theme().mist);
    words.down = Align::centre;
    board.add(std::move(words));
}

/// A card that can be on or off; a tick and a bright edge say that it's on, a ring of fire that it has the focus.
void card(Board& board, Rect area, const std::string& title, const std::string& about, bool on, Command command) {
    const Theme& theme = board.theme();
    const Fill fill = on ? Fill{theme.picked, theme.picked_end, false} : Fill{theme.card, theme.card_end, false};
    board.add(Panel{area, 20, fill, on ? theme.ember : theme.line, 2});
    if (board.focused(command)) board.add(Panel{area.inset(-6), 26, {transparent, transparent, false}, theme.spark, 4});
    const Rect inner = {area.x + 26, area.y, area.w - 52, area.h};
    if (on)
        board.add(Sign{{inner.right() - 32, area.y + (about.empty() ? (area.h - 32) / 2 : 18.F), 32, 32},
                       Outline::check,
                       theme.spark});
    Label name =
        board.label({inner.x, area.y + (about.empty() ? 6.F : 10.F), inner.w - 44, about.empty() ? area.h - 12 : 53},
                    title, 34, 600, theme.paper);
    name.down = Align::centre;
    name.least = 20;
    name.line_height = 1.05F; // two lines can be read, too
    board.add(std::move(name));
    if (!about.empty()) {
        Label words = board.label({inner.x, area.y + 62, inner.w, area.h - 76}, about, 25, 400, theme.mist);
        words.least = 18;
        words.line_height = 1.25F;
        board.add(std::move(words));
    }
    board.target(command, area);
}

/// `count` equal boxes beside one another.
std::vector<Rect> row(float y, float height, std::size_t count, float widest) {
    constexpr float gap = 22, wide = room_width - 2 * margin;
    const float width = std::min(widest, (wide - gap * static_cast<float>(count - 1)) / static_cast<float>(count));
    std::vector<Rect> areas;
    for (std::size_t i = 0; i < count; ++i)
        areas.push_back({margin + static_cast<float>(i) * (width + gap), y, width, height});
    return areas;
}

void draw_rounds(Board& board, const SetupView& view) {
    constexpr std::size_t shown = rounds_shown;
    const std::size_t count = std::min(shown, view.rounds.size() - view.first_round);
    const bool more = view.rounds.size() > shown;
    caption(board, 290,
            more ? "Rounds " + std::to_string(view.first_round + 1) + "\u2013" +
                       std::to_string(view.first_round + count) + " of " + std::to_string(view.rounds.size())
                 : "Rounds");
    const auto areas = row(334, 112, count, 560);
    for (std::size_t i = 0; i < count; ++i) {
        const auto& round = view.rounds[view.first_round + i];
        card(board, areas[i], round.title, counted(round.questions, "question", "questions"), round.chosen,
             {Verb::toggle_round, static_cast<int>(view.first_round + i)});
    }
}

void draw_rules(Board& board, const SetupView& view) {
    caption(board, 476, "Rules");
    const auto areas = row(520, 166, view.rules.size(), 560);
    for (std::size_t i = 0; i < view.rules.size(); ++i)
        card(board, areas[i], view.rules[i].title, view.rules[i].about, view.rules[i].index == view.rules_chosen,
             {Verb::set_rules, static_cast<int>(view.rules[i].index)});
}

void draw_counts(Board& board, const SetupView& view) {
    caption(board, 716, "Questions");
    const auto areas = row(760, 78, view.counts.size(), 200);
    for (std::size_t i = 0; i < view.counts.size(); ++i) {
        const bool all = i + 1 == view.counts.size();
        const std::string text = all ? "All " + grouped(static_cast<long long>(view.counts[i]))
                                     : grouped(static_cast<long long>(view.counts[i]));
        card(board, areas[i], text, "", i == view.count_chosen, {Verb::set_count, static_cast<int>(i)});
    }
}

} // namespace

void draw(Board& board, const SetupView& view) {
    board.backdrop();
    board.enter(animations::note, {0, 20});
    board.heading("Play solo");
    const Command change{Verb::banks, 0};
    Label bank = board.label({margin, 180, 1200, 60}, view.bank, 40, 500, board.theme().spark);
    bank.down = Align::centre;
    bank.least = 24;
    board.add(std::move(bank));
    const float wide = board.button_width("Change bank") - 20;
    board.button({room_width - margin - wide, 172, wide, 76}, "Change bank", change, Align::centre);
    draw_rounds(board, view);
    draw_rules(board, view);
    draw_counts(board, view);
    board.button({margin, 872, 400, 100}, "Start", {Verb::start, 0}, Align::start);
    board.pose({});
    board.hints({{{"\u2190", "\u2191", "\u2192", "\u2193"}, "move", {}},
                 {{"Enter"}, "choose", {}},
                 {{"Esc"}, "back", {Verb::back, 0}}});
}

} // namespace cliff::views::screens
