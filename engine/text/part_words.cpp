// Goes through an answer code point by code point: letters make words, and what stands between them parts words, joins
// them, or counts as a sign of its own.
#include "text/part_words.hpp"

#include "text/decode.hpp"
#include "text/language_words.hpp"

#include <utf8proc.h>

namespace cliff::text {

namespace {

bool is_digit(char32_t point) { return point >= U'0' && point <= U'9'; }

bool is_apostrophe(char32_t point) {
    constexpr std::u32string_view apostrophes = U"'`‘’‛′ʹʺʻʼʽʾʿˈ׳״";
    return apostrophes.find(point) != std::u32string_view::npos;
}

bool is_dash(char32_t point) {
    return point == U'-' || point == U'−' ||
           (point > 0x7F && utf8proc_category(static_cast<utf8proc_int32_t>(point)) == UTF8PROC_CATEGORY_PD);
}

// Letters with their marks, and numbers: general categories Lu to No stand in one row.
bool is_word_point(char32_t point) {
    if (point < 0x80) return is_letter(point) || is_digit(point);
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO && !is_apostrophe(point);
}

// Currencies and what mathematics writes; emoji, degrees and the like can be left out.
bool is_sign(char32_t point) {
    if (point == U'%' || point == U'‰') return true;
    if (point == U'|' || point == U'~' || point == U'⁄') return false;
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
    return category == UTF8PROC_CATEGORY_SM || category == UTF8PROC_CATEGORY_SC;
}

// `Points`: code points, or ASCII.
template <class Points> class Reader {
  public:
    Reader(const Points& points, std::string_view articles) : points_(points), articles_(articles) {}

    PartedWords words() {
        parted_.words.reserve(expected_words);
        while (at_ < points_.size()) {
            const auto point = point_at(at_);
            if (is_word_point(point)) {
                put(point);
                if (is_digit(point) && between_digits()) continue;
                ++at_;
            } else {
                between();
            }
        }
        return std::move(parted_);
    }

  private:
    static constexpr std::size_t expected_words = 4;

    [[nodiscard]] char32_t point_at(std::size_t at) const { return static_cast<char32_t>(points_[at]); }

    void put(char32_t point) {
        if (!inside_) parted_.words.emplace_back();
        inside_ = true;
        encode(point, parted_.words.back());
    }

    void part(bool apart) {
        if (inside_ && parted_.words.size() == 1) parted_.first_apart = apart;
        inside_ = false;
    }

    // What isn't of a word.
    void between() {
        const auto point = point_at(at_);
        const auto before = at_ > 0 ? point_at(at_ - 1) : U' ';
        const auto after = at_ + 1 < points_.size() ? point_at(at_ + 1) : U' ';
        ++at_;
        if (is_dash(point)) {
            if (before == U' ' && is_digit(after)) put(U'-');
        } else if (is_apostrophe(point)) {
            constexpr std::string_view elided = "l d un";
            const auto& words = parted_.words;
            if (words.size() == 1 && lists(elided, words[0]) && lists(articles_, words[0])) part(true);
        } else if (is_sign(point) || (point == U'#' && is_letter(before))) {
            put(point);
        } else {
            part(point == U' ');
        }
    }

    // After a digit: what stands before the next one groups thousands and is left out, or it's a point ("3,5" and
    // "3.5", "24.12." and "24/12", but not "245"). False if no digit follows, or one follows at once.
    bool between_digits() {
        std::size_t next = at_ + 1;
        while (next < points_.size() && !is_word_point(point_at(next)) && !is_sign_here(point_at(next))) ++next;
        if (next == at_ + 1 || next == points_.size() || !is_digit(point_at(next))) return false;
        if (!groups(next)) put(U'.');
        at_ = next;
        return true;
    }

    static bool is_sign_here(char32_t point) { return is_sign(point) && !is_dash(point); }

    // "10,000": one mark, after at most three digits, before three.
    [[nodiscard]] bool groups(std::size_t next) const {
        constexpr std::u32string_view marks = U" .,'’";
        if (next != at_ + 2 || marks.find(point_at(at_ + 1)) == std::u32string_view::npos) return false;
        std::size_t digits = 0, more = 0;
        while (digits <= at_ && is_digit(point_at(at_ - digits))) ++digits;
        while (next + more < points_.size() && is_digit(point_at(next + more))) ++more;
        return digits <= 3 && more == 3;
    }

    const Points& points_;
    std::string_view articles_;
    PartedWords parted_;
    std::size_t at_ = 0;
    bool inside_ = false;
};

} // namespace

bool is_letter(char32_t point) {
    if (point < 0x80) return (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z');
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

PartedWords part_words(const std::vector<char32_t>& typed, std::string_view articles) {
    return Reader(typed, articles).words();
}

PartedWords part_words(std::string_view ascii, std::string_view articles) { return Reader(ascii, articles).words(); }

} // namespace cliff::text
