// `check`: every problem of every bank, with its place.
#include "app/commands.hpp"
#include "app/paths.hpp"
#include "bank/read.hpp"
#include "views/format.hpp"

#include <ostream>

namespace cliff::app {
namespace fs = std::filesystem;

int check(const CheckWords& words, std::ostream& out) {
    std::vector<fs::path> files;
    bool failed = false;
    for (const auto& path : words.paths) {
        std::error_code none;
        if (!fs::is_directory(path, none)) {
            files.push_back(path);
            continue;
        }
        const auto inside = files_ending(path, ".yaml");
        if (inside.empty()) {
            out << path.string() << ": error: a folder without any .yaml file\n";
            failed = true;
        }
        files.insert(files.end(), inside.begin(), inside.end());
    }
    std::size_t errors = 0, warnings = 0;
    for (const auto& file : files) {
        const auto read = bank::check_bank(file);
        for (const auto& problem : read.problems) {
            out << yaml::to_text(problem) << "\n";
            ++(problem.severity == yaml::Severity::error ? errors : warnings);
        }
        if (!read.problems.empty()) continue;
        std::size_t questions = 0;
        for (const auto& round : read.value->rounds) questions += round.questions.size();
        out << file.string() << ": fine, " << views::counted(questions, "question", "questions") << " in "
            << views::counted(read.value->rounds.size(), "round", "rounds") << "\n";
    }
    if (errors + warnings > 0) {
        out << views::counted(errors, "error", "errors");
        if (warnings > 0) out << " and " << views::counted(warnings, "warning", "warnings");
        out << "\n";
    }
    return failed || errors > 0 || (words.strict && warnings > 0) ? given_wrong : fine;
}

} // namespace cliff::app
