// Lines, columns and the part of a line that is worth showing.
#include "yaml/source.hpp"

#include "text/decode.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace cliff::yaml {

namespace {

// A line of at most this many code points is shown whole; of a longer one, what stands around the place.
constexpr int longest_line = 120, shown_before = 40, shown_in_all = 100;

// Code points of well-formed text, counted fast: a broken file may have a long line and five hundred problems in it.
int letters(std::string_view text) {
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

bool is_control(char32_t point) { return (point < 0x20 && point != U'\t') || (point >= 0x7F && point < 0xA0); }

// Letters first + 1 to last of the line, with what a terminal shouldn't be sent made visible.
std::string printable(std::string_view line, int first, int last) {
    std::string shown;
    std::size_t at = 0;
    for (int count = 0;
         at < line.size();) { // as letters() counts: what is left of a broken letter goes with the one before
        const bool begins = (line[at] & 0xC0) != 0x80;
        if (begins && count == last) break;
        if (begins) ++count;
        const auto letter = text::decode(line, at);
        if (count > first) text::encode(is_control(letter.point) ? U'\uFFFD' : letter.point, shown);
        at += letter.bytes;
    }
    return shown;
}

} // namespace

Source::Source(std::string text, std::string name) : text_(std::move(text)), name_(std::move(name)) {
    begins_.push_back(0);
    std::size_t lines = 0;
    for (auto at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1))
        if (++lines % stride == 0) begins_.push_back(static_cast<std::uint32_t>(at + 1));
}

int Source::line(std::size_t offset) const {
    const auto known = std::upper_bound(begins_.begin(), begins_.end(), offset) - 1;
    const auto more = std::string_view(text_).substr(*known, offset - *known);
    const auto lines = static_cast<std::size_t>(known - begins_.begin()) * stride;
    return static_cast<int>(lines) + static_cast<int>(std::count(more.begin(), more.end(), '\n')) + 1;
}

std::size_t Source::line_begin(int number) const {
    const auto lines = static_cast<std::size_t>(number) - 1;
    std::size_t begin = begins_[lines / stride];
    for (auto left = lines % stride; left > 0; --left) begin = text_.find('\n', begin) + 1;
    return begin;
}

std::string_view Source::line_text(int number) const {
    const auto begin = line_begin(number);
    const auto end = std::min(text_.find('\n', begin), text_.size());
    auto line = std::string_view(text_).substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

Problem Source::problem(std::size_t offset, std::size_t bytes, std::string message) const {
    Problem problem;
    problem.file = name_;
    problem.message = std::move(message);
    problem.line = line(offset);
    const auto text = line_text(problem.line);
    const auto begin = std::min(offset - line_begin(problem.line), text.size());
    problem.column = letters(text.substr(0, begin)) + 1;
    problem.length = std::max(letters(text.substr(begin, bytes)), 1);
    problem.source_column = problem.column;
    const auto all = letters(text);
    if (all <= longest_line) {
        problem.source = printable(text, 0, all);
        return problem;
    }
    const auto first = std::clamp(problem.column - shown_before, 0, all - shown_in_all);
    const auto last = first + shown_in_all;
    problem.source = (first > 0 ? "…" : "") + printable(text, first, last) + (last < all ? "…" : "");
    problem.source_column = problem.column - first + (first > 0 ? 1 : 0);
    problem.length = std::min(problem.length, std::max(last - problem.column + 1, 1));
    return problem;
}

Problem Source::whole(std::string message) const {
    Problem problem;
    problem.file = name_;
    problem.message = std::move(message);
    return problem;
}

std::string in_quotes(std::string_view text) {
    constexpr std::size_t longest = 60;
    std::string shown = "'";
    const auto letters = text::graphemes(text.substr(0, 4 * 1024));
    for (std::size_t i = 0; i < std::min(letters.size(), longest); ++i) {
        const auto first = letters[i].front();
        if (first == '\n' || first == '\t' || first == '\r') {
            shown += ' ';
        } else {
            shown += printable(letters[i], 0, static_cast<int>(letters[i].size()));
        }
    }
    return shown + (letters.size() > longest ? "…'" : "'");
}

} // namespace cliff::yaml
