// What can't be answered as it is asked: numbers that nobody hits, orders that stand in the texts, too little time.
#include "bank/weaknesses/themes.hpp"
#include "core/pace.hpp"
#include "text/decode.hpp"
#include "text/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace cliff::bank {

namespace {

/// A large number is a guess, unless it's a year, which one may know.
void no_margin(Inspection& inspection, std::size_t q) {
    constexpr double known_by_heart = 100, first_year = 1000, last_year = 2100;
    const auto* kind = std::get_if<Number>(&inspection[q].kind);
    if (!kind || inspection.has(q, "within") || std::abs(kind->value) <= known_by_heart) return;
    const bool year =
        !kind->unit && kind->value >= first_year && kind->value <= last_year && kind->value == std::floor(kind->value);
    if (year) return;
    inspection.warn(q, inspection.place(q, "number"), "no-margin",
                    fmt::format("only {} itself earns anything; say how near will do with 'within', or 'within: 0' "
                                "if it must be exact",
                                kind->written));
}

/// The one number in a text; none if there are more, or it begins in the middle of a word.
std::optional<long long> only_number(const std::string& item) {
    std::optional<long long> number;
    if (text::is_ascii(item) && item.find_first_of("0123456789") == std::string::npos) return number; // as most are
    for (const auto& word : text::words(item)) {
        constexpr std::size_t most_digits = 9;
        if (word.find_first_of("0123456789") == std::string::npos) continue;
        if (number || word.size() > most_digits || word.find_first_not_of("0123456789") != std::string::npos)
            return std::nullopt;
        number = std::stoll(word);
    }
    return number;
}

/// Things whose texts hold rising or falling numbers need no knowledge to put in order.
void told_order(Inspection& inspection, std::size_t q) {
    const auto* kind = std::get_if<Order>(&inspection[q].kind);
    if (!kind) return;
    std::vector<long long> numbers;
    for (const auto right : kind->right) {
        const auto number = only_number(kind->items[right]);
        if (!number) return;
        numbers.push_back(*number);
    }
    const bool rising = std::is_sorted(numbers.begin(), numbers.end(), std::less_equal<>{}),
               falling = std::is_sorted(numbers.begin(), numbers.end(), std::greater_equal<>{});
    if (rising || falling)
        inspection.warn(q, inspection.item(q, "order", 0), "told-order",
                        fmt::format("the numbers in these things {} in the right order, which tells it; leave them out",
                                    rising ? "rise" : "fall"));
}

/// Time of its own that is too short, whatever the rules.
void too_little_time(Inspection& inspection, std::size_t q) {
    constexpr int seconds_a_thing = 3;
    const auto& question = inspection[q];
    if (!question.seconds) return;
    const auto* list = std::get_if<ListOf>(&question.kind);
    const auto reading = pace::reading(question);
    if (list && *question.seconds < seconds_a_thing * static_cast<int>(list->items.size()))
        inspection.warn(q, inspection.place(q, "seconds"), "too-little-time",
                        fmt::format("{} seconds are too few to type {} things; give it at least {}", *question.seconds,
                                    list->items.size(), seconds_a_thing * static_cast<int>(list->items.size())));
    else if (Millis{1000 * *question.seconds} < reading)
        inspection.warn(q, inspection.place(q, "seconds"), "too-little-time",
                        fmt::format("reading this question alone takes {:.1f} seconds; give it more than {}",
                                    static_cast<double>(reading.count()) / 1000, *question.seconds));
}

} // namespace

void find_unanswerable(Inspection& inspection, std::size_t q) {
    no_margin(inspection, q);
    told_order(inspection, q);
    too_little_time(inspection, q);
}

} // namespace cliff::bank
