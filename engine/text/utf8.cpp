// Letters and columns by utf8proc's tables.
#include "text/utf8.hpp"

#include "text/decode.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace cliff::text {

namespace {

std::size_t grapheme_columns(std::string_view grapheme) {
    constexpr char32_t emoji_selector = U'\uFE0F';
    std::size_t sum = 0;
    for (std::size_t at = 0; at < grapheme.size();) {
        const auto next = decode(grapheme, at);
        at += next.bytes;
        if (next.point == emoji_selector) return 2;
        sum += static_cast<std::size_t>(std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(next.point))));
    }
    return std::min<std::size_t>(sum, 2); // a family joined from four people is still one picture
}

// The wrapping of one paragraph (no '\n' inside).
class Wrapper {
  public:
    Wrapper(std::size_t width, std::vector<std::string>& lines)
        : width_(std::max<std::size_t>(width, 1)),
          lines_(lines) {}

    void paragraph(std::string_view text) {
        while (!text.empty()) {
            const auto gap = std::min(text.find_first_not_of(' '), text.size());
            const auto end = std::min(text.find(' ', gap), text.size());
            word(text.substr(0, gap), text.substr(gap, end - gap));
            text.remove_prefix(end);
        }
        break_line();
    }

  private:
    void word(std::string_view spaces, std::string_view letters) {
        if (letters.empty()) return; // spaces at the paragraph's end
        const auto wide = columns(letters);
        if (used_ + spaces.size() + wide <= width_) {
            put(spaces, spaces.size());
            put(letters, wide);
            return;
        }
        if (used_ > 0) break_line();
        for (const auto letter : graphemes(letters)) {
            const auto letter_wide = grapheme_columns(letter);
            if (used_ > 0 && used_ + letter_wide > width_) break_line();
            put(letter, letter_wide);
        }
    }

    void put(std::string_view text, std::size_t wide) {
        line_ += text;
        used_ += wide;
    }

    void break_line() {
        lines_.push_back(std::move(line_));
        line_.clear();
        used_ = 0;
    }

    std::size_t width_;
    std::vector<std::string>& lines_;
    std::string line_;
    std::size_t used_ = 0;
};

} // namespace

std::optional<std::size_t> invalid_utf8_at(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto next = decode(text, at);
        if (!next.well_formed) return at;
        at += next.bytes;
    }
    return std::nullopt;
}

std::string well_formed(std::string_view text) {
    if (!invalid_utf8_at(text)) return std::string(text);
    std::string mended;
    for (const auto point : decode_all(text)) encode(point, mended);
    return mended;
}

std::size_t code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) at += decode(text, at).bytes;
    return count;
}

std::string_view first_code_points(std::string_view text, std::size_t count) {
    const auto continues = [&](std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    std::size_t at = 0;
    for (; at < text.size() && count > 0; --count) do
            ++at;
        while (continues(at));
    return text.substr(0, at);
}

std::vector<std::string_view> graphemes(std::string_view text) {
    std::vector<std::string_view> found;
    std::size_t begin = 0;
    utf8proc_int32_t state = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = decode(text, at);
        const bool breaks =
            at > 0 && utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(before),
                                                       static_cast<utf8proc_int32_t>(next.point), &state);
        if (breaks) {
            found.push_back(text.substr(begin, at - begin));
            begin = at;
        }
        before = next.point;
        at += next.bytes;
    }
    if (begin < text.size()) found.push_back(text.substr(begin));
    return found;
}

std::size_t grapheme_count(std::string_view text) {
    // Of ASCII, only a carriage return and a line feed make one together.
    const bool each_byte = is_ascii(text) && text.find('\r') == std::string_view::npos;
    return each_byte ? text.size() : graphemes(text).size();
}

std::size_t columns(std::string_view text) {
    std::size_t sum = 0;
    for (const auto letter : graphemes(text)) sum += grapheme_columns(letter);
    return sum;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    Wrapper wrapper(width, lines);
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        wrapper.paragraph(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

} // namespace cliff::text
