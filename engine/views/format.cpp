#include "views/format.hpp"

#include "text/utf8.hpp"
#include "views/stage_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace cliff::views {
namespace {

thread_local Numbers numbers_now = Numbers::comma;

struct Signs {
    std::string_view group, point;
};

/// Between groups of three stands a space that no line breaks at (SI Brochure, 5.4.4, and what keyboards can write).
Signs signs() {
    switch (numbers_now) {
    case Numbers::point:
        return {".", ","};
    case Numbers::space:
        return {"\u00A0", ","};
    case Numbers::comma:
        break;
    }
    return {",", "."};
}

/// With the decimal sign of now.
std::string decimal(std::string text) {
    if (const auto point = text.find('.'); point != std::string::npos) text.replace(point, 1, signs().point);
    return text;
}

} // namespace

NumbersAs::NumbersAs(Numbers numbers) : before_{std::exchange(numbers_now, numbers)} {}

NumbersAs::~NumbersAs() { numbers_now = before_; }

std::string spoken_date(const std::string& iso) {
    static constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};
    std::size_t month = 0;
    int day = 0;
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return iso;
    const char* text = iso.data();
    if (std::from_chars(text + 5, text + 7, month).ptr != text + 7 || month < 1 || month > 12) return iso;
    if (std::from_chars(text + 8, text + 10, day).ptr != text + 10) return iso;
    return fmt::format("{} {} {}", day, months[month - 1], iso.substr(0, 4));
}

std::string grouped(long long number) {
    std::string digits = fmt::format("{}", number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) {
        at -= 3;
        digits.insert(at, signs().group);
    }
    return digits;
}

std::string written_number(std::string_view written, std::string_view unit) {
    std::string text = decimal(std::string{written});
    const std::size_t first = text.find_first_of("0123456789");
    const std::size_t end = std::min(text.find_first_not_of("0123456789", std::min(first, text.size())), text.size());
    if (first != std::string::npos && end - first >= 5)
        for (std::size_t at = end; at > first + 3;) text.insert(at -= 3, signs().group);
    if (!unit.empty()) text += " " + std::string{unit};
    return text;
}

std::string place_of(std::size_t number, std::size_t total) {
    const std::string place = grouped(static_cast<long long>(number));
    return total == 0 ? place : place + " of " + grouped(static_cast<long long>(total));
}

std::string points_text(double points) {
    const auto hundredths = std::llround(std::abs(points) * 100);
    std::string text = (points < 0 && hundredths > 0 ? "-" : "") + grouped(hundredths / 100);
    if (hundredths % 100 != 0) text += fmt::format("{}{:02}", signs().point, hundredths % 100);
    if (hundredths % 100 != 0 && text.back() == '0') text.pop_back();
    return text;
}

std::string signed_points(int points) { return (points < 0 ? "" : "+") + grouped(points); }

std::string seconds(Millis time) { return decimal(fmt::format("{:.1f} s", static_cast<double>(time.count()) / 1000)); }

std::string countdown(Millis left) {
    const auto all = std::max(std::chrono::ceil<std::chrono::seconds>(left).count(), std::chrono::seconds::rep{0});
    const auto hours = all / 3600, minutes = all / 60 % 60, rest = all % 60;
    return hours > 0 ? fmt::format("{}:{:02}:{:02}", hours, minutes, rest) : fmt::format("{}:{:02}", minutes, rest);
}

std::string exact_seconds(Millis time) {
    return decimal(fmt::format("{:.2f} s", static_cast<double>(time.count()) / 1000));
}

std::string ordinal(std::size_t number) {
    const bool teen = number % 100 / 10 == 1;
    const std::size_t last = teen ? 0 : number % 10;
    return grouped(static_cast<long long>(number)) + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", grouped(static_cast<long long>(count)), count == 1 ? one : many);
}

std::string source_line(const std::map<std::string, Source>& sources, const Reference& from) {
    std::string line;
    const auto add = [&](const std::string& part) {
        if (part.empty()) return;
        if (!line.empty()) line += ", ";
        line += part;
    };
    if (const auto known = sources.find(from.source); known != sources.end()) {
        add(known->second.title);
        add(spoken_date(known->second.date));
    } else {
        add(from.source);
    }
    add(from.place);
    return line;
}

std::string shortened(const std::string& text, std::size_t columns) {
    if (text::columns(text) <= columns) return text;
    std::string beginning;
    std::size_t taken = 1; // of the ellipsis
    for (const auto letter : text::graphemes(text)) {
        taken += text::columns(letter);
        if (taken > columns) break;
        beginning += letter;
    }
    return beginning + "\u2026";
}

std::string listed(const std::vector<std::string>& words) {
    std::string line;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) line += i + 1 == words.size() ? " and " : ", ";
        line += words[i];
    }
    return line;
}

std::string marks(const ResultsView& view) {
    std::string row;
    for (const auto& dot : view.dots)
        row += dot.right ? "\U0001F7E9" : dot.partly ? "\U0001F7E8" : dot.answered ? "\U0001F7E5" : "\u2B1C";
    return row;
}

std::string to_share(const ResultsView& view) {
    return fmt::format("Cliffhanger {}: {}\n{} points, {} of {} right\n{}\n", view.rules, view.bank,
                       grouped(view.score), view.right, view.of, marks(view));
}

} // namespace cliff::views
