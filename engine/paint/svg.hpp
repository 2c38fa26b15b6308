// An SVG document in memory, drawn sharp at any size. It never draws in another file or anything from the network: it
// is parsed without an address of its own, and librsvg then refuses every reference that isn't in the document.
#pragma once

#include "paint/canvas.hpp"

#include <memory>
#include <string>
#include <string_view>

struct _RsvgHandle;

namespace cliff::paint {

struct HandleEnd {
    void operator()(_RsvgHandle* handle) const;
};

class Svg {
  public:
    explicit Svg(std::string_view bytes);

    /// Why it can't be drawn, in librsvg's words; empty if it can.
    [[nodiscard]] const std::string& problem() const { return problem_; }
    /// Its own size, of which only the ratio matters; 0: it has none.
    [[nodiscard]] double width() const { return width_; }
    [[nodiscard]] double height() const { return height_; }
    /// Draws the whole of it into `whole`. Says what went wrong; empty if nothing did.
    [[nodiscard]] std::string draw(_cairo* context, const views::Rect& whole) const;

  private:
    std::unique_ptr<_RsvgHandle, HandleEnd> handle_;
    std::string problem_;
    double width_ = 0, height_ = 0;
};

} // namespace cliff::paint
