// Tables of letters that Unicode doesn't decompose. What it decomposes, fold has done.
#include "text/as_typed.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace cliff::text {

namespace {

struct Habit {
    char32_t letter;
    std::u32string_view typed;
};

// Ascending, for the search. Capitals aren't here: folding has made them small.
constexpr std::array habits{
    Habit{U'×', U"x"},           Habit{U'æ', U"ae"},     Habit{U'ð', U"d"}, Habit{U'ø', U"o"}, Habit{U'þ', U"th"},
    Habit{U'đ', U"d"},           Habit{U'ħ', U"h"},      Habit{U'ı', U"i"}, Habit{U'ĸ', U"k"}, Habit{U'ł', U"l"},
    Habit{U'ŋ', U"n"},           Habit{U'œ', U"oe"},     Habit{U'ŧ', U"t"}, Habit{U'ƀ', U"b"}, Habit{U'ƙ', U"k"},
    Habit{U'ƴ', U"y"},           Habit{U'ǝ', U"e"},      Habit{U'ɓ', U"b"}, Habit{U'ɔ', U"o"}, Habit{U'ɖ', U"d"},
    Habit{U'ɗ', U"d"},           Habit{U'ə', U"e"},      Habit{U'ɛ', U"e"}, Habit{U'ɨ', U"i"}, Habit{U'ʉ', U"u"},
    Habit{U'ґ', U"г"},           Habit{U'\u0629', U"ه"},  // teh marbuta
    Habit{U'\u0640', U""},                                // tatweel only stretches a word
    Habit{U'\u0649', U"ي"},                               // alef maksura
    Habit{U'\u0671', U"ا"},                               // alef wasla
    Habit{U'\u06A9', U"ك"},                               // Persian kaf
    Habit{U'\u06C1', U"ه"},                               // Urdu heh
    Habit{U'\u06CC', U"ي"},                               // Persian yeh
    Habit{U'\u06D5', U"ه"},                               // Kurdish and Uyghur ae
    Habit{U'\u0901', U"\u0902"},                          // candrabindu, often typed as anusvara
    Habit{U'\u093C', U""},                                // nukta
    Habit{U'\u266D', U"b"},      Habit{U'\u266F', U"#"}}; // flat and sharp

static_assert(std::is_sorted(habits.begin(), habits.end(),
                             [](const Habit& a, const Habit& b) { return a.letter < b.letter; }));

// The zeros of the decimal digits of living scripts; the nine others follow each (Unicode, section 4.6).
constexpr std::array<char32_t, 18> zeros{0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6,
                                         0x0C66, 0x0CE6, 0x0D66, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810};

std::optional<char32_t> digit(char32_t point) {
    for (const auto zero : zeros)
        if (zero <= point && point < zero + 10) return U'0' + (point - zero);
    return std::nullopt;
}

// The arithmetic of Unicode, section 3.12.
void append_hangul(char32_t syllable, std::vector<char32_t>& out) {
    const char32_t index = syllable - 0xAC00;
    out.push_back(0x1100 + index / 588);
    out.push_back(0x1161 + index % 588 / 28);
    if (index % 28 != 0) out.push_back(0x11A7 + index % 28);
}

// हिन्दी is हिंदी: a nasal without a vowel before a consonant may be written as a dot (anusvara).
bool is_nasal_before_consonant(const std::vector<char32_t>& points, std::size_t at) {
    constexpr std::u32string_view nasals = U"ङञणनम";
    constexpr char32_t virama = 0x094D;
    return at + 2 < points.size() && nasals.find(points[at]) != std::u32string_view::npos && points[at + 1] == virama &&
           points[at + 2] >= 0x0915 && points[at + 2] <= 0x0939;
}

} // namespace

std::vector<char32_t> as_typed(const std::vector<char32_t>& folded) {
    std::vector<char32_t> typed;
    typed.reserve(folded.size());
    for (std::size_t at = 0; at < folded.size(); ++at) {
        const auto point = folded[at];
        if (point < 0x80) {
            typed.push_back(point);
        } else if (point >= 0x30A1 && point <= 0x30F6) { // katakana
            typed.push_back(point - 0x60);
        } else if (point >= 0xAC00 && point <= 0xD7A3) {
            append_hangul(point, typed);
        } else if (is_nasal_before_consonant(folded, at)) {
            typed.push_back(0x0902);
            ++at; // the virama
        } else if (const auto value = digit(point)) {
            typed.push_back(*value);
        } else {
            const auto habit = std::lower_bound(habits.begin(), habits.end(), point,
                                                [](const Habit& h, char32_t p) { return h.letter < p; });
            if (habit != habits.end() && habit->letter == point) {
                typed.insert(typed.end(), habit->typed.begin(), habit->typed.end());
            } else {
                typed.push_back(point);
            }
        }
    }
    return typed;
}

bool is_ideograph(char32_t point) {
    return (point >= 0x3400 && point <= 0x9FFF) || (point >= 0xF900 && point <= 0xFAFF) ||
           (point >= 0x20000 && point <= 0x3FFFF) || point == U'々' || point == U'〇';
}

bool is_hangul_rest(char32_t point) { return point >= 0x1160 && point <= 0x11FF; }

} // namespace cliff::text
