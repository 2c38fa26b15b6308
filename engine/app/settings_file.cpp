#include "app/settings_file.hpp"

#include "app/paths.hpp"
#include "app/whole_file.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <iostream>
#include <optional>
#include <system_error>
#include <utility>

namespace cliff::app {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view mark = ".damaged-";

/// The numbers of the files that were kept aside before, the oldest first.
std::vector<std::size_t> kept_numbers(const fs::path& file) {
    const std::string beginning = file.filename().string() + std::string{mark};
    std::vector<std::size_t> numbers;
    std::error_code none;
    for (fs::directory_iterator at{file.parent_path(), none}, end; !none && at != end; at.increment(none)) {
        const std::string name = at->path().filename().string();
        if (!name.starts_with(beginning)) continue;
        std::size_t number = 0;
        const char* last = name.data() + name.size();
        if (std::from_chars(name.data() + beginning.size(), last, number).ptr == last) numbers.push_back(number);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

fs::path aside(const fs::path& file, std::size_t number) {
    return file.parent_path() / (file.filename().string() + std::string{mark} + std::to_string(number));
}

/// Where the damaged file has gone; none if it can't be moved.
std::optional<fs::path> move_aside(const fs::path& file) {
    const auto numbers = kept_numbers(file);
    const fs::path to = aside(file, numbers.empty() ? 1 : numbers.back() + 1);
    std::error_code error;
    fs::rename(file, to, error);
    if (error) return std::nullopt;
    for (std::size_t n = 0; n + most_damaged <= numbers.size(); ++n) fs::remove(aside(file, numbers[n]), error);
    return to;
}

/// What was changed here, on top of what another program at work has kept meanwhile.
views::Settings merged(const views::Settings& before, const views::Settings& after, const views::Settings& there) {
    views::Settings all = there;
    const auto take = [&](auto setting) {
        if (before.*setting != after.*setting) all.*setting = after.*setting;
    };
    using views::Settings;
    take(&Settings::theme);
    take(&Settings::text_size);
    take(&Settings::reduced_motion);
    take(&Settings::full_screen);
    take(&Settings::effects);
    take(&Settings::music);
    take(&Settings::captions);
    take(&Settings::speech);
    take(&Settings::time);
    take(&Settings::numbers);
    take(&Settings::keys);
    return all;
}

std::string mistakes(std::size_t count) { return count == 1 ? "a mistake" : std::to_string(count) + " mistakes"; }

} // namespace

fs::path settings_file() { return config_folder() / "settings.yaml"; }

SettingsFile::SettingsFile(fs::path file) : file_{std::move(file)} {
    std::error_code none;
    if (!fs::exists(fs::symlink_status(file_, none))) return;
    const auto kept = fs::weakly_canonical(file_, none); // a link leads to where the settings are really kept
    const bool in_circles = static_cast<bool>(none);
    if (!in_circles) file_ = kept;
    errno = 0;
    if (!in_circles && !std::ifstream{file_}) { // that is no damage: its disk may be away, or it may be another's
        unreadable_ = homely(file_) + " can\u2019t be read (" + std::generic_category().message(errno) + ")";
        remark_ = unreadable_ + ", so the usual settings hold.";
        return;
    }
    auto read = read_settings(file_);
    settings_ = std::move(read.settings);
    problems_ = std::move(read.problems);
    if (problems_.empty()) return;
    remark_ = "Your settings had " + mistakes(problems_.size()) + ": " + homely(file_);
    if (const auto moved = move_aside(file_))
        remark_ += " is kept as " + moved->filename().string() + ", and what could be read of it holds.";
    else
        remark_ += " can\u2019t be moved aside; what could be read of it holds.";
    if (!fs::exists(fs::symlink_status(file_, none)))
        if (const auto why = keep(settings_); !why.empty()) remark_ += " " + why;
}

std::string SettingsFile::keep(const views::Settings& settings) {
    views::Settings all = settings; // which may be our own
    const views::Settings before = std::exchange(settings_, all);
    if (!unreadable_.empty()) return "What is set holds until you quit: " + unreadable_ + ".";
    std::error_code none;
    if (fs::exists(file_, none)) {
        const auto there = read_settings(file_);
        if (there.problems.empty())
            all = merged(before, settings, there.settings);
        else
            move_aside(file_);
    }
    const auto why = write_whole(file_, settings_text(all));
    if (why.empty()) return {};
    return "The settings can\u2019t be kept in " + homely(file_) + " (" + why + "); they hold until you quit.";
}

void tell_problems(const SettingsFile& file) {
    for (const auto& problem : file.problems()) std::cerr << yaml::to_text(problem) << "\n";
    if (!file.remark().empty()) std::cerr << "cliffhanger: " << file.remark() << "\n";
}

} // namespace cliff::app
