// The SVG files of the assets folder, parsed once and drawn sharp at any size.
#pragma once

#include "paint/canvas.hpp"
#include "paint/complaints.hpp"
#include "paint/svg.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace cliff::paint {

class Pictures {
  public:
    Pictures(std::filesystem::path assets, std::filesystem::path own, Complaints& complaints);

    /// Empty, and a complaint, if the file is missing, isn't SVG, or lies outside the assets folder
    /// and the person's own.
    [[nodiscard]] Canvas draw(const views::Picture& picture, double scale);

  private:
    using Loaded = std::optional<Svg>; ///< nothing: can't be drawn, and that has been said
    const Loaded& svg(const std::string& asset);
    Loaded load(const std::string& asset);

    std::filesystem::path assets_, own_;
    Complaints& complaints_;
    std::map<std::string, Loaded> loaded_;
};

} // namespace cliff::paint
