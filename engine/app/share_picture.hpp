// The results as a picture to show to others, kept where this person keeps pictures.
#pragma once

#include "paint/painter.hpp"
#include "views/share_card.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace cliff::app {

/// The size that the web shows pictures of links in.
inline constexpr int share_width = 1200, share_height = 630;

[[nodiscard]] paint::Image share_picture(const views::ResultsView& results, const std::string& date,
                                         const views::Look& look, const paint::Painter& painter);

/// A card that was laid out already.
[[nodiscard]] paint::Image paint_card(const views::Scene& card, const paint::Painter& painter);

/// The folder that `user-dirs.dirs` (freedesktop.org, xdg-user-dirs) calls this person's pictures; empty if it names
/// none. `home` replaces $HOME.
[[nodiscard]] std::filesystem::path pictures_by(std::string_view user_dirs, const std::filesystem::path& home);

/// The first of these that is there: that folder, Pictures in the person's home, their home.
[[nodiscard]] std::filesystem::path pictures_folder();

/// Keeps it as "Cliffhanger 2026-11-25.png" in the folder, or with a number after it where that name is taken, and
/// gives a sentence that says where, or why it couldn't be kept.
[[nodiscard]] std::string keep_picture(const paint::Image& picture, const std::string& date,
                                       const std::filesystem::path& folder);

} // namespace cliff::app
