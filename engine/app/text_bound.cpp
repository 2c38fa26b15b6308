#include "app/text_bound.hpp"

#include "text/decode.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace cliff::app {
namespace {

bool within(char32_t point, char32_t first, char32_t last) { return point >= first && point <= last; }

bool among(char32_t point, std::u32string_view points) { return points.find(point) != std::u32string_view::npos; }

bool is_ideograph(char32_t point) { return within(point, 0x4E00, 0x9FFF); }

bool is_letter_or_digit(char32_t point) {
    return within(point, U'0', U'9') || within(point, U'A', U'Z') || within(point, U'a', U'z') ||
           (within(point, 0xC0, 0x17F) && point != 0xD7 && point != 0xF7) || within(point, 0x391, 0x3C9) ||
           within(point, 0x400, 0x45F) || within(point, 0xAC00, 0xD7A3);
}

/// May a line surely begin with `next`? After a space before a letter, unless something opens before the space; and
/// between two ideographs.
bool breaks(char32_t before_space, char32_t last, char32_t next) {
    if (last == U' ')
        return is_letter_or_digit(next) &&
               !among(before_space, U"([{\u00A1\u00BF\u201C\u2018\"'\u00AB\u00BB\u201E\u201A\u2014");
    return is_ideograph(last) && is_ideograph(next);
}

} // namespace

double widest(char32_t point) {
    if (point == U' ') return .4;
    if (among(point, U"mw")) return 1.1;
    if (among(point, U"MW@%\u2014\u2026")) return 1.3;
    if (among(point, U"\u2013")) return 1.1;
    if (among(point, U"\u2018\u2019\u201C\u201D\u201E\u201A")) return .7;
    if (within(point, U'A', U'Z') || among(point, U"&#+<=>~")) return 1;
    if (within(point, U'!', U'~')) return .8; // lower case, digits, the other signs of ASCII
    if (within(point, 0xA1, 0x17F) && point != 0xAD) return 1.3;
    if (within(point, 0x391, 0x3C9) && point != 0x3A2) return 1.2;
    if (within(point, 0x400, 0x45F)) return 1.3;
    if (within(point, 0x3001, 0x3002) || within(point, 0x3041, 0x3096) || within(point, 0x30A1, 0x30FC) ||
        is_ideograph(point) || within(point, 0xAC00, 0xD7A3))
        return 1.1;
    return 0;
}

bool surely_fits(const views::Label& label) {
    const double size = label.least > 0 ? std::min(label.least, label.size) : label.size;
    const double width = label.area.w / size; // in ems, as all below
    const double lines = std::floor(label.area.h / (size * label.line_height));
    if (!(lines >= 1) || label.spacing > 0) return false;
    double all = 0, piece = 0, longest = 0;
    char32_t before_space = 0, last = 0;
    for (const auto point : text::decode_all(label.text)) {
        const double wide = widest(point);
        if (!(wide > 0)) return false;
        if (last != 0 && breaks(before_space, last, point)) piece = 0;
        all += wide;
        piece += wide;
        longest = std::max(longest, piece);
        if (point != U' ') before_space = point;
        last = point;
    }
    if (longest > width) return false;
    return all <= std::floor((lines + 1) / 2) * width || all <= lines * (width - longest);
}

} // namespace cliff::app
