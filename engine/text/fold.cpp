// Folding by utf8proc's decompositions; the distance by the classical table of three rows.
#include "text/fold.hpp"

#include "text/decode.hpp"
#include "text/fnv.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace cliff::text {

namespace {

using Points = std::vector<utf8proc_int32_t>;

constexpr std::size_t longest_compared = 300; // code points

// The marks that people leave out when they type: accents, Hebrew points, Arabic vowels. Other scripts' marks stay,
// because there they make another letter: が is not か, and कि is not की.
bool is_accent(char32_t point) {
    struct Span {
        char32_t first, last;
    };
    static constexpr std::array spans{
        Span{0x0300, 0x036F}, Span{0x0483, 0x0489}, Span{0x0591, 0x05BD}, Span{0x05BF, 0x05BF}, Span{0x05C1, 0x05C2},
        Span{0x05C4, 0x05C5}, Span{0x05C7, 0x05C7}, Span{0x064B, 0x065F}, Span{0x0670, 0x0670}, Span{0x1AB0, 0x1AFF},
        Span{0x1DC0, 0x1DFF}, Span{0x20D0, 0x20F0}, Span{0xFE20, 0xFE2F}};
    return std::any_of(spans.begin(), spans.end(), [&](Span s) { return s.first <= point && point <= s.last; });
}

// What an ASCII character folds to: small letters, and a space for all white space. Arithmetic, which the compiler can
// do for many at once.
constexpr char fold_letter(char letter) {
    const bool capital = static_cast<unsigned char>(letter - 'A') < 26;
    const bool white = static_cast<unsigned char>(letter - '\t') < 5;
    return static_cast<char>(white ? ' ' : letter + (capital ? 'a' - 'A' : 0));
}

// NFKC case folding in its decomposed form, default-ignorable characters (joiners, soft hyphens) left out.
Points decompose(std::string_view text) {
    constexpr auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    constexpr std::size_t longest = 32; // no code point decomposes to more than 18 (U+FDFA)
    Points points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto next = decode(text, at);
        at += next.bytes;
        if (next.point < 0x80) {
            points.push_back(fold_letter(static_cast<char>(next.point)));
            continue;
        }
        std::array<utf8proc_int32_t, longest> parts{};
        int last_class = 0;
        const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(next.point), parts.data(),
                                                   static_cast<utf8proc_ssize_t>(parts.size()), options, &last_class);
        for (std::size_t i = 0; i < static_cast<std::size_t>(std::max<utf8proc_ssize_t>(count, 0)); ++i)
            points.push_back(parts[i]);
    }
    return points;
}

// Puts marks that follow one letter into canonical order (Unicode, section 3.11), so that their order in the text
// doesn't count.
void order_marks(Points& points) {
    const auto weight = [](utf8proc_int32_t point) { return utf8proc_get_property(point)->combining_class; };
    for (auto begin = points.begin(); begin != points.end();) {
        const auto end = std::find_if(begin, points.end(), [&](auto point) { return weight(point) == 0; });
        std::stable_sort(begin, end, [&](auto a, auto b) { return weight(a) < weight(b); });
        begin = end == points.end() ? end : end + 1;
    }
}

// One space for each run of them, none at the ends.
void join_spaces(std::string& folded) {
    const auto both_spaces = [](char a, char b) { return a == ' ' && b == ' '; };
    folded.erase(std::unique(folded.begin(), folded.end(), both_spaces), folded.end());
    if (folded.ends_with(' ')) folded.pop_back();
    if (folded.starts_with(' ')) folded.erase(0, 1);
}

// Nearly all text is ASCII, and this is far faster.
void join_spaces_if_any(std::string& folded) {
    bool twice = false;
    for (std::size_t i = 1; i < folded.size(); ++i) twice |= folded[i - 1] == ' ' && folded[i] == ' ';
    if (twice || folded.starts_with(' ') || folded.ends_with(' ')) join_spaces(folded);
}

void fold_ascii(std::string_view text, std::string& folded) {
    folded.assign(text);
    for (char& letter : folded) letter = fold_letter(letter);
    join_spaces_if_any(folded);
}

// Of the characters that Europe's Latin scripts add to ASCII, what each folds to if that is one of ASCII; else 0.
const std::array<char, 0x180>& latin_letters() {
    static const auto table = [] {
        std::array<char, 0x180> letters{};
        for (char32_t point = 0x80; point < letters.size(); ++point) {
            std::string one;
            encode(point, one);
            auto parts = decompose(one);
            std::erase_if(parts, [](auto part) { return is_accent(static_cast<char32_t>(part)); });
            if (parts.size() == 1 && parts.front() < 0x80)
                letters[point] = fold_letter(static_cast<char>(parts.front()));
        }
        return letters;
    }();
    return table;
}

// Most of what isn't ASCII. False if there is anything else in it.
bool fold_latin(std::string_view text, std::string& folded) {
    const auto& letters = latin_letters();
    folded.clear();
    folded.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto next = decode(text, at);
        at += next.bytes;
        const char letter = next.point < 0x80             ? fold_letter(static_cast<char>(next.point))
                            : next.point < letters.size() ? letters[next.point]
                                                          : '\0';
        if (letter == '\0') return false;
        folded += letter;
    }
    join_spaces_if_any(folded);
    return true;
}

bool is_plain_letter(char letter) { return letter >= 'a' && letter <= 'z'; }

bool is_word_part(char32_t point) {
    if (point < 0x80) return (point >= U'a' && point <= U'z') || (point >= U'0' && point <= U'9');
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO; // Lu to Lo, Mn to Me, Nd to No
}

