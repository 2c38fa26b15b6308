// The SVG files of the assets folder, parsed once and drawn sharp at any size.
#pragma once

#include "paint/canvas.hpp"
#include "paint/complaints.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

struct _RsvgHandle;

namespace cliff::paint {

struct HandleEnd {
    void operator()(_RsvgHandle* handle) const;
};

class Pictures {
  public:
    Pictures(std::filesystem::path assets, Complaints& complaints);

    /// Empty, and a complaint, if the file is missing, isn't SVG, or lies outside the assets folder.
    [[nodiscard]] Canvas draw(const views::Picture& picture, double scale);

  private:
    struct Svg {
        std::unique_ptr<_RsvgHandle, HandleEnd> handle; ///< null: can't be drawn, and that has been said
        double width = 0, height = 0;                   ///< its own size; only their ratio matters. 0: has none
    };

    const Svg& svg(const std::string& asset);
    Svg load(const std::string& asset);
    [[nodiscard]] bool inside(const std::filesystem::path& file) const;

    std::filesystem::path assets_;
    Complaints& complaints_;
    std::map<std::string, Svg> loaded_;
};

} // namespace cliff::paint
