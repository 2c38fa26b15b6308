// yaml-cpp names the rule that was broken; an author wants to know what to change, so the source is looked at again.
#include "yaml/syntax.hpp"

#include "yaml/scalar.hpp"

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <optional>

namespace cliff::yaml {

namespace {

namespace msg = YAML::ErrorMsg;

constexpr std::size_t none = std::string_view::npos;
// Messages of yaml-cpp 0.9 that 0.7 has no name for.
constexpr const char* unexpected_scalar = "unexpected scalar";
constexpr const char* flow_indicator = "plain value cannot start with flow indicator character";

// One syntax error and the text around it.
class Case {
  public:
    Case(const Source& source, std::size_t offset, std::string_view message, const Progress& progress)
        : source_(source),
          offset_(std::min(offset, source.text().size())),
          message_(message),
          progress_(progress) {}

    Complaint explain() const {
        if (auto tab = tab_indent()) return *tab;
        if (is(msg::EOF_IN_SCALAR)) return unclosed_quote(find_unclosed_quote());
        if (is(msg::MAP_VALUE)) return colon();
        if (is(msg::END_OF_MAP) || is(msg::END_OF_SEQ) || is(unexpected_scalar)) return misfit();
        if (auto sign = sign_in_brackets()) return *sign;
        if (is(msg::END_OF_SEQ_FLOW) || is(msg::END_OF_MAP_FLOW)) return open_bracket();
        if (is(msg::FLOW_END))
            return here(1, fmt::format("'{}' closes nothing; put the text in quotes if it belongs to it", ink()));
        if (is(flow_indicator)) return here(1, fmt::format("a '{}' cannot stand here", ink()));
        if (is(msg::BLOCK_ENTRY) || is(msg::MAP_KEY))
            return here(
                1, fmt::format("'{}' cannot stand here: begin a list on a line of its own, or put the text in quotes",
                               ink()));
        if (is(msg::UNKNOWN_TOKEN))
            return here(1, fmt::format("a text cannot begin with '{}'; put it in quotes", ink()));
        if (begins(msg::INVALID_ESCAPE) || begins(msg::INVALID_UNICODE) || is(msg::INVALID_HEX)) return escape();
        if (directive())
            return here(first_line(rest()).size(),
                        "a line that begins with '%' is an instruction to the reader, which needs none; delete it");
        if (is(msg::CHAR_IN_BLOCK)) return here(1, "after '|' or '>' the text begins on the next line");
        if (is(msg::DOC_IN_SCALAR)) return here(3, "'---' or '...' at the beginning of a line ends a text; indent it");
        if (ink() == '&' || ink() == '*' || ink() == '!')
            return here(first_word(rest()).size(),
                        fmt::format("a text cannot begin with '{}', which is a sign of YAML; put it in quotes", ink()));
        return here(1, fmt::format("this is not YAML: {}", message_));
    }

  private:
    bool is(const char* message) const { return message_ == message; }
    bool begins(const char* message) const { return message_.starts_with(message); }
    std::string_view rest() const { return source_.text().substr(offset_); }
    char ink() const { return rest().empty() ? ' ' : rest().front(); }
    Complaint here(std::size_t bytes, std::string message) const { return {offset_, bytes, std::move(message)}; }

    // The line before, blank ones skipped; 0 if there is none.
    int line_before(int line) const {
        do --line;
        while (line > 0 && source_.line_text(line).find_first_not_of(" \t") == none);
        return line;
    }

    // yaml-cpp speaks of a tab only sometimes; often it takes the line for more of the text above.
    std::optional<Complaint> tab_indent() const {
        const auto line = source_.line(offset_);
        for (const auto number : {line, line_before(line)}) {
            if (number < 1) continue;
            const auto text = source_.line_text(number);
            const auto tab = text.substr(0, text.find_first_not_of(" \t")).find('\t');
            if (tab != none)
                return Complaint{source_.line_begin(number) + tab, 1, "this line is indented with a tab; use spaces"};
        }
        return std::nullopt;
    }

    bool directive() const {
        return is(msg::YAML_DIRECTIVE_ARGS) || begins(msg::YAML_VERSION) || begins(msg::YAML_MAJOR_VERSION) ||
               is(msg::REPEATED_YAML_DIRECTIVE) || is(msg::TAG_DIRECTIVE_ARGS) || is(msg::REPEATED_TAG_DIRECTIVE);
    }

    // In brackets yaml-cpp ends a text at these, so `[Who?, Why?]` needs quotes.
    std::optional<Complaint> sign_in_brackets() const {
        const bool flow = is(msg::END_OF_SEQ_FLOW) || is(msg::END_OF_MAP_FLOW);
        const bool inside = offset_ > 0 && std::string_view(" \n[{,").find(source_.text()[offset_ - 1]) == none;
        const bool ends_text = (flow && (ink() == '?' || ink() == '[' || ink() == '{')) ||
                               (is(msg::UNKNOWN_TOKEN) && ink() == '?' && inside);
        if (!ends_text) return std::nullopt;
        return here(1, fmt::format("inside brackets a '{}' ends a text; put the text in quotes", ink()));
    }

    // yaml-cpp marks the end of an escape.
    Complaint escape() const {
        const auto begin = std::min(source_.text().rfind('\\', offset_ - 1), offset_);
        return {begin, offset_ - begin,
                "this is not an escape that YAML knows; write '\\\\' for a backslash, or use single quotes"};
    }

