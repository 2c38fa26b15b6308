// The tree once it stands: handles, places, and the list of problems.
#include "yaml/document.hpp"

#include "yaml/file.hpp"
#include "yaml/scalar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>
#include <variant>

namespace cliff::yaml {

Kind Node::kind() const { return document_->cells_[index_].kind; }

bool Node::quoted() const { return document_->cells_[index_].quoted; }

int Node::line() const { return document_->source_.line(document_->cells_[index_].offset); }

std::string_view Node::text() const { return document_->text(index_); }

std::vector<Node> Node::children() const {
    std::vector<Node> found;
    if (!is(Kind::sequence) && !is(Kind::mapping)) return found;
    const auto end = document_->next(index_);
    std::size_t count = 0;
    for (auto at = index_ + 1; at < end; at = document_->next(at)) ++count;
    found.reserve(count);
    for (auto at = index_ + 1; at < end; at = document_->next(at)) found.emplace_back(*document_, at);
    return found;
}

Document Document::read(const std::filesystem::path& file) {
    auto text = read_file(file);
    if (auto* whole = std::get_if<std::string>(&text)) return parse(std::move(*whole), file.string());
    Document document(Source({}, file.string()));
    document.error(std::get<Unreadable>(text).reason);
    return document;
}

std::optional<Node> Document::root() const {
    if (broken_ || cells_.empty()) return std::nullopt;
    return Node(*this, 0);
}

std::size_t Document::next(std::size_t index) const {
    const auto& cell = cells_[index];
    return cell.kind == Kind::sequence || cell.kind == Kind::mapping ? cell.rest : index + 1;
}

std::string_view Document::text(std::size_t index) const {
    const auto& cell = cells_[index];
    if (cell.kind != Kind::scalar) return {};
    if (!cell.decoded) return source_.text().substr(cell.offset + (cell.quoted ? 1 : 0), cell.rest);
    const auto byte = [&](std::size_t at) { return std::size_t{static_cast<unsigned char>(decoded_[at])}; };
    return std::string_view(decoded_).substr(cell.rest + 2, byte(cell.rest) | byte(cell.rest + 1) << 8U);
}

void Document::decode(Cell& cell, const std::string& text) {
    cell.decoded = true;
    cell.rest = decoded_.size() & most_rest;
    decoded_ += {static_cast<char>(text.size() & 0xFFU), static_cast<char>(text.size() >> 8U)};
    decoded_ += text;
}

// How many bytes of the source a node's underline covers; the source cuts it at the line's end.
std::size_t Document::extent(std::size_t index) const {
    const auto& cell = cells_[index];
    const auto rest = source_.text().substr(cell.offset);
    switch (cell.kind) {
    case Kind::scalar:
        if (!cell.decoded && !cell.quoted) return cell.rest;
        if (begins_quote(rest)) return quoted_size(rest).value_or(rest.size());
        return first_line(rest).size();
    case Kind::mapping:
        if (index + 1 < next(index) && cells_[index + 1].offset == cell.offset) return extent(index + 1);
        return 1;
    case Kind::sequence:
        return 1;
    case Kind::empty:
        return cell.rest;
    case Kind::refused:
        return first_word(rest).size();
    }
    return 1;
}

void Document::error(const Node& node, std::string message) {
    add(source_.problem(cells_[node.index_].offset, extent(node.index_), std::move(message)));
}

void Document::warn(const Node& node, std::string_view code, std::string message) {
    auto problem = source_.problem(cells_[node.index_].offset, extent(node.index_), std::move(message));
    problem.severity = Severity::warning;
    problem.code = code;
    add(std::move(problem));
}

void Document::warn(int line, std::string_view code, std::string message) {
    const auto text = source_.line_text(line);
    const auto indent = std::min(text.find_first_not_of(' '), text.size());
    auto problem = source_.problem(source_.line_begin(line) + indent, text.size() - indent, std::move(message));
    problem.severity = Severity::warning;
    problem.code = code;
    add(std::move(problem));
}

void Document::error(std::string message) { add(source_.whole(std::move(message))); }

void Document::add(Problem problem) {
    if (problems_.size() < most_problems) {
        problems_.push_back(std::move(problem));
        return;
    }
    auto more = source_.whole(fmt::format("there are more problems than these {}; mend them first", most_problems));
    if (!any_error()) more.severity = Severity::warning;
    problems_.push_back(std::move(more));
    throw TooManyProblems();
}

std::vector<Problem> Document::take_problems() {
    // The file as a whole comes last: that is where "there are more" belongs.
    std::stable_sort(problems_.begin(), problems_.end(), [](const Problem& a, const Problem& b) {
        return std::tuple(a.line == 0, a.line, a.column) < std::tuple(b.line == 0, b.line, b.column);
    });
    return std::exchange(problems_, {});
}

} // namespace cliff::yaml
