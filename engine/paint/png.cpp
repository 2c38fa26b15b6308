// Pictures in and out of PNG files.
#include "paint/canvas.hpp"

#include <cairo.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace cliff::paint {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file, const char* doing, cairo_status_t status) {
    throw std::runtime_error(file.string() + ": can't be " + doing + ": " + cairo_status_to_string(status));
}

} // namespace

void write_png(const Image& image, const std::filesystem::path& file) {
    if (image.width <= 0 || image.height <= 0)
        throw std::runtime_error(file.string() + ": can't be written: the picture has no pixels");
    const auto width = static_cast<std::size_t>(image.width), height = static_cast<std::size_t>(image.height);
    if (image.rgba.size() != width * height * 4)
        throw std::runtime_error(file.string() + ": can't be written: the picture's size doesn't match its pixels");
    bool opaque = true;
    for (std::size_t i = 3; i < image.rgba.size() && opaque; i += 4) opaque = image.rgba[i] == 255;
    const cairo_format_t format = opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32; // three bytes a pixel, or four
    const Surface surface(cairo_image_surface_create(format, image.width, image.height));
    if (const auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
        fail(file, "written", status);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    unsigned char* data = cairo_image_surface_get_data(surface.get());
    const std::uint8_t* from = image.rgba.data();
    for (std::size_t y = 0; y < height; ++y) {
        for (std::size_t x = 0; x < width; ++x, from += 4) {
            const std::uint32_t word = static_cast<std::uint32_t>(from[3]) << 24 |
                                       static_cast<std::uint32_t>(from[0]) << 16 |
                                       static_cast<std::uint32_t>(from[1]) << 8 | from[2];
            std::memcpy(data + y * stride + x * 4, &word, sizeof word);
        }
    }
    cairo_surface_mark_dirty(surface.get());
    if (const auto status = cairo_surface_write_to_png(surface.get(), file.string().c_str());
        status != CAIRO_STATUS_SUCCESS)
        fail(file, "written", status);
}

Image read_png(const std::filesystem::path& file) {
    const Surface read(cairo_image_surface_create_from_png(file.string().c_str()));
    if (const auto status = cairo_surface_status(read.get()); status != CAIRO_STATUS_SUCCESS)
        fail(file, "read", status);
    // The file decides the format, 16 bits a channel with newer Cairo; painting makes it ours.
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, cairo_image_surface_get_width(read.get()),
                                                     cairo_image_surface_get_height(read.get())));
    const Context context(cairo_create(surface.get()));
    cairo_set_source_surface(context.get(), read.get(), 0, 0);
    cairo_set_operator(context.get(), CAIRO_OPERATOR_SOURCE);
    cairo_paint(context.get());
    if (const auto status = cairo_status(context.get()); status != CAIRO_STATUS_SUCCESS) fail(file, "read", status);
    return image_of(surface.get());
}

} // namespace cliff::paint
