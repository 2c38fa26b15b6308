#include "views/screens/room_numbers.hpp"

#include "views/format.hpp"
#include "views/screens/cards.hpp"
#include "views/screens/ruler.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace cliff::views::screens {
namespace {

constexpr Rect room = answer_room;
constexpr std::size_t columns = 64;

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
    constexpr double farthest = 4; // medians away from the truth
    const double reach = farthest * std::max({*middle, numbers.within, std::abs(numbers.value) / 100});
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
    std::array<Column, columns> heap{};
    const float width = (scale.to - scale.from) / static_cast<float>(columns);
    std::size_t highest = 1;
    for (std::size_t g = shown.lower; g < numbers.guesses.size() - shown.higher; ++g) {
        const auto at =
            static_cast<std::size_t>(std::max(0.F, (scale.at(numbers.guesses[g].number) - scale.from) / width));
        Column& column = heap[std::min(at, columns - 1)];
        ++column.all;
        if (numbers.guesses[g].right) ++column.right;
        highest = std::max(highest, column.all);
    }
    const Theme& theme = board.theme();
    constexpr float room_above = 112, tallest = 22;
    const float unit = std::min(tallest, room_above / static_cast<float>(highest)), base = scale.line - 20;
    for (std::size_t c = 0; c < columns; ++c) {
        if (heap[c].all == 0) continue;
        const float x = scale.from + width * static_cast<float>(c) + 1.5F;
        const float rise = ease_out(board.since_start(Millis{200} + Millis{12} * static_cast<int>(c), Millis{400}));
        const auto stack = [&](std::size_t from, std::size_t to, Colour colour) {
            if (to <= from) return;
            const float bottom = base - unit * static_cast<float>(from), top = base - unit * static_cast<float>(to);
            Node& node = board.add(Panel{{x, top, width - 3, bottom - top - 1},
                                         std::min(5.F, unit / 3),
                                         {colour, colour, false},
                                         transparent,
                                         0});
            node.opacity = rise;
            node.shift.y = (1 - rise) * -30;
        };
        stack(0, heap[c].right, theme.right);
        stack(heap[c].right, heap[c].all, theme.mist);
    }
}

std::string nearest_line(const NumbersOfRoom& numbers) {
    constexpr std::size_t named = 2;
    std::vector<std::string> names(numbers.nearest.begin(),
                                   numbers.nearest.begin() +
                                       static_cast<std::ptrdiff_t>(std::min(named, numbers.nearest.size())));
    if (numbers.nearest.size() > named)
        names.push_back(grouped(static_cast<long long>(numbers.nearest.size() - named)) + " more");
    return "Nearest: " + listed(names) + " \u00B7 " + numbers.nearest_said;
}

} // namespace

void draw_numbers(Board& board, const NumbersOfRoom& numbers, const Crowd&) {
    const Theme& theme = board.theme();
    draw_card(board, room, Card::plain);
    const Shown seen = shown(numbers);
    const Scale scale = scale_around(numbers.value, numbers.within, seen.low, seen.high, room.y + 200);
    draw_scale(board, scale, numbers.value, numbers.within);
    draw_guesses(board, numbers, seen, scale);
    draw_mark(board, scale.at(numbers.value), scale.line, false, "The answer", numbers.written, theme.right);
    const Rect head{room.x + 38, room.y + 12, room.w - 76, 48};
    words(board, {head.x, head.y, head.w - 400, head.h},
          numbers.guesses.empty() ? "Nobody gave a number." : nearest_line(numbers), 32, 18, theme.paper);
    const auto aside = [&](std::size_t count, const std::string& what, Align across, float x) {
        if (count == 0) return;
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
