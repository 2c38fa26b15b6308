// How a problem reads in a terminal.
#include "yaml/problem.hpp"

#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cliff::yaml {

namespace {

// The line as shown, and where the underline falls in it.
struct Shown {
    std::string before, marked, after;
};

// Tabs become four spaces, so that line and underline agree whatever the terminal's tab stops are.
Shown cut_at_place(const Problem& problem) {
    const auto begin = problem.source_column - 1, end = begin + std::max(problem.length, 1);
    Shown shown;
    int at = 0;
    for (const char c : problem.source) {
        const bool begins_letter = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (begins_letter) ++at;
        auto& part = at <= begin ? shown.before : at <= end ? shown.marked : shown.after;
        if (c == '\t') {
            part += "    ";
        } else {
            part += c;
        }
    }
    return shown;
}

} // namespace

std::string to_text(const Problem& problem) {
    const std::string_view severity = problem.severity == Severity::error ? "error" : "warning";
    if (problem.line == 0) return fmt::format("{}: {}: {}", problem.file, severity, problem.message);
    auto text = fmt::format("{}:{}:{}: {}: {}", problem.file, problem.line, problem.column, severity, problem.message);
    if (!problem.code.empty()) text += fmt::format(" [{}]", problem.code);
    if (problem.source.empty()) return text;
    const auto shown = cut_at_place(problem);
    const auto margin = fmt::format("{:>5} | ", problem.line);
    const auto wide = std::max<std::size_t>(text::columns(shown.marked), 1);
    return text + fmt::format("\n{}{}{}{}\n{:>{}}| {:>{}}^{:~>{}}", margin, shown.before, shown.marked, shown.after, "",
                              margin.size() - 2, "", text::columns(shown.before), "", wide - 1);
}

bool any_error(const std::vector<Problem>& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity == Severity::error; });
}

} // namespace cliff::yaml
