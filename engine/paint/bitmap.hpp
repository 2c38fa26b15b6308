// A PNG or JPEG in memory, turned the way its camera was held, and drawn at the size that it's seen in.
#pragma once

#include "paint/canvas.hpp"
#include "paint/picture_header.hpp"

#include <memory>
#include <string>
#include <string_view>

struct _GdkPixbuf;

namespace cliff::paint {

struct PixbufEnd {
    void operator()(_GdkPixbuf* pixels) const;
};

class Bitmap {
  public:
    /// `header` is that of the bytes. Nothing is decoded if it claims more pixels than the limit.
    Bitmap(std::string_view bytes, const Header& header);

    /// What is wrong with it, to follow the picture's name: "is cut short"; empty if it can be drawn.
    [[nodiscard]] const std::string& problem() const { return problem_; }
    [[nodiscard]] double width() const;
    [[nodiscard]] double height() const;
    /// The whole of it, scaled to the canvas.
    void draw(const Canvas& canvas) const;

  private:
    using Pixbuf = std::unique_ptr<_GdkPixbuf, PixbufEnd>;
    Pixbuf pixels_;
    std::string problem_;
};

} // namespace cliff::paint
