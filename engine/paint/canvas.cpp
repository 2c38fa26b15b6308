// The one place where canvases begin and end, and where Cairo's word order becomes bytes.
#include "paint/canvas.hpp"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <new>

namespace cliff::paint {
namespace {

// Float noise of this many pixels doesn't make a canvas a pixel larger.
constexpr double noise = 1e-3;

bool shows(const std::uint32_t* words, int from, int to) {
    return std::any_of(words + from, words + to, [](std::uint32_t word) { return word >> 24 != 0; });
}

/// The least box around all that shows.
PixelBox shown(const Canvas& canvas) {
    PixelBox box{0, 0, canvas.width, canvas.height};
    const auto row_shows = [&](int y) { return shows(canvas.row(y), box.left, box.right); };
    while (box.top < box.bottom && !row_shows(box.top)) ++box.top;
    while (box.top < box.bottom && !row_shows(box.bottom - 1)) --box.bottom;
    if (box.empty()) return {};
    int left = box.right, right = box.left; // of all rows: each is looked at only where the others were empty
    for (int y = box.top; y < box.bottom; ++y) {
        const auto* words = canvas.row(y);
        for (int x = 0; x < left; ++x)
            if (shows(words, x, x + 1)) left = x;
        for (int x = box.right; x > right; --x)
            if (shows(words, x - 1, x)) right = x;
    }
    return {left, box.top, right, box.bottom};
}

} // namespace

void ContextEnd::operator()(_cairo* context) const { cairo_destroy(context); }

void SurfaceEnd::operator()(_cairo_surface* surface) const { cairo_surface_destroy(surface); }

Canvas Canvas::around(const views::Rect& area, double scale) {
    Canvas canvas;
    const double left = std::floor(area.x * scale + noise), top = std::floor(area.y * scale + noise);
    const double width = std::ceil((static_cast<double>(area.x) + area.w) * scale - noise) - left;
    const double height = std::ceil((static_cast<double>(area.y) + area.h) * scale - noise) - top;
    constexpr double farthest = 1e6; // of a corner, so that it fits an int with room for shifts
    const bool drawable = area.w > 0 && area.h > 0 && width >= 1 && height >= 1 && width <= longest_side &&
                          height <= longest_side && std::abs(left) < farthest && std::abs(top) < farthest;
    if (!drawable) return canvas; // also where a number is not a number
    canvas.left = static_cast<int>(left);
    canvas.top = static_cast<int>(top);
    canvas.width = static_cast<int>(width);
    canvas.height = static_cast<int>(height);
    canvas.surface.reset(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, canvas.width, canvas.height));
    if (cairo_surface_status(canvas.surface.get()) != CAIRO_STATUS_SUCCESS) throw std::bad_alloc();
    return canvas;
}

Context Canvas::in_room(double scale) const {
    Context context(cairo_create(surface.get()));
    cairo_set_antialias(context.get(), CAIRO_ANTIALIAS_GOOD);
    cairo_translate(context.get(), -left, -top);
    cairo_scale(context.get(), scale, scale);
    return context;
}

std::uint32_t* Canvas::row(int y) const {
    unsigned char* data = cairo_image_surface_get_data(surface.get());
    const std::ptrdiff_t stride = cairo_image_surface_get_stride(surface.get());
    void* words = data + y * stride; // rows of an ARGB surface are aligned to words
    return static_cast<std::uint32_t*>(words);
}

void Canvas::begin_rows() const { cairo_surface_flush(surface.get()); }

void Canvas::end_rows() const { cairo_surface_mark_dirty(surface.get()); }

Raster Canvas::raster() const {
    if (empty()) return {};
    return {image_of(surface.get()), left, top};
}

Raster Canvas::trimmed() const {
    if (empty()) return {};
    begin_rows();
    const PixelBox box = shown(*this);
    if (box.empty()) return {};
    const PixelBox part =
        overlap({box.left - 1, box.top - 1, box.right + 1, box.bottom + 1}, PixelBox{0, 0, width, height});
    return {image_of(surface.get(), part), left + part.left, top + part.top};
}

Image image_of(_cairo_surface* surface) {
    return image_of(surface, {0, 0, cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface)});
}

Image image_of(_cairo_surface* surface, const PixelBox& part) {
    cairo_surface_flush(surface);
    Image image{part.right - part.left, part.bottom - part.top, {}};
    const auto width = static_cast<std::size_t>(image.width), height = static_cast<std::size_t>(image.height);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
    image.rgba.resize(width * height * 4);
    const unsigned char* data = cairo_image_surface_get_data(surface);
    std::uint8_t* to = image.rgba.data();
    for (std::size_t y = 0; y < height; ++y) {
        const void* words = data + (static_cast<std::size_t>(part.top) + y) * stride;
        const auto* from = static_cast<const std::uint32_t*>(words) + part.left;
        for (std::size_t x = 0; x < width; ++x, to += 4) {
            const std::uint32_t word = from[x];
            to[0] = static_cast<std::uint8_t>(word >> 16 & 0xFF);
            to[1] = static_cast<std::uint8_t>(word >> 8 & 0xFF);
            to[2] = static_cast<std::uint8_t>(word & 0xFF);
            to[3] = static_cast<std::uint8_t>(word >> 24);
        }
    }
    return image;
}

void set_colour(_cairo* context, views::Colour colour) {
    cairo_set_source_rgba(context, colour.r / 255., colour.g / 255., colour.b / 255., colour.a / 255.);
}

} // namespace cliff::paint
