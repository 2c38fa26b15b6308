#include "views/format.hpp"
#include "views/screens/curve.hpp"
#include "views/screens/screens.hpp"

#include <algorithm>

namespace cliff::views::screens {
namespace {

constexpr Rect left_side{margin, 200, 900, 760}, right_side{1060, 200, 764, 760};
constexpr float lower = 636; // where the lower half begins

/// Of a bank's title, which may be long and of any script: about two lines at the smallest size in a row of this
/// screen.
constexpr std::size_t title_columns = 64;

std::string number(std::size_t count) { return grouped(static_cast<long long>(count)); }

void caption(Board& board, Rect side, float y, const std::string& text) {
    Label words = board.label({side.x, y, side.w, 36}, text, 26, 600, board.theme().mist);
    words.down = Align::centre;
    board.add(std::move(words));
}

std::string about(const RecordLine& line) {
    return line.rules + " \u00B7 " + counted(line.questions, "question", "questions") + " \u00B7 " +
           counted(line.scores.size(), "match", "matches");
}

void draw_line(Board& board, Rect area, const RecordLine& line, bool chosen, Command command) {
    const Theme& theme = board.theme();
    const Fill fill = chosen ? Fill{theme.picked, theme.picked_end, false} : Fill{theme.card, theme.card_end, false};
    const bool lit = board.focused(command);
    board.add(Panel{area, 18, fill, lit ? theme.spark : chosen ? theme.ember : theme.line, lit ? 4.F : 2.F});
    Label title =
        board.label({area.x + 26, area.y + 7, 600, 42}, shortened(line.bank, title_columns), 30, 600, theme.paper);
    title.down = Align::centre;
    title.least = 14;
    title.line_height = 1.15F;
    Label words = board.label({area.x + 26, area.y + 48, 600, 30}, about(line), 22, 400, theme.mist);
    words.down = Align::centre;
    words.least = 13;
    Label best =
        board.label({area.right() - 244, area.y + 10, 218, area.h - 20}, grouped(line.best), 38, 700, theme.paper);
    best.across = Align::end;
    best.down = Align::centre;
    best.least = 20;
    board.add(std::move(title));
    board.add(std::move(words));
    board.add(std::move(best));
    board.target(command, area);
}

void draw_lines(Board& board, const RecordsView& view) {
    const auto& lines = view.records.lines;
    const std::size_t end = std::min(view.first + records_shown, lines.size());
    std::string name = "Best results";
    if (lines.size() > records_shown)
        name += ", " + number(view.first + 1) + "\u2013" + number(end) + " of " + number(lines.size());
    caption(board, left_side, left_side.y, name);
    constexpr float top = 244, height = 84, pitch = 92;
    for (std::size_t i = view.first; i < end; ++i)
        draw_line(board, {left_side.x, top + pitch * static_cast<float>(i - view.first), left_side.w, height}, lines[i],
                  i == view.chosen, {Verb::record, static_cast<int>(i)});
}

void draw_matches(Board& board, const std::vector<RecordedMatch>& matches) {
    const Theme& theme = board.theme();
    caption(board, left_side, lower, "Last matches");
    constexpr float top = lower + 44, pitch = 54, height = 46;
    for (std::size_t m = 0; m < std::min(matches.size(), last_matches_shown); ++m) {
        const auto& match = matches[m];
        const float y = top + pitch * static_cast<float>(m);
        if (m > 0)
            board.add(Panel{{left_side.x, y - 5, left_side.w, 1}, 0, {theme.line, theme.line, false}, transparent, 0});
        const auto cell = [&](float x, float width, const std::string& text, Colour colour, Align across) {
            Label words = board.label({x, y, width, height}, text, 24, 400, colour);
            words.size = std::min(words.size, 26.F); // what a date has room for: a row is of one size
            words.across = across;
            words.down = Align::centre;
            words.least = 14;
            words.line_height = 1.15F;
            board.add(std::move(words));
        };
        cell(left_side.x, 218, match.when, theme.mist, Align::start);
        cell(left_side.x + 230, 420, shortened(match.bank, 44) + " \u00B7 " + match.rules, theme.paper, Align::start);
        cell(left_side.x + 656, 106, number(match.right) + " of " + number(match.asked), theme.mist, Align::end);
        cell(left_side.x + 772, 128, grouped(match.score), theme.paper, Align::end);
    }
}

/// At most mastery_shown rows; what doesn't fit is summed up in the last.
std::vector<Mastery> rows_of(const std::vector<Mastery>& rounds) {
    if (rounds.size() <= mastery_shown) return rounds;
    std::vector<Mastery> rows(rounds.begin(), rounds.begin() + mastery_shown - 1);
    Mastery rest{counted(rounds.size() - rows.size(), "more round", "more rounds"), 0, 0, 0};
    for (std::size_t r = rows.size(); r < rounds.size(); ++r) {
        rest.mastered += rounds[r].mastered;
        rest.asked += rounds[r].asked;
        rest.of += rounds[r].of;
    }
    rows.push_back(std::move(rest));
    return rows;
}

void draw_bar(Board& board, Rect track, const Mastery& round) {
    const Theme& theme = board.theme();
    board.add(Panel{track, track.h / 2, {theme.steel, theme.steel, false}, transparent, 0});
    const auto fill = [&](std::size_t part, Colour from, Colour to) {
        if (part == 0 || round.of == 0) return;
        const float share = static_cast<float>(part) / static_cast<float>(round.of);
        const Rect area{track.x, track.y, std::max(track.h, track.w * share), track.h};
        board.add(Panel{area, track.h / 2, {from, to, true}, transparent, 0});
    };
    fill(round.asked, theme.ash, theme.ash);
    fill(round.mastered, theme.ember, theme.ember_end);
}

/// What the two colours of the bars mean.
void draw_legend(Board& board, float y) {
    const Theme& theme = board.theme();
    float x = right_side.x;
    for (const auto& [text, colour] : {std::pair{"right for a week", theme.ember}, std::pair{"asked before", theme.ash},
                                       std::pair{"new", theme.steel}}) {
        board.add(Panel{{x, y + 9, 28, 12}, 6, {colour, colour, false}, theme.line, 2});
        Label words = board.label({}, text, 22, 400, theme.mist);
        const float width = board.measure(words).x + 2;
        words.area = {x + 38, y, width, 30};
        words.down = Align::centre;
        board.add(std::move(words));
        x += 38 + width + 36;
    }
}

void draw_mastery(Board& board, const Records& records, const std::string& bank) {
    const Theme& theme = board.theme();
    caption(board, right_side, lower, "Mastered, by round");
    const auto known = records.mastery.find(bank);
    if (known == records.mastery.end()) {
        Label gone = board.label({right_side.x, lower + 50, right_side.w, 80},
                                 "This bank isn\u2019t on the shelf any more, so its rounds can\u2019t be told.", 26,
                                 400, theme.paper);
        board.add(std::move(gone));
        return;
    }
    constexpr float top = lower + 44, pitch = 66;
    const auto rows = rows_of(known->second);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const float y = top + pitch * static_cast<float>(r);
        Label title =
            board.label({right_side.x, y, 560, 38}, shortened(rows[r].round, title_columns), 26, 600, theme.paper);
        title.down = Align::centre;
        title.least = 14;
        title.line_height = 1.15F;
        Label count = board.label({right_side.x + 574, y, right_side.w - 574, 38},
                                  number(rows[r].mastered) + " of " + number(rows[r].of), 26, 500, theme.mist);
        count.across = Align::end;
        count.down = Align::centre;
        count.least = 14;
        board.add(std::move(title));
        board.add(std::move(count));
        draw_bar(board, {right_side.x, y + 42, right_side.w, 12}, rows[r]);
    }
    draw_legend(board, top + pitch * static_cast<float>(rows.size()) + 2);
}

/// Instead of everything else.
void say(Board& board, const std::string& text) {
    Label words = board.label({margin, 240, 1400, 260}, text, 40, 400, board.theme().paper);
    words.least = 24;
    words.line_height = 1.35F;
    board.add(std::move(words));
}

} // namespace

