// The tree grows, and what no bank may hold is refused.
#include "yaml/builder.hpp"

#include "yaml/encoding.hpp"
#include "yaml/scalar.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cliff::yaml {

void Builder::scalar(std::size_t offset, bool marked_quoted, const std::string& value) {
    const bool tagged = refuse_tag(offset);
    came_to(offset, marked_quoted && !tagged);
    const bool key = at_key();
    auto& cell = push(Kind::scalar, offset);
    cell.quoted = progress_.quoted;
    if (value.size() > longest_scalar) {
        cell.kind = Kind::refused;
        complain({offset, 1, fmt::format("this text has {} bytes; the limit is {}", value.size(), longest_scalar)});
        return;
    }
    const auto begin = offset + (cell.quoted ? 1 : 0);
    cell.rest = value.size() & Document::most_rest;
    if (from(begin).substr(0, value.size()) != value) {
        document_.decode(cell, value);
        if (has_control(value)) {
            cell.kind = Kind::refused;
            complain({offset, 1, "an escape in this text stands for a control character; leave it out"});
        }
    } else if (!cell.quoted) {
        warn_of_comment(offset + value.size());
    }
    if (key && !cell.quoted && value == "<<") {
        cell.kind = Kind::refused;
        levels_.back().merging = true;
        complain({offset, 2, "merge keys ('<<') are not read; write the keys out"});
    }
}

void Builder::null(std::size_t offset, bool anchored) {
    came_to(std::max(progress_.offset, offset), false);
    if (guess_.index && document_.cells_[*guess_.index].offset == offset) { // the word is the next key
        empty(document_.cells_[*guess_.index], guess_.key);
        guess_ = {};
    }
    const auto word = null_word(from(offset));
    const bool key = at_key();
    if (levels_.empty() && word.empty()) return;
    const auto owner = in_mapping() && !key ? std::optional(levels_.back().key) : std::nullopt;
    auto& cell = push(Kind::scalar, offset);
    if (anchored) {
        cell.kind = Kind::refused;
    } else if (!word.empty() && !(owner && document_.cells_[*owner].offset == offset)) {
        cell.rest = word.size() & Document::most_rest;
        if (!key) guess_ = {document_.cells_.size() - 1, owner};
    } else if (key) {
        cell.kind = Kind::refused;
        complain({offset, 1, "a key is missing before the ':'"});
    } else {
        empty(cell, owner);
    }
}

void Builder::anchor(std::size_t offset, const std::string& name) {
    complain({offset, name.size() + 1,
              fmt::format("{} is an anchor, and anchors are not read; put it in quotes if it is text",
                          in_quotes("&" + name))});
}

void Builder::alias(std::size_t offset) {
    came_to(offset, false);
    const bool told = in_mapping() && levels_.back().merging;
    push(Kind::refused, offset);
    const auto word = first_word(from(offset));
    if (told) return;
    complain(
        {offset, word.size(),
         fmt::format("{} is an alias, and aliases are not read; put it in quotes if it is text", in_quotes(word))});
}

void Builder::came_to(std::size_t offset, bool quoted) {
    progress_.offset = offset;
    progress_.quoted = quoted;
}

void Builder::complain(const Complaint& complaint) {
    document_.add(document_.source_.problem(complaint.offset, complaint.bytes, complaint.message));
}

// `ask: Who is agent #7?` asks "Who is agent", in silence.
void Builder::warn_of_comment(std::size_t end) {
    const auto rest = from(end);
    const auto sign = rest.find_first_not_of(' ');
    if (sign == 0 || sign == std::string_view::npos || rest[sign] != '#') return;
    const auto lost = first_line(rest.substr(sign));
    if (lost.size() < 2 || lost[1] == ' ' || lost[1] == '#') return; // written like a comment
    auto problem =
        document_.source_.problem(end + sign, lost.size(),
                                  fmt::format("{} is left out, because '#' after a space begins a comment; put "
                                              "the text in quotes if this belongs to it",
                                              in_quotes(lost)));
    problem.severity = Severity::warning;
    document_.add(std::move(problem));
}

void Builder::give_up(const Complaint& complaint) {
    document_.broken_ = true;
    // What was said about a place after this one follows from it: an unclosed bracket takes in the lines below.
    const auto place = document_.source_.problem(complaint.offset, complaint.bytes, complaint.message);
    std::erase_if(document_.problems_, [&](const Problem& problem) {
        return std::pair(problem.line, problem.column) >= std::pair(place.line, place.column);
    });
    document_.add(place);
}

Builder::Cell& Builder::push(Kind kind, std::size_t offset) {
    auto& cells = document_.cells_;
    if (cells.size() >= most_nodes)
        throw Refusal{{offset, 1, fmt::format("the file holds more than {} values; split it", most_nodes)}};
    if (in_mapping()) {
        auto& level = levels_.back();
        if (level.at_key) {
            level.key = cells.size();
            level.merging = false;
        }
        level.at_key = !level.at_key;
    }
    Cell cell;
    cell.kind = kind;
    cell.offset = static_cast<std::uint32_t>(offset);
    return cells.push_back(cell);
}

