#include "app/check_report.hpp"

#include "app/json.hpp"
#include "bank/weakness_codes.hpp"
#include "views/format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <utility>

namespace cliff::app {
namespace {

using yaml::Problem;
using yaml::Severity;

/// More than a screen holds.
constexpr std::size_t many = 20;

std::string object(const Problem& problem) {
    auto json = fmt::format(R"({{"line": {}, "column": {}, "endColumn": {}, "severity": "{}")", problem.line,
                            problem.column, problem.column == 0 ? 0 : problem.column + problem.length,
                            problem.severity == Severity::error ? "error" : "warning");
    if (!problem.code.empty())
        json += fmt::format(R"(, "code": {}, "meaning": {})", json_string(problem.code),
                            json_string(bank::meaning_of(problem.code)));
    return json + fmt::format(R"(, "message": {}}})", json_string(problem.message));
}

/// The most frequent first.
void write_counts(const std::map<std::string, std::size_t>& codes, std::ostream& out) {
    std::vector<std::pair<std::string, std::size_t>> counts(codes.begin(), codes.end());
    std::stable_sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [code, count] : counts) out << fmt::format("{:>5} {}: {}\n", count, code, bank::meaning_of(code));
}

} // namespace

void write_report(const std::vector<CheckedFile>& files, std::ostream& out) {
    std::size_t errors = 0, warnings = 0;
    std::map<std::string, std::size_t> codes;
    for (const auto& checked : files) {
        for (const auto& problem : checked.problems) {
            out << yaml::to_text(problem) << "\n";
            ++(problem.severity == Severity::error ? errors : warnings);
            if (!problem.code.empty()) ++codes[problem.code];
        }
        if (checked.problems.empty() && checked.theme)
            out << checked.file << ": fine, a theme\n";
        else if (checked.problems.empty())
            out << checked.file << ": fine, " << views::counted(checked.questions, "question", "questions") << " in "
                << views::counted(checked.rounds, "round", "rounds") << "\n";
    }
    if (errors + warnings == 0) return;
    out << views::counted(errors, "error", "errors");
    if (warnings > 0) out << " and " << views::counted(warnings, "warning", "warnings");
    out << "\n";
    if (warnings > many) write_counts(codes, out);
}

void write_json(const std::vector<CheckedFile>& files, std::ostream& out) {
    out << "[";
    for (const auto& checked : files) {
        out << (&checked == files.data() ? "\n" : ",\n") << R"({"file": )" << json_string(checked.file)
            << R"(, "problems": [)";
        for (const auto& problem : checked.problems)
            out << (&problem == checked.problems.data() ? "\n  " : ",\n  ") << object(problem);
        out << "]}";
    }
    out << "\n]\n";
}

} // namespace cliff::app