void draw(Board& board, const RecordsView& view) {
    const auto& records = view.records;
    board.backdrop();
    board.enter(animations::note, {0, 20});
    board.heading("Records");
    std::vector<Board::Hint> hints;
    if (!records.trouble.empty()) {
        say(board,
            "Your records can\u2019t be shown just now, for " + records.trouble + ".\nYou can play all the same.");
        hints.push_back({{board.cap(Bound::reread)}, "look again", {Verb::records, 0}});
    } else if (records.lines.empty()) {
        say(board, "No match has been kept yet. Play one to its end, and here you will see your best results, how your "
                   "scores grow, and how much you know of each round.");
        board.button({margin, 540, 400, 104}, "Play solo", {Verb::play, 0}, Align::start);
        hints.push_back({{"Enter"}, "go", {}});
    } else {
        Label kept = board.label({1224, 130, room_width - margin - 1224, 40},
                                 counted(records.matches, "match", "matches") + " played", 26, 500, board.theme().mist);
        kept.across = Align::end;
        board.add(std::move(kept));
        const auto& chosen = records.lines.at(std::min(view.chosen, records.lines.size() - 1));
        draw_lines(board, view);
        draw_matches(board, records.last);
        draw_curve(board, {right_side.x, right_side.y, right_side.w, 404}, chosen);
        draw_mastery(board, records, chosen.bank);
        if (records.lines.size() > 1) hints.push_back({{"\u2191", "\u2193"}, "choose", {}});
        hints.push_back({{"Enter"}, "play it again", {}});
    }
    board.pose({});
    hints.push_back({{"Esc"}, "back", {Verb::back, 0}});
    board.hints(hints);
}

} // namespace cliff::views::screens