// Makes the cell an empty value, placed where the author can see it: at its key, or at its '-'.
void Builder::empty(Cell& cell, std::optional<std::size_t> key) {
    cell.kind = Kind::empty;
    if (!key) {
        cell.offset = static_cast<std::uint32_t>(dash_before(cell.offset));
        cell.rest = 1;
        return;
    }
    auto& owner = document_.cells_[*key];
    const auto size = document_.extent(*key);
    cell.offset = owner.offset;
    cell.rest = std::min(size, longest_scalar) & Document::most_rest;
    if (first_ink(from(owner.offset + size)) == ':') return;
    cell.kind = Kind::refused;
    if (owner.kind != Kind::scalar) return;
    const auto message = fmt::format("{} stands alone; a key needs a ':' and a value", in_quotes(document_.text(*key)));
    owner.kind = Kind::refused;
    complain({owner.offset, size, message});
}

// The '-' of an empty item: the last thing before `offset` but blanks and comments. In brackets there is none, and
// the comma at `offset` is as good.
std::size_t Builder::dash_before(std::size_t offset) const {
    if (from(offset).starts_with(',')) return offset;
    const auto& source = document_.source_;
    for (auto number = source.line(offset); number > 0; --number) {
        const auto line = source.line_text(number);
        const auto begin = source.line_begin(number);
        const auto ink = std::min(line.find_first_not_of(" \t"), line.size());
        if (begin + ink >= offset || ink == line.size() || line[ink] == '#') continue;
        for (auto at = ink; at < line.size() && begin + at < offset; ++at) {
            const auto after = line.substr(at + 1);
            const auto next = after.find_first_not_of(" \t");
            if (line[at] == '-' && (next == std::string_view::npos || after[next] == '#')) return begin + at;
        }
        break;
    }
    return offset;
}

bool Builder::refuse_tag(std::size_t offset) {
    if (!from(offset).starts_with('!')) return false;
    const auto word = first_word(from(offset));
    complain({offset, word.size(),
              fmt::format("{} is a tag, and tags are not read; put it in quotes if it is text", in_quotes(word))});
    return true;
}

// A list or a mapping as a key. At the end of the file yaml-cpp takes every open bracket for the beginning of one.
void Builder::refuse_key(Kind kind, std::size_t offset) const {
    const auto rest = from(offset);
    const bool bracket = rest.starts_with('[') || rest.starts_with('{');
    if (const auto open = bracket ? unclosed_at(rest) : std::nullopt)
        throw Refusal{*open == 0 ? unclosed_bracket(offset, rest.front()) : unclosed_quote(offset + *open)};
    throw Refusal{
        {offset, 1,
         fmt::format("a key is a text, not a {}; put it in quotes", kind == Kind::sequence ? "list" : "mapping")}};
}

void Builder::open(Kind kind, std::size_t offset) {
    came_to(offset, false);
    if (at_key()) refuse_key(kind, offset);
    if (levels_.size() >= deepest)
        throw Refusal{{offset, 1, fmt::format("lists and mappings are nested deeper than {} here", deepest)}};
    refuse_tag(offset);
    push(kind, offset);
    levels_.push_back({document_.cells_.size() - 1, kind == Kind::mapping, true, 0, false});
    progress_.open.push_back(offset);
}

void Builder::close() {
    const auto index = levels_.back().index;
    if (levels_.back().mapping) refuse_duplicates(index);
    document_.cells_[index].rest = document_.cells_.size() & Document::most_rest;
    levels_.pop_back();
    progress_.open.pop_back();
}

// yaml-cpp lets a key stand twice, and the first wins in silence.
void Builder::refuse_duplicates(std::size_t mapping) {
    const auto& cells = document_.cells_;
    keys_.clear();
    for (auto at = mapping + 1; at < cells.size(); at = document_.next(document_.next(at)))
        if (cells[at].kind == Kind::scalar) keys_.emplace_back(document_.text(at), at);
    // By size first, which tells most keys apart.
    std::sort(keys_.begin(), keys_.end(), [](const auto& a, const auto& b) {
        return a.first.size() != b.first.size() ? a.first.size() < b.first.size() : a < b;
    });
    for (std::size_t i = 1, first = 0; i < keys_.size(); ++i) {
        if (keys_[i].first != keys_[first].first) {
            first = i;
            continue;
        }
        const auto again = keys_[i].second;
        complain({cells[again].offset, document_.extent(again),
                  fmt::format("the key {} stands twice; it is already in line {}", in_quotes(keys_[i].first),
                              Node(document_, keys_[first].second).line())});
    }
}

} // namespace cliff::yaml
