// The only file that talks to gdk-pixbuf. Its loaders are asked for by name: left to itself it would try every format
// that somebody has installed on the bytes.
#include "paint/bitmap.hpp"

#include <algorithm>
#include <cmath>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <new>
#include <utility>

namespace cliff::paint {
namespace {

// What a camera of today takes; the pixels of such a picture are 256 MB while it's being read.
constexpr std::uint64_t most_pixels = 64'000'000;

// A picture is kept no larger than a screen of 4K shows it.
constexpr double longest_kept_side = 3840;

struct LoaderEnd {
    void operator()(GdkPixbufLoader* loader) const { g_object_unref(loader); }
};
using Loader = std::unique_ptr<GdkPixbufLoader, LoaderEnd>;

std::string take(GError* error) {
    std::string message(error->message);
    g_error_free(error);
    return message.substr(0, message.find('\n'));
}

std::pair<GdkPixbuf*, std::string> decode(std::string_view bytes, const char* format) {
    GError* raised = nullptr;
    const Loader loader(gdk_pixbuf_loader_new_with_type(format, &raised));
    if (!loader) return {nullptr, take(raised)};
    const void* data = bytes.data();
    const bool written =
        gdk_pixbuf_loader_write(loader.get(), static_cast<const guchar*>(data), bytes.size(), &raised) != FALSE;
    const bool closed = gdk_pixbuf_loader_close(loader.get(), written ? &raised : nullptr) != FALSE;
    if (!written || !closed) return {nullptr, take(raised)};
    GdkPixbuf* pixels = gdk_pixbuf_loader_get_pixbuf(loader.get());
    if (pixels == nullptr) return {nullptr, "there are no pixels in it"};
    return {gdk_pixbuf_apply_embedded_orientation(pixels), {}};
}

GdkPixbuf* scaled(GdkPixbuf* pixels, int width, int height) {
    // The mean of all pixels under one of the new ones, and between four of the old ones when enlarging.
    GdkPixbuf* result = gdk_pixbuf_scale_simple(pixels, width, height, GDK_INTERP_BILINEAR);
    if (result == nullptr) throw std::bad_alloc();
    return result;
}

std::uint32_t part(std::uint32_t channel, std::uint32_t alpha) { return (channel * alpha + 127) / 255; }

} // namespace

void PixbufEnd::operator()(_GdkPixbuf* pixels) const { g_object_unref(pixels); }

Bitmap::Bitmap(std::string_view bytes, const Header& header) {
    if (std::uint64_t{header.width} * header.height > most_pixels) {
        problem_ = "has " + std::to_string(header.width) + " x " + std::to_string(header.height) +
                   " pixels, more than 64 million";
        return;
    }
    if (!header.whole) {
        problem_ = "is cut short";
        return;
    }
    if (header.width == 0 || header.height == 0) {
        problem_ = "can't be read: it doesn't say its size";
        return;
    }
    auto [pixels, why] = decode(bytes, header.format == Format::png ? "png" : "jpeg");
    pixels_.reset(pixels);
    if (!pixels_) {
        problem_ = "can't be read: " + why;
        return;
    }
    const double factor = longest_kept_side / std::max(width(), height());
    if (factor >= 1) return;
    const auto side = [&](double length) { return std::max(1, static_cast<int>(std::lround(length * factor))); };
    pixels_.reset(scaled(pixels_.get(), side(width()), side(height())));
}

double Bitmap::width() const { return gdk_pixbuf_get_width(pixels_.get()); }
double Bitmap::height() const { return gdk_pixbuf_get_height(pixels_.get()); }

void Bitmap::draw(const Canvas& canvas) const {
    const Pixbuf source(scaled(pixels_.get(), canvas.width, canvas.height));
    const auto channels = static_cast<std::size_t>(gdk_pixbuf_get_n_channels(source.get()));
    const std::ptrdiff_t stride = gdk_pixbuf_get_rowstride(source.get());
    const guchar* first = gdk_pixbuf_read_pixels(source.get());
    canvas.begin_rows();
    for (int y = 0; y < canvas.height; ++y) {
        const guchar* from = first + y * stride;
        std::uint32_t* to = canvas.row(y);
        for (int x = 0; x < canvas.width; ++x, from += channels) {
            const std::uint32_t alpha = channels == 4 ? from[3] : 255U;
            to[x] = alpha << 24U | part(from[0], alpha) << 16U | part(from[1], alpha) << 8U | part(from[2], alpha);
        }
    }
    canvas.end_rows();
}

} // namespace cliff::paint
