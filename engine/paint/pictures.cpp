// librsvg draws at the size asked for, so a picture is sharp at 4K; its own idea of a size is only used for its ratio.
#include "paint/pictures.hpp"

#include <cairo.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace cliff::paint {
namespace {

struct ErrorEnd {
    void operator()(GError* error) const { g_error_free(error); }
};
using Error = std::unique_ptr<GError, ErrorEnd>;

// Where the whole picture lies so that it fits the area, or covers it, centred.
views::Rect fitted(const views::Picture& picture, double width, double height) {
    if (!(width > 0) || !(height > 0)) return picture.area;
    const double across = picture.area.w / width, down = picture.area.h / height;
    const double factor = picture.cover ? std::max(across, down) : std::min(across, down);
    const double w = width * factor, h = height * factor;
    const views::Vec middle = picture.area.centre();
    return {static_cast<float>(middle.x - w / 2), static_cast<float>(middle.y - h / 2), static_cast<float>(w),
            static_cast<float>(h)};
}

} // namespace

void HandleEnd::operator()(_RsvgHandle* handle) const { g_object_unref(handle); }

Pictures::Pictures(std::filesystem::path assets, Complaints& complaints)
    : assets_(std::move(assets)),
      complaints_(complaints) {}

// After resolving links and "..", so that no spelling of a path leaves the folder.
bool Pictures::inside(const std::filesystem::path& file) const {
    std::error_code failed;
    const auto root = std::filesystem::weakly_canonical(assets_, failed);
    if (failed) return false;
    const auto real = std::filesystem::weakly_canonical(file, failed);
    if (failed) return false;
    const auto parted = std::mismatch(root.begin(), root.end(), real.begin(), real.end());
    return parted.first == root.end();
}

Pictures::Svg Pictures::load(const std::string& asset) {
    const std::filesystem::path file = assets_ / asset;
    if (asset.empty() || !inside(file)) {
        complaints_.say("the picture \"" + asset + "\" isn't inside the assets folder");
        return {};
    }
    std::error_code failed;
    if (!std::filesystem::is_regular_file(file, failed)) {
        complaints_.say("the picture \"" + asset + "\" is missing");
        return {};
    }
    GError* raised = nullptr;
    Svg svg;
    svg.handle.reset(rsvg_handle_new_from_file(file.string().c_str(), &raised));
    const Error error(raised);
    if (!svg.handle) {
        complaints_.say("the picture \"" + asset + "\" can't be read: " + error->message);
        return {};
    }
    gboolean has_width = FALSE, has_height = FALSE, has_box = FALSE;
    RsvgLength width, height;
    RsvgRectangle box;
    rsvg_handle_get_intrinsic_dimensions(svg.handle.get(), &has_width, &width, &has_height, &height, &has_box, &box);
    if (has_box != FALSE) {
        svg.width = box.width;
        svg.height = box.height;
    } else {
        rsvg_handle_get_intrinsic_size_in_pixels(svg.handle.get(), &svg.width, &svg.height);
    }
    return svg;
}

const Pictures::Svg& Pictures::svg(const std::string& asset) {
    const auto known = loaded_.find(asset);
    if (known != loaded_.end()) return known->second;
    return loaded_.emplace(asset, load(asset)).first->second;
}

Canvas Pictures::draw(const views::Picture& picture, double scale) {
    const Svg& source = svg(picture.asset);
    if (!source.handle) return {};
    const views::Rect whole = fitted(picture, source.width, source.height);
    Canvas canvas = Canvas::around(picture.cover ? picture.area : whole, scale);
    if (canvas.empty()) return canvas;
    const Context context = canvas.in_room(scale);
    if (picture.cover) {
        cairo_rectangle(context.get(), picture.area.x, picture.area.y, picture.area.w, picture.area.h);
        cairo_clip(context.get());
    }
    const RsvgRectangle viewport{whole.x, whole.y, whole.w, whole.h};
    GError* raised = nullptr;
    if (!rsvg_handle_render_document(source.handle.get(), context.get(), &viewport, &raised)) {
        const Error error(raised);
        complaints_.say("the picture \"" + picture.asset + "\" can't be drawn: " + error->message);
    }
    return canvas;
}

} // namespace cliff::paint