    // The first quote after the last event that nothing closes.
    std::size_t find_unclosed_quote() const {
        const auto text = source_.text();
        for (auto at = progress_.offset; at < text.size(); ++at) {
            const bool may_begin = at == 0 || std::string_view(" \t\n[{,:").find(text[at - 1]) != none;
            if (!may_begin || !begins_quote(text.substr(at))) continue;
            const auto size = quoted_size(text.substr(at));
            if (!size) return at;
            at += *size - 1;
        }
        return progress_.offset;
    }

    // A ':' where none may stand: inside a text, or because the lines above read as one text with this one.
    Complaint colon() const {
        const auto number = source_.line(offset_);
        const auto begin = source_.line_begin(number);
        const auto before = source_.text().substr(begin, offset_ - begin);
        if (before.find(": ") != none || before.find("':") != none || before.find("\":") != none)
            return here(1, "a ': ' inside a text; put the whole text in quotes");
        const auto above = line_before(number);
        if (above < 1) return here(1, "a ':' cannot stand here; put the text in quotes if it belongs to it");
        const auto text = source_.line_text(above);
        const auto place = std::min(text.find_first_not_of(" -"), text.size());
        const auto ink = first_line(text.substr(place));
        if (ink.find(": ") != none) {
            const auto indent = std::min(before.find_first_not_of(' '), before.size());
            return {
                begin + indent, before.size() - indent,
                "this line is indented deeper than the line above, so it reads as more of that text; line the two up"};
        }
        const auto colon = ink.find(':');
        const auto hint =
            colon != none && colon + 1 < ink.size() ? "put a space after the ':'" : "a key needs a ':' and a value";
        return {source_.line_begin(above) + place, ink.size(),
                fmt::format("{} stands alone; {}", in_quotes(ink), hint)};
    }

    // Something stands where the next key, the next item or the end was expected.
    Complaint misfit() const {
        const auto text = source_.text();
        if (progress_.quoted && begins_quote(text.substr(progress_.offset))) {
            const auto end = progress_.offset + quoted_size(text.substr(progress_.offset)).value_or(0);
            const auto gap = end <= offset_ ? text.substr(end, offset_ - end) : std::string_view("\n");
            if (gap.find('\n') == none) {
                if (source_.line(progress_.offset) == source_.line(offset_))
                    return here(first_word(rest()).size(),
                                "nothing may follow a closing quote; put the whole text in quotes, "
                                "and double the single quotes inside it");
                return {
                    progress_.offset, first_line(text.substr(progress_.offset)).size(),
                    fmt::format("this quote is not closed in its line; it runs on to line {}", source_.line(offset_))};
            }
        }
        if (after_bracket())
            return here(
                first_word(rest()).size(),
                "nothing may follow a closing bracket; put the whole text in quotes if the brackets belong to it");
        if (ink() == '-')
            return here(1, "a list item ('- ') where a key is expected; check the indentation of this line");
        return here(first_line(rest()).size(),
                    "this does not fit what stands above it; check the indentation, and that it reads 'key: value'");
    }

    // Does a closing bracket stand before the place, in the same line?
    bool after_bracket() const {
        const auto begin = source_.line_begin(source_.line(offset_));
        const auto before = first_line(source_.text().substr(begin, offset_ - begin));
        return before.ends_with(']') || before.ends_with('}');
    }

    // In brackets, two quoted texts side by side in one line.
    std::optional<Complaint> missing_comma() const {
        const auto text = source_.text();
        if (!progress_.quoted || !begins_quote(text.substr(progress_.offset)) || !begins_quote(rest()))
            return std::nullopt;
        const auto end = progress_.offset + quoted_size(text.substr(progress_.offset)).value_or(0);
        if (end > offset_ || text.substr(end, offset_ - end).find_first_not_of(" \t") != none) return std::nullopt;
        return here(1, "a ',' is missing before this text");
    }

    Complaint open_bracket() const {
        if (const auto comma = missing_comma()) return *comma;
        const auto text = source_.text();
        const char bracket = is(msg::END_OF_SEQ_FLOW) ? '[' : '{';
        const auto found = std::find_if(progress_.open.rbegin(), progress_.open.rend(),
                                        [&](std::size_t at) { return at < text.size() && text[at] == bracket; });
        const auto at = found != progress_.open.rend() ? *found : offset_;
        return unclosed_bracket(at, bracket);
    }

    const Source& source_;
    std::size_t offset_;
    std::string_view message_;
    const Progress& progress_;
};

} // namespace

Complaint explain(const Source& source, std::size_t offset, std::string_view message, const Progress& progress) {
    return Case(source, offset, message, progress).explain();
}

Complaint unclosed_quote(std::size_t offset) { return {offset, 1, "this quote is never closed"}; }

Complaint unclosed_bracket(std::size_t offset, char bracket) {
    return {offset, 1, fmt::format("this '{}' is never closed with '{}'", bracket, bracket == '[' ? ']' : '}')};
}

Complaint second_document(const Source& source, std::size_t offset) {
    const auto rest = source.text().substr(std::min(offset, source.text().size()));
    if (rest.starts_with("---")) return {offset, 3, "a second document begins here; a file holds one"};
    const auto ink = first_line(rest);
    if (ink.starts_with(',')) return {offset, 1, "a ',' cannot stand here"};
    return {offset, ink.size(), "this does not belong to what stands above it; check the indentation"};
}

} // namespace cliff::yaml
