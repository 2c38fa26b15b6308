#include "views/screens/room_numbers.hpp"

#include "views/format.hpp"
#include "views/screens/cards.hpp"
#include "views/screens/ruler.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace cliff::views::screens {
namespace {

constexpr Rect room = answer_room;
constexpr float columns = 64;

/// What of the guesses is shown: one wild guess mustn't press all others into one column.
struct Shown {
    double low = 0, high = 0;
    std::size_t lower = 0, higher = 0; ///< how many guesses lie outside
};

Shown shown(const NumbersOfRoom& numbers) {
    std::vector<double> off;
    for (const auto& guess : numbers.guesses) off.push_back(std::abs(guess.number - numbers.value));
    Shown shown{numbers.value, numbers.value};
    if (off.empty()) return shown;
    const auto middle = off.begin() + static_cast<std::ptrdiff_t>(off.size() / 2);
    std::nth_element(off.begin(), middle, off.end());
    constexpr double farthest = 4;     // medians away from the truth
    constexpr double beyond_all = 1e6; // times the truth: the scale ends there whatever most have typed
    const double size = std::max({1.0, std::abs(numbers.value), numbers.within});
    const double reach =
        std::min(farthest * std::max({*middle, numbers.within, std::abs(numbers.value) / 100}), beyond_all * size);
    for (const auto& guess : numbers.guesses) {
        if (guess.number < numbers.value - reach)
            ++shown.lower;
        else if (guess.number > numbers.value + reach)
            ++shown.higher;
        else
            shown.low = std::min(shown.low, guess.number), shown.high = std::max(shown.high, guess.number);
    }
    return shown;
}

void draw_guesses(Board& board, const NumbersOfRoom& numbers, const Shown& shown, const Scale& scale) {
    struct Column {
        std::size_t right = 0, all = 0;
    };
    const float width = (scale.to - scale.from) / columns, middle = scale.at(numbers.value);
    std::map<int, Column> heap; // by place, counted from the truth
    std::size_t highest = 1;
    for (std::size_t g = shown.lower; g < numbers.guesses.size() - shown.higher; ++g) {
        const auto& guess = numbers.guesses[g];
        Column& column = heap[static_cast<int>(std::lround((scale.at(guess.number) - middle) / width))];
        ++column.all;
        if (guess.right) ++column.right;
        highest = std::max(highest, column.all);
    }
    const Theme& theme = board.theme();
    constexpr float room_above = 112, tallest = 22;
    const float unit = std::min(tallest, room_above / static_cast<float>(highest)), base = scale.line - 20;
    std::size_t turn = 0;
    for (const auto& [place, column] : heap) {
        const float x = middle + width * (static_cast<float>(place) - .5F);
        const Span falls = animations::guess.nth(turn++, animations::between_guesses);
        const float left = 1 - ease_out(board.moves(falls)), seen = ease_out(board.fades(falls));
        const auto stack = [&](std::size_t from, std::size_t to, Colour colour) {
            if (to <= from) return;
            constexpr float least = 7; // one guess among hundreds is still seen
            const float bottom = base - unit * static_cast<float>(from);
            const float top = std::min(base - unit * static_cast<float>(to), bottom - least);
            Node& node = board.add(Panel{{x + 1.5F, top, width - 3, bottom - top - 1},
                                         std::min(5.F, unit / 3),
                                         {colour, colour, false},
                                         transparent,
                                         0});
            node.opacity = seen;
            node.shift.y = left * -30;
        };
        stack(0, column.right, theme.right);
        stack(column.right, column.all, theme.mist);
    }
}

/// Who is who on the ruler of a sudden death: a disc with the rank where they guessed, and the names above.
void draw_contenders(Board& board, const NumbersOfRoom& numbers, const Scale& scale) {
    constexpr float side = 26, tier = 28;
    constexpr std::size_t tiers = 2, in_row = 3;
    const Theme& theme = board.theme();
    std::vector<Rect> taken;
    for (std::size_t c = 0; c < numbers.contenders.size(); ++c) {
        const auto& one = numbers.contenders[c];
        const Colour colour = one.rank == 1 ? theme.right : theme.mist;
        Rect disc{std::clamp(scale.at(one.number), scale.from, scale.to) - side / 2, scale.line - 16 - side, side,
                  side};
        const float left = disc.x, base = disc.y;
        for (std::size_t place = 1; std::any_of(taken.begin(), taken.end(),
                                                [&](const Rect& other) {
                                                    return std::abs(other.x - disc.x) < side + 2 &&
                                                           std::abs(other.y - disc.y) < side;
                                                });
             ++place) // above the one that stands there, or else beside it
            disc = {left + (side + 4) * static_cast<float>(place / tiers),
                    base - tier * static_cast<float>(place % tiers), side, side};
        taken.push_back(disc);
        const auto rank = std::to_string(one.rank);
        const std::size_t from = board.mark();
        board.add(Panel{disc, side / 2, {colour, colour, false}, transparent, 0});
        Label number = board.label({}, rank, 18, 700, theme.ink);
        number.area = disc;
        number.across = Align::centre;
        number.down = Align::centre;
        board.add(std::move(number));
        const float wide = (room.w - 76) / in_row;
        Label name =
            board.label({room.x + 38 + wide * static_cast<float>(c % in_row),
                         room.y + 62 + 34 * static_cast<float>(c / in_row), wide - 20, 34},
                        "\u200E" + rank + " \u00B7 \u2068" + one.name + "\u2069 \u00B7 " + one.said, 26, 600, colour);
        name.down = Align::centre;
        name.least = 12;
        board.add(std::move(name));
        board.dim_since(from, board.fades(animations::contender.nth(c, animations::between_contenders)));
    }
}

std::string names_of(const NumbersOfRoom& numbers) {
    constexpr std::size_t named = 2;
    std::vector<std::string> names(numbers.nearest.begin(),
                                   numbers.nearest.begin() +
                                       static_cast<std::ptrdiff_t>(std::min(named, numbers.nearest.size())));
    if (numbers.nearest.size() > named)
        names.push_back(grouped(static_cast<long long>(numbers.nearest.size() - named)) + " more");
    return listed(names);
}

std::string nearest_line(const NumbersOfRoom& numbers) {
    const std::string names = names_of(numbers);
    if (numbers.guesses.empty()) return "Nobody gave a number.";
    if (numbers.sudden && numbers.nearest.size() > 1) return "Still level: " + names;
    if (numbers.sudden) return (numbers.spot_on ? "Spot on, and first: " : "Nearest, and first: ") + names;
    return numbers.spot_on ? "Spot on: " + names : "Nearest: " + names + " \u00B7 " + numbers.nearest_said;
}

} // namespace

