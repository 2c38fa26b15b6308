#include "text/number.hpp"

#include "text/decode.hpp"
#include "text/fold.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace cliff::text {
namespace {

constexpr std::size_t most_digits = 18;

/// The digit that a code point is in its script: digits stand in rows of ten that begin with zero.
std::optional<char> digit(char32_t point) {
    if (utf8proc_category(static_cast<utf8proc_int32_t>(point)) != UTF8PROC_CATEGORY_ND) return std::nullopt;
    int value = 0;
    while (value < 9 && utf8proc_category(static_cast<utf8proc_int32_t>(point) - value - 1) == UTF8PROC_CATEGORY_ND)
        ++value;
    return static_cast<char>('0' + value);
}

bool is_minus(char32_t point) { return point == U'-' || point == U'\u2212' || point == U'\u2013'; }

/// Only parts groups: never a decimal sign.
bool parts_groups(char32_t point) {
    return is_space(point) || point == U'\'' || point == U'\u2019' || point == U'_' || point == U'\u066C';
}

bool is_currency(char32_t point) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(point)) == UTF8PROC_CATEGORY_SC;
}

std::string without(std::string text, std::string_view unit) {
    const auto trim = [&] {
        text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
        text.erase(text.find_last_not_of(' ') + 1);
    };
    const std::string folded = fold(unit);
    if (!folded.empty() && text.size() > folded.size()) {
        if (text.ends_with(folded))
            text.resize(text.size() - folded.size());
        else if (text.starts_with(folded))
            text.erase(0, folded.size());
    }
    trim();
    return text;
}

/// Digits and separators only, ',', '.' and ' '; the sign apart.
struct Written {
    std::string marks;
    bool negative = false;
};

std::optional<Written> simplify(std::string_view text) {
    auto points = decode_all(text);
    if (!points.empty() && is_currency(points.front())) points.erase(points.begin());
    if (!points.empty() && is_currency(points.back())) points.pop_back();
    while (!points.empty() && is_space(points.front())) points.erase(points.begin());
    while (!points.empty() && is_space(points.back())) points.pop_back();
    Written written;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto point = points[i];
        if (i == 0 && (is_minus(point) || point == U'+')) {
            written.negative = point != U'+';
        } else if (const auto value = digit(point)) {
            written.marks += *value;
        } else if (point == U',' || point == U'\u060C') {
            written.marks += ',';
        } else if (point == U'.' || point == U'\u066B') {
            written.marks += '.';
        } else if (parts_groups(point) && !written.marks.empty()) {
            written.marks += ' ';
        } else {
            return std::nullopt;
        }
    }
    return written;
}

/// The last group has three digits, those before it three or (in India) two, the first one to three.
bool well_grouped(std::string_view whole, char separator) {
    const auto last = whole.rfind(separator);
    if (last == std::string_view::npos) return true;
    if (whole.size() - last - 1 != 3) return false;
    std::size_t begin = 0;
    for (auto end = whole.find(separator); begin <= last; end = whole.find(separator, begin)) {
        const auto digits = end - begin;
        if (digits < (begin == 0 ? 1 : 2) || digits > 3) return false;
        begin = end + 1;
    }
    return true;
}

/// Which of ',' and '.' begins the decimals; none if neither does.
std::optional<char> decimal_sign(const std::string& marks, bool comma_language) {
    const auto comma = marks.rfind(','), point = marks.rfind('.');
    if (comma == std::string::npos && point == std::string::npos) return std::nullopt;
    if (comma != std::string::npos && point != std::string::npos) return comma > point ? ',' : '.';
    const char only = comma == std::string::npos ? '.' : ',';
    if (std::count(marks.begin(), marks.end(), only) > 1) return std::nullopt;
    const auto at = marks.find(only);
    if (at == 0 && (only == ',') != comma_language) return std::nullopt; // ",500" is cut off, ".5" is a half
    const bool may_group = at >= 1 && at <= 3 && marks.size() - at - 1 == 3 && marks.front() != '0';
    if (!may_group) return only;
    return (only == ',') == comma_language ? std::optional{only} : std::nullopt;
}

} // namespace

bool decimal_comma(std::string_view language) {
    static constexpr std::array points{"en", "zh", "ja", "ko", "he", "th", "hi",
                                       "bn", "ta", "te", "ur", "ms", "ga", "mt"};
    const auto base = language.substr(0, language.find('-'));
    if (base.empty() || language == "es-MX" || language == "de-CH" || language == "it-CH") return false;
    return std::none_of(points.begin(), points.end(), [&](std::string_view each) { return each == base; });
}

std::optional<double> read_number(std::string_view text, std::string_view language, std::string_view unit) {
    if (text.size() > 400) return std::nullopt;
    const auto written = simplify(without(fold(text), unit));
    if (!written) return std::nullopt;
    const std::string& marks = written->marks;
    const auto sign = decimal_sign(marks, decimal_comma(language));
    const auto at = sign ? marks.rfind(*sign) : std::string::npos;
    std::string whole = marks.substr(0, at);
    const std::string decimals = at == std::string::npos ? "" : marks.substr(at + 1);
    if (decimals.find_first_of(",. ") != std::string::npos || (at != std::string::npos && decimals.empty()))
        return std::nullopt;
    for (const char separator : {',', '.', ' '}) {
        if (!well_grouped(whole, separator)) return std::nullopt;
        std::erase(whole, separator);
    }
    const std::string digits = (whole.empty() ? "0" : whole) + (decimals.empty() ? "" : "." + decimals);
    if (whole.size() + decimals.size() == 0 || whole.size() + decimals.size() > most_digits) return std::nullopt;
    double value = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (parsed.ec != std::errc{} || parsed.ptr != digits.data() + digits.size()) return std::nullopt;
    return written->negative ? -value : value;
}

} // namespace cliff::text
