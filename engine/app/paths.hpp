// Where things lie on this machine: the program's own files, the person's banks, and what the program writes.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cliff::app {

/// The folder that holds assets/ and questions/: beside an installed program, or the checkout that it was built in.
/// $CLIFFHANGER_SHARE overrides both. Throws std::runtime_error saying where it looked.
[[nodiscard]] std::filesystem::path share_folder();

/// The person's own banks: $XDG_DATA_HOME/cliffhanger/questions, or the system's own place on macOS and Windows.
[[nodiscard]] std::filesystem::path own_banks_folder();

/// The person's home; empty if the environment doesn't say.
[[nodiscard]] std::filesystem::path home_folder();

/// Where programs keep settings: $XDG_CONFIG_HOME, or the system's own place.
[[nodiscard]] std::filesystem::path config_base();

/// The person's settings: $XDG_CONFIG_HOME/cliffhanger, or the system's own place.
[[nodiscard]] std::filesystem::path config_folder();

/// What the program writes and may lose without harm: $XDG_STATE_HOME/cliffhanger, or the system's own place.
[[nodiscard]] std::filesystem::path state_folder();

/// The path as the person would write it: "~/…" in their home.
[[nodiscard]] std::string homely(const std::filesystem::path& path);

/// The files of a folder that end in `ending` (".yaml"), by name. Empty if the folder isn't there or can't be read.
[[nodiscard]] std::vector<std::filesystem::path> files_ending(const std::filesystem::path& folder,
                                                              const std::string& ending);

} // namespace cliff::app
