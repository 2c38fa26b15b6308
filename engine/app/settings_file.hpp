// The file of settings: read with every mistake told, written whole or not at all, and kept aside when it's damaged.
#pragma once

#include "views/settings.hpp"
#include "yaml/problem.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::app {

/// $XDG_CONFIG_HOME/cliffhanger/settings.yaml, or the system's own place.
[[nodiscard]] std::filesystem::path settings_file();

struct ReadSettings {
    views::Settings settings; ///< the default where a value is missing or wrong
    std::vector<yaml::Problem> problems;
};
/// Neither throws for what the file says.
[[nodiscard]] ReadSettings read_settings(const std::filesystem::path& file);
[[nodiscard]] ReadSettings parse_settings(std::string_view text, const std::string& name);

/// The whole file, with a line for each key that tells what it may be. What parse_settings reads of it is the same.
[[nodiscard]] std::string settings_text(const views::Settings& settings);

/// So many damaged files are kept; then the oldest goes.
inline constexpr std::size_t most_damaged = 5;

class SettingsFile {
  public:
    /// Reads it; no file has the defaults. A damaged one is moved aside, beside it and under its name with ".damaged-"
    /// and a number that none has had, and what could be read of it is written anew. One that can't be opened stays
    /// where it is, and nothing is written in its place.
    explicit SettingsFile(std::filesystem::path file);

    [[nodiscard]] const views::Settings& settings() const { return settings_; }
    /// What was wrong with the file, as a compiler would tell it.
    [[nodiscard]] const std::vector<yaml::Problem>& problems() const { return problems_; }
    /// The same in a sentence for the stage; empty if nothing was.
    [[nodiscard]] const std::string& remark() const { return remark_; }

    /// Writes them: a new file is made, comes to the disk, and takes the place of the old one. What somebody else has
    /// written there meanwhile stays, but for what is changed here since it was read or kept. A sentence if that
    /// can't be done; the old file is whole then. Empty: they're kept.
    [[nodiscard]] std::string keep(const views::Settings& settings);

  private:
    std::filesystem::path file_;
    views::Settings settings_;
    std::vector<yaml::Problem> problems_;
    std::string remark_, unreadable_; ///< the latter: why it can't be opened
};

/// Problems and what became of the file, on standard error; nothing if there is nothing to tell.
void tell_problems(const SettingsFile& file);

} // namespace cliff::app
