#include "views/format.hpp"
#include "views/screens/screens.hpp"

namespace cliff::views::screens {
namespace {

std::string about(const BanksView::Entry& bank) {
    if (bank.errors > 0) return counted(bank.errors, "mistake", "mistakes") + ": choose it to see them";
    return counted(bank.questions, "question", "questions") + " in " + counted(bank.rounds, "round", "rounds");
}

} // namespace

void draw(Board& board, const BanksView& view) {
    constexpr std::size_t shown = banks_shown;
    const Theme& theme = board.theme();
    board.backdrop();
    board.enter(animations::note, {0, 20});
    board.heading("Question banks");
    if (view.banks.empty()) {
        Label none =
            board.label({margin, 300, 1500, 200},
                        "There is no question bank here yet.\nPut a .yaml file into " + view.folder + " and press R.",
                        40, 400, theme.paper);
        none.least = 24;
        board.add(std::move(none));
    }
    for (std::size_t row = 0; row < shown && view.first + row < view.banks.size(); ++row) {
        const std::size_t i = view.first + row;
        const auto& bank = view.banks[i];
        const Command open{Verb::open_bank, static_cast<int>(i)};
        const Rect area{margin, 216 + 124 * static_cast<float>(row), room_width - 2 * margin, 108};
        const bool lit = board.focused(open);
        board.add(Panel{area,
                        20,
                        {theme.card, theme.card_end, false},
                        lit                ? theme.spark
                        : i == view.chosen ? theme.ember
                                           : theme.line,
                        lit ? 4.F : 2.F});
        Label title = board.label({area.x + 30, area.y + 9, 1180, 51}, bank.title, 38, 600, theme.paper);
        title.down = Align::centre;
        title.least = 22;
        Label words = board.label({area.x + 30, area.y + 60, 1180, 38}, about(bank), 26, 400,
                                  bank.errors > 0 ? theme.wrong : theme.mist);
        words.down = Align::centre;
        Label file = board.label({area.x + 1230, area.y + 10, area.w - 1330, area.h - 20},
                                 bank.title == bank.file ? "" : bank.file, 24, 400, theme.mist);
        file.across = Align::end;
        file.down = Align::centre;
        file.least = 14;
        board.add(std::move(title));
        board.add(std::move(words));
        board.add(std::move(file));
        if (bank.errors > 0)
            board.add(Sign{{area.right() - 70, area.centre().y - 20, 40, 40}, Outline::cross, theme.wrong});
        else if (i == view.chosen)
            board.add(Sign{{area.right() - 74, area.centre().y - 22, 44, 44}, Outline::check, theme.spark});
        board.target(open, area);
    }
    board.pose({});
    if (view.banks.size() > shown) {
        board.place_in_list(view.first, shown, view.banks.size());
    }
    if (!view.banks.empty()) {
        Label own = board.label({margin, 958, room_width - 2 * margin, 40}, "Your own go into " + view.folder, 25, 400,
                                theme.mist);
        own.least = 16;
        own.down = Align::centre;
        board.add(std::move(own));
    }
    board.hints({{{"\u2191", "\u2193"}, "move", {}},
                 {{"Enter"}, "choose", {}},
                 {{board.cap(Bound::reread)}, "look again", {Verb::banks, 0}},
                 {{"Esc"}, "back", {Verb::back, 0}}});
}

} // namespace cliff::views::screens
