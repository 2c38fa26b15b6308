// A file of a theme -> views::Theme: colours, type, art and sounds.
#pragma once

#include "bank/read.hpp"
#include "views/look.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace cliff::app {

/// What is wrong with a picture's file, to follow its name, as Painter::problem says it; empty if nothing.
using PictureProblem = std::function<std::string(const std::string& file)>;

/// Reads a theme; `assets` holds the program's own, in themes/, of which it may be `based_on` one. Its art and sounds
/// are looked for beside the file, then among the assets; what was found beside it is named by its whole path. Never
/// throws for what the file says. Whether its pictures can be painted is only asked if `problem` is given.
[[nodiscard]] bank::Read<views::Theme>
read_theme(const std::filesystem::path& file, const std::filesystem::path& assets, const PictureProblem& problem = {});

/// Whether this file is meant to be a theme and no question bank: it has a line "colours:" near its top, or lies in a
/// folder "themes" and has no line "rounds:" there.
[[nodiscard]] bool is_theme(const std::filesystem::path& file);

} // namespace cliff::app
