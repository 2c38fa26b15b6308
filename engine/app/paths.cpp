#include "app/paths.hpp"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#if defined(_WIN32)
#include <windows.h>
#elif defined(__APPLE__)
#include <mach-o/dyld.h>
#endif

namespace cliff::app {
namespace fs = std::filesystem;
namespace {

fs::path from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? fs::path{} : fs::path{value};
}

/// An XDG base directory: the variable if it's absolute (the specification ignores others), else the default under
/// home.
fs::path base(const char* variable, const char* fallback) {
    const fs::path given = from_environment(variable);
    if (given.is_absolute()) return given;
    const fs::path house = home_folder();
    return (house.empty() ? fs::temp_directory_path() : house) / fallback;
}

fs::path program() {
#if defined(_WIN32)
    wchar_t name[MAX_PATH];
    return fs::path{std::wstring(name, GetModuleFileNameW(nullptr, name, MAX_PATH))};
#elif defined(__APPLE__)
    char name[4096];
    std::uint32_t size = sizeof name;
    return _NSGetExecutablePath(name, &size) == 0 ? fs::path{name} : fs::path{};
#else
    std::error_code none;
    return fs::read_symlink("/proc/self/exe", none);
#endif
}

} // namespace

fs::path share_folder() {
    const fs::path given = from_environment("CLIFFHANGER_SHARE");
    const std::vector<fs::path> places =
        given.empty() ? std::vector<fs::path>{program().parent_path().parent_path() / "share" / "cliffhanger",
                                              fs::path{CLIFF_SOURCE_DIR}}
                      : std::vector<fs::path>{given};
    std::error_code none;
    std::string looked;
    for (const auto& place : places) {
        if (fs::is_directory(place / "assets" / "rules", none)) return place;
        looked += "\n  " + place.string();
    }
    throw std::runtime_error{"the program's own files (assets, questions) are not where they should be; looked in" +
                             looked};
}

fs::path own_banks_folder() {
#if defined(_WIN32)
    return base("APPDATA", "AppData/Roaming") / "Cliffhanger" / "questions";
#elif defined(__APPLE__)
    return base("XDG_DATA_HOME", "Library/Application Support") / "cliffhanger" / "questions";
#else
    return base("XDG_DATA_HOME", ".local/share") / "cliffhanger" / "questions";
#endif
}

fs::path home_folder() {
#if defined(_WIN32)
    return from_environment("USERPROFILE");
#else
    return from_environment("HOME");
#endif
}

fs::path config_base() {
#if defined(_WIN32)
    return base("APPDATA", "AppData/Roaming");
#elif defined(__APPLE__)
    return base("XDG_CONFIG_HOME", "Library/Application Support");
#else
    return base("XDG_CONFIG_HOME", ".config");
#endif
}

fs::path config_folder() {
#if defined(_WIN32)
    return config_base() / "Cliffhanger";
#else
    return config_base() / "cliffhanger";
#endif
}

fs::path state_folder() {
#if defined(_WIN32)
    return base("LOCALAPPDATA", "AppData/Local") / "Cliffhanger";
#elif defined(__APPLE__)
    return base("XDG_STATE_HOME", "Library/Application Support") / "cliffhanger";
#else
    return base("XDG_STATE_HOME", ".local/state") / "cliffhanger";
#endif
}

std::string homely(const fs::path& path) {
    const std::string house = home_folder().string(), whole = path.string();
    if (house.size() > 1 && whole.size() > house.size() && whole.compare(0, house.size(), house) == 0 &&
        whole[house.size()] == '/')
        return "~" + whole.substr(house.size());
    return whole;
}

std::vector<fs::path> files_ending(const fs::path& folder, const std::string& ending) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator at{folder, error}, end; !error && at != end; at.increment(error))
        if (at->path().extension() == ending) files.push_back(at->path());
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace cliff::app
