// A file of a theme -> views::Theme: colours, type, art and sounds.
#pragma once

#include "bank/read.hpp"
#include "views/look.hpp"

#include <filesystem>

namespace cliff::app {

/// Reads a theme; `assets` holds the program's own, in themes/, of which it may be `based_on` one. Its art and sounds
/// are looked for beside the file, then among the assets; what was found beside it is named by its whole path. Never
/// throws for what the file says.
[[nodiscard]] bank::Read<views::Theme> read_theme(const std::filesystem::path& file,
                                                  const std::filesystem::path& assets);

/// Whether this file is meant to be a theme and no question bank: it lies in a folder "themes", or has a line
/// "colours:" near its top.
[[nodiscard]] bool is_theme(const std::filesystem::path& file);

} // namespace cliff::app
