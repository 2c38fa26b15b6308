// What follows from the settings for the stage: its themes, and the look that a screen is drawn by.
#pragma once

#include "views/look.hpp"
#include "views/shell.hpp"

#include <vector>

namespace cliff::app {

/// The themes that can be chosen, the default first.
[[nodiscard]] std::vector<views::ThemeName> theme_names();

/// A theme that isn't there is the default one.
[[nodiscard]] views::Look look_of(const views::Settings& settings, const views::Ruler& ruler);

} // namespace cliff::app
