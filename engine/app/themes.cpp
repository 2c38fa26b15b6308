#include "app/themes.hpp"

#include "app/paths.hpp"
#include "app/suggestion.hpp"
#include "app/theme.hpp"
#include "views/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <stdexcept>

namespace cliff::app {
namespace fs = std::filesystem;
namespace {

fs::path assets_folder() { return share_folder() / "assets"; }

/// A person's own stands in for one of the program's that has its name.
std::map<std::string, fs::path> files() {
    std::map<std::string, fs::path> found;
    for (const auto& folder : {own_themes_folder(), assets_folder() / "themes"})
        for (const auto& file : files_ending(folder, ".yaml")) found.emplace(file.stem().string(), file);
    return found;
}

const std::string& usual() {
    static const std::string name = views::Settings{}.theme;
    return name;
}

} // namespace

fs::path own_themes_folder() { return own_banks_folder().parent_path() / "themes"; }

std::vector<std::string> theme_names() {
    std::vector<std::string> names;
    for (const auto& [name, file] : files()) names.push_back(name);
    std::stable_partition(names.begin(), names.end(), [](const std::string& name) { return name == usual(); });
    return names;
}

std::string theme_title(const std::string& name) {
    const auto known = files();
    const auto file = known.find(name);
    if (file == known.end()) return name;
    const auto read = read_theme(file->second, assets_folder());
    return read.value ? read.value->title : name;
}

views::Theme load_theme(const std::optional<std::string>& name, std::ostream& complain) {
    const auto known = files();
    const auto file = known.find(name.value_or(usual()));
    if (file == known.end()) {
        if (!name) return {}; // as it was built in
        throw std::invalid_argument{
            fmt::format("there is no theme called '{}'; {}", *name, suggestion(*name, theme_names()))};
    }
    auto read = read_theme(file->second, assets_folder());
    for (const auto& problem : read.problems) complain << yaml::to_text(problem) << "\n";
    if (read.value) return std::move(*read.value);
    complain << fmt::format("The theme '{}' has mistakes, so the default one is used.\n", file->first);
    return {};
}

} // namespace cliff::app
