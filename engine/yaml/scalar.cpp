// Small readings of YAML's surface (YAML 1.2, chapter 7).
#include "yaml/scalar.hpp"

#include <algorithm>

namespace cliff::yaml {

bool begins_quote(std::string_view text) { return text.starts_with('\'') || text.starts_with('"'); }

std::optional<std::size_t> quoted_size(std::string_view text) {
    const char quote = text.front();
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\') {
            ++at;
        } else if (text[at] == quote) {
            const bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
            if (!doubled) return at + 1;
            ++at;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> unclosed_at(std::string_view text) {
    std::size_t open = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '[' || c == '{') ++open;
        if (c == ']' || c == '}') --open;
        if (open == 0) return std::nullopt;
        const bool may_begin = at > 0 && std::string_view(" \n[{,:").find(text[at - 1]) != std::string_view::npos;
        if (!may_begin || !begins_quote(text.substr(at))) continue;
        const auto size = quoted_size(text.substr(at));
        if (!size) return at;
        at += *size - 1;
    }
    return 0;
}

std::string_view null_word(std::string_view text) {
    for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
        if (!text.starts_with(word)) continue;
        const auto rest = text.substr(word.size());
        if (rest.empty() || std::string_view(" \t\r\n,]}:").find(rest.front()) != std::string_view::npos)
            return text.substr(0, word.size());
    }
    return {};
}

std::string_view first_line(std::string_view text) {
    const auto line = text.substr(0, text.find_first_of("\r\n"));
    const auto last = line.find_last_not_of(" \t");
    return line.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find_first_of(" \t\r\n,]}")); }

std::optional<char> first_ink(std::string_view text) {
    const auto at = text.find_first_not_of(" \t\r\n");
    if (at == std::string_view::npos) return std::nullopt;
    return text[at];
}

} // namespace cliff::yaml
