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

/// The look of the stage as the settings have it now. `ruler` must outlive it.
class Dressing {
  public:
    Dressing(const views::Settings& settings, views::Theme theme, const views::Ruler& ruler);

    [[nodiscard]] const views::Look& look() const { return *look_; }

    /// Follows settings that were changed. The theme only where they name another than before: what the command line
    /// asked for holds until then. What is wrong with it goes to the terminal; returns a remark for the screen,
    /// empty if all is well.
    [[nodiscard]] std::string use(const views::Settings& settings);

  private:
    const views::Ruler& ruler_;
    std::string worn_;                ///< the theme that the settings said last
    std::optional<views::Look> look_; ///< always there; a look can't be assigned to
};

} // namespace cliff::app