// The three rows of the table; on the stack for all but long texts.
class Rows {
  public:
    explicit Rows(std::size_t width) : width_(width) {
        if (3 * width > few_.size()) many_.resize(3 * width);
    }
    std::size_t* operator[](std::size_t row) { return (many_.empty() ? few_.data() : many_.data()) + row * width_; }

  private:
    std::size_t width_;
    std::array<std::size_t, 3 * 64> few_; // written before it's read, like many_
    std::vector<std::size_t> many_;
};

template <class Letters> std::size_t distance(Letters from, Letters to, std::size_t limit) {
    const auto beyond = limit == std::numeric_limits<std::size_t>::max() ? limit : limit + 1;
    const auto apart = from.size() > to.size() ? from.size() - to.size() : to.size() - from.size();
    if (apart > limit) return beyond;
    // What both begin and end with costs nothing in any table.
    const auto shorter = std::min(from.size(), to.size());
    std::size_t same = 0;
    while (same < shorter && from[same] == to[same]) ++same;
    from.remove_prefix(same);
    to.remove_prefix(same);
    for (; !from.empty() && !to.empty() && from.back() == to.back(); to.remove_suffix(1)) from.remove_suffix(1);

    Rows rows(to.size() + 1);
    auto *two_ago = rows[0], *last = rows[1], *row = rows[2];
    std::iota(last, last + to.size() + 1, std::size_t{0});
    std::size_t least_before = 0;
    for (std::size_t i = 1; i <= from.size(); ++i) {
        // Farther from the diagonal than the limit, nothing is within it.
        const auto begin = i > limit ? i - limit : 1,
                   end = limit < to.size() ? std::min(i + limit, to.size()) : to.size();
        auto least = row[begin - 1] = begin == 1 ? i : beyond;
        if (end < to.size()) row[end + 1] = beyond;
        for (std::size_t j = begin; j <= end; ++j) {
            const std::size_t changed = from[i - 1] == to[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + changed});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                row[j] = std::min(row[j], two_ago[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        // A swap reaches two rows back, so one row beyond the limit may still be mended by the next; two may not.
        if (std::min(least, least_before) > limit) return beyond;
        least_before = least;
        std::swap(two_ago, last);
        std::swap(last, row);
    }
    return std::min(last[to.size()], beyond);
}

} // namespace

std::string fold(std::string_view text) {
    std::string folded;
    fold(text, folded);
    return folded;
}

void fold(std::string_view text, std::string& folded) {
    if (is_ascii(text)) return fold_ascii(text, folded);
    if (fold_latin(text, folded)) return;
    folded.clear();
    Points kept;
    kept.reserve(text.size());
    for (const auto point : decompose(text)) {
        if (is_accent(static_cast<char32_t>(point))) continue;
        if (!is_space(static_cast<char32_t>(point))) {
            kept.push_back(point);
        } else if (!kept.empty() && kept.back() != ' ') {
            kept.push_back(' ');
        }
    }
    if (!kept.empty() && kept.back() == ' ') kept.pop_back();
    // Nothing before the first mark (U+0300) composes or is put into order.
    if (std::all_of(kept.begin(), kept.end(), [](auto point) { return point < 0x300; })) {
        for (const auto point : kept) encode(static_cast<char32_t>(point), folded);
        return;
    }
    order_marks(kept);
    const auto count = utf8proc_normalize_utf32(kept.data(), static_cast<utf8proc_ssize_t>(kept.size()),
                                                static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
    for (std::size_t i = 0; i < static_cast<std::size_t>(std::max<utf8proc_ssize_t>(count, 0)); ++i)
        encode(static_cast<char32_t>(kept[i]), folded);
}

std::uint64_t fold_hash(std::string_view text) {
    Fnv hash;
    const auto add = [&](char folded) {
        if (folded != ' ') hash.add(folded); // so runs needn't be joined
    };
    if (is_ascii(text)) {
        for (const char c : text) add(fold_letter(c));
    } else {
        for (const char c : fold(text)) add(c);
    }
    return hash.sum;
}

std::vector<std::string> words(std::string_view text) {
    const auto folded = fold(text);
    std::vector<std::string_view> found;
    words_in(folded, found);
    return {found.begin(), found.end()};
}

void words_in(std::string_view folded, std::vector<std::string_view>& words) {
    words.clear();
    std::size_t begin = 0;
    for (std::size_t at = 0; at < folded.size();) {
        if (is_plain_letter(folded[at])) { // nearly all are
            ++at;
            continue;
        }
        const auto next = decode(folded, at);
        if (!is_word_part(next.point)) {
            if (begin < at) words.push_back(folded.substr(begin, at - begin));
            begin = at + next.bytes;
        }
        at += next.bytes;
    }
    if (begin < folded.size()) words.push_back(folded.substr(begin));
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    if (is_ascii(a) && is_ascii(b)) return distance(a, b, limit);
    const auto from = decode_all(a), to = decode_all(b);
    return distance(std::u32string_view(from.data(), from.size()), std::u32string_view(to.data(), to.size()), limit);
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates) {
    const auto meant = fold(word);
    const auto letters = decode_all(meant).size();
    if (letters == 0 || letters > longest_compared) return std::nullopt;
    std::optional<std::string> best;
    std::size_t best_distance = std::numeric_limits<std::size_t>::max();
    for (const auto& candidate : candidates) {
        const auto folded = fold(candidate);
        const auto size = decode_all(folded).size();
        if (size == 0 || size > longest_compared) continue;
        const auto near = std::max<std::size_t>(1, std::max(letters, size) / 3);
        const auto limit = best ? std::min(near, best_distance - 1) : near;
        const auto distance = edit_distance(meant, folded, limit);
        if (distance > limit) continue;
        best = candidate;
        best_distance = distance;
        if (distance == 0) break;
    }
    return best;
}

} // namespace cliff::text
