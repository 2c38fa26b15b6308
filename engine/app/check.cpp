// `check`: every problem of every bank, with its place.
#include "app/check_report.hpp"
#include "app/commands.hpp"
#include "app/paths.hpp"
#include "app/stage_fit.hpp"
#include "app/theme.hpp"
#include "bank/read.hpp"

#include <algorithm>

namespace cliff::app {
namespace fs = std::filesystem;
namespace {

CheckedFile check_file(const fs::path& file, StageFit& stage) {
    if (is_theme(file)) {
        const auto problem = [&](const std::string& picture) { return stage.problem(picture); };
        return {file.string(), read_theme(file, share_folder() / "assets", problem).problems, 0, 0, true};
    }
    auto read = bank::check_bank(file, [&](const Bank& bank, const std::function<void(const bank::Found&)>& tell) {
        stage.look_at(bank, tell);
    });
    CheckedFile checked{file.string(), std::move(read.problems), 0, 0};
    if (!read.value) return checked;
    checked.rounds = read.value->rounds.size();
    for (const auto& round : read.value->rounds) checked.questions += round.questions.size();
    return checked;
}

} // namespace

int check(const CheckWords& words, std::ostream& out) {
    std::vector<CheckedFile> files;
    StageFit stage;
    for (const auto& path : words.paths) {
        std::error_code none;
        if (!fs::is_directory(path, none)) {
            files.push_back(check_file(path, stage));
            continue;
        }
        const auto inside = files_ending(path, ".yaml");
        for (const auto& file : inside) files.push_back(check_file(file, stage));
        if (!inside.empty()) continue;
        yaml::Problem problem;
        problem.file = path.string();
        problem.message = "a folder without any .yaml file";
        files.push_back({path.string(), {std::move(problem)}, 0, 0});
    }
    (words.json ? write_json : write_report)(files, out);
    const bool failed = std::any_of(files.begin(), files.end(), [&](const CheckedFile& checked) {
        return words.strict ? !checked.problems.empty() : yaml::any_error(checked.problems);
    });
    return failed ? given_wrong : fine;
}

} // namespace cliff::app
