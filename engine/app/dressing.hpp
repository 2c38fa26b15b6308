// What follows from the settings for the stage: its themes, and the look that a screen is drawn by.
#pragma once

#include "views/look.hpp"
#include "views/shell.hpp"

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace cliff::app {

/// The themes that can be chosen, the default first.
[[nodiscard]] std::vector<views::ThemeName> theme_choices();

/// The theme that was asked for, or else the settings' one. Mistakes in its file go to `complain`, and the default is
/// given, as it is where the settings name one that isn't there. Throws std::invalid_argument, naming what there is, if
/// what was asked for isn't there.
[[nodiscard]] views::Theme dressed(const std::optional<std::string>& asked, const views::Settings& settings,
                                   std::ostream& complain);

/// Where the theme's sounds lie.
[[nodiscard]] std::filesystem::path sounds_folder(const views::Theme& theme);

/// The theme that was just chosen. What is wrong with it goes to the terminal, and that there is something to `remark`.
[[nodiscard]] views::Theme dressed_anew(const views::Settings& settings, std::string& remark);

[[nodiscard]] views::Look look_of(const views::Settings& settings, views::Theme theme, const views::Ruler& ruler);

} // namespace cliff::app
