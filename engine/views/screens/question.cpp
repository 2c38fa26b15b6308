#include "views/screens/screens.hpp"

namespace cliff::views::screens {
namespace {

ChoiceLook look_of(const Board& board, const QuestionView& view, const ChoiceView& choice, Command command) {
    if (choice.gone) return ChoiceLook::gone;
    if (choice.picked) return ChoiceLook::picked;
    if (view.phase == Phase::locked) return ChoiceLook::dimmed;
    return board.focused(command) ? ChoiceLook::focused : ChoiceLook::plain;
}

void draw_choices(Board& board, const QuestionView& view) {
    const auto areas = choice_areas(view.choices.size());
    for (std::size_t c = 0; c < view.choices.size(); ++c) {
        const Command pick{Verb::pick, static_cast<int>(c)};
        if (view.phase == Phase::open)
            board.enter(Millis{70} * static_cast<int>(c), Millis{260}, {0, 36});
        else
            board.pose({});
        draw_choice(board, areas[c], c, view.choices[c].text, look_of(board, view, view.choices[c], pick),
                    view.several && view.choices[c].picked ? std::optional{Outline::check} : std::nullopt);
        if (view.phase == Phase::open && !view.choices[c].gone) board.target(pick, areas[c]);
        // A picked choice that also has the focus still shows where the focus is.
        if (view.choices[c].picked && view.phase == Phase::open && board.focused(pick))
            board.add(Panel{areas[c].inset(-7), 30, {transparent, transparent, false}, board.theme().spark, 3});
    }
    board.pose({});
}

void draw_hints(Board& board, const QuestionView& view) {
    const auto last = choice_letter(view.choices_coming - 1);
    const std::string letters = "A\u2013" + last, digits = "1\u2013" + std::to_string(view.choices_coming);
    std::vector<Board::Hint> hints;
    if (view.phase == Phase::reading) {
        hints.push_back({{"Space"}, "show the choices", {Verb::next, 0}});
    } else if (view.several) {
        hints.push_back({{letters, digits}, "mark all that are right", {}});
        hints.push_back({{"Enter"}, "lock in", {Verb::submit, 0}});
    } else {
        hints.push_back({{letters, digits}, "answer", {}});
    }
    if (view.can_fifty) hints.push_back({{"H"}, "50 : 50", {Verb::fifty, 0}});
    if (view.phase == Phase::open) hints.push_back({{"S"}, "skip", {Verb::skip, 0}});
    if (view.phase != Phase::locked) hints.push_back({{"P"}, "pause", {Verb::pause, 0}});
    board.hints(hints);
}

} // namespace

void draw(Board& board, const QuestionView& view) {
    board.backdrop();
    draw_header(board, view.header, view.header.score, view.several ? "choose all that are right" : "");

    if (view.phase == Phase::reading) board.enter(Millis{0}, Millis{320}, {0, 28});
    Label ask = board.label({margin, 244, room_width - 2 * margin, 344}, view.ask, 76, 700, board.theme().paper);
    ask.line_height = 1.19F;
    ask.down = Align::centre;
    ask.least = 36;
    ask.italic = view.quote;
    board.add(std::move(ask));
    board.pose({});

    draw_choices(board, view);
    if (view.phase != Phase::locked) draw_hints(board, view);
    if (view.fuse) draw_fuse(board, *view.fuse); // last: all before it stands still while it burns
}

} // namespace cliff::views::screens