void draw_numbers(Board& board, const NumbersOfRoom& numbers, const Crowd&) {
    const Theme& theme = board.theme();
    draw_card(board, room, Card::plain);
    const Shown seen = shown(numbers);
    const bool named = !numbers.contenders.empty();
    const Scale scale =
        scale_around(numbers.value, numbers.within, seen.low, seen.high, room.y + (named ? 204.F : 200.F));
    draw_scale(board, scale, numbers.value, numbers.within);
    if (named)
        draw_contenders(board, numbers, scale);
    else
        draw_guesses(board, numbers, seen, scale);
    draw_mark(board, scale.at(numbers.value), scale.line, false, "The answer", numbers.written, theme.right);
    const Rect head{room.x + 38, room.y + 12, room.w - 76, 48};
    words(board, {head.x, head.y, head.w - 400, head.h}, nearest_line(numbers), 32, 18, theme.paper);
    const auto aside = [&](std::size_t count, const std::string& what, Align across, float x) {
        if (count == 0 || named) return;
        Label label = board.label({x, scale.line - 62, 110, 56}, grouped(static_cast<long long>(count)) + "\n" + what,
                                  22, 500, theme.mist);
        label.across = across;
        label.down = Align::centre;
        label.least = 14;
        label.line_height = 1.1F;
        board.add(std::move(label));
    };
    aside(seen.lower, "lower", Align::start, room.x + 26);
    aside(seen.higher, "higher", Align::end, room.right() - 136);
}

} // namespace cliff::views::screens
