// Which characters a name keeps, by Unicode's general categories.
#include "text/clean_name.hpp"

#include "text/decode.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace cliff::text {
namespace {

constexpr std::size_t most_points_in_one = 16;
constexpr char32_t non_joiner = U'\u200C', joiner = U'\u200D', braille_blank = U'\u2800';

/// Formatting characters that spell words and emoji: joiners, and the tags of flags such as Scotland's.
bool formats_a_letter(char32_t point) {
    return point == non_joiner || point == joiner || (point >= 0xE0020 && point <= 0xE007F);
}

bool kept(char32_t point) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(point))) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CN:
        return false;
    case UTF8PROC_CATEGORY_CF:
        return formats_a_letter(point);
    default:
        return true;
    }
}

std::string composed(const std::string& name) {
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> made{
        utf8proc_NFC(reinterpret_cast<const utf8proc_uint8_t*>(name.c_str())), &std::free};
    return made ? std::string(reinterpret_cast<const char*>(made.get())) : name;
}

/// The first `count` characters, each cut to what any letter needs.
std::string first_characters(std::string_view name, std::size_t count) {
    std::string cut;
    for (const auto letter : graphemes(name)) {
        if (count-- == 0) break;
        cut += first_code_points(letter, most_points_in_one);
    }
    while (!cut.empty() && cut.back() == ' ') cut.pop_back();
    return cut;
}

} // namespace

std::string clean_name(std::string_view name) {
    std::string clean;
    for (std::size_t at = 0; at < name.size();) {
        const auto next = decode(name, at);
        at += next.bytes;
        if (!next.well_formed) continue;
        if (is_space(next.point) || next.point == braille_blank) {
            if (!clean.empty() && clean.back() != ' ') clean += ' ';
        } else if (kept(next.point)) {
            encode(next.point, clean);
        }
    }
    clean = first_characters(composed(clean), longest_name);
    return fold(clean).empty() ? std::string{} : clean;
}

std::string with_suffix(std::string_view clean, std::string_view suffix) {
    return first_characters(clean, longest_name - grapheme_count(suffix)).append(suffix);
}

} // namespace cliff::text
