// Which themes there are: those that come with the program, and the person's own.
#pragma once

#include "views/look.hpp"

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace cliff::app {

/// The person's own themes: $XDG_DATA_HOME/cliffhanger/themes, or the system's own place.
[[nodiscard]] std::filesystem::path own_themes_folder();

/// The names of all, by which a person asks for them: of files, without .yaml. The default first, then by name.
[[nodiscard]] std::vector<std::string> theme_names();

/// What the theme calls itself; its name if its file has mistakes.
[[nodiscard]] std::string theme_title(const std::string& name);

/// The theme of that name, the person's own before the program's; none: the default. If its file has mistakes, they are
/// written to `complain`, and the default is given. Throws std::invalid_argument, naming what there is, if there is no
/// such theme.
[[nodiscard]] views::Theme load_theme(const std::optional<std::string>& name, std::ostream& complain);

} // namespace cliff::app
