// A place to draw on, in Cairo's pixels: every shape is drawn on a canvas of its own size and composed later.
#pragma once

#include "paint/painter.hpp"
#include "paint/pixel_box.hpp"

#include <cstdint>
#include <memory>

struct _cairo;
struct _cairo_surface;

namespace cliff::paint {

struct ContextEnd {
    void operator()(_cairo* context) const;
};
struct SurfaceEnd {
    void operator()(_cairo_surface* surface) const;
};
using Context = std::unique_ptr<_cairo, ContextEnd>;
using Surface = std::unique_ptr<_cairo_surface, SurfaceEnd>;

/// The longest side of a canvas in pixels; what would be larger isn't drawn (Cairo ends at 32,767).
inline constexpr double longest_side = 16384;

/// Whole pixels around a piece of the room. `left` and `top` are where they lie if the room's corner is pixel (0, 0).
struct Canvas {
    Surface surface; ///< ARGB, premultiplied, one native 32-bit word each; null if there is nothing to draw on
    int left = 0, top = 0;
    int width = 0, height = 0;

    /// The pixels that `area` touches at `scale`, all transparent. Empty if the area has no size.
    static Canvas around(const views::Rect& area, double scale);
    [[nodiscard]] bool empty() const { return !surface; }
    /// Draws in room units.
    [[nodiscard]] Context in_room(double scale) const;
    /// Pixels to read and write, between begin_rows() and end_rows(); Cairo mustn't draw meanwhile.
    [[nodiscard]] std::uint32_t* row(int y) const;
    void begin_rows() const;
    void end_rows() const;
    /// The same pixels as bytes of red, green, blue, alpha.
    [[nodiscard]] Raster raster() const;
    /// As Painter::trimmed.
    [[nodiscard]] Raster trimmed() const;
};

/// The pixels of an ARGB surface as bytes of red, green, blue, alpha.
[[nodiscard]] Image image_of(_cairo_surface* surface);
[[nodiscard]] Image image_of(_cairo_surface* surface, const PixelBox& part);

void set_colour(_cairo* context, views::Colour colour);

} // namespace cliff::paint
