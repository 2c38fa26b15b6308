// The only file that talks to librsvg.
#include "paint/svg.hpp"

#include <librsvg/rsvg.h>

namespace cliff::paint {
namespace {

std::string take(GError* error) {
    std::string message(error->message);
    g_error_free(error);
    return message;
}

} // namespace

void HandleEnd::operator()(_RsvgHandle* handle) const { g_object_unref(handle); }

Svg::Svg(std::string_view bytes) {
    GError* raised = nullptr;
    const void* data = bytes.data();
    handle_.reset(rsvg_handle_new_from_data(static_cast<const guint8*>(data), bytes.size(), &raised));
    if (!handle_) {
        problem_ = raised != nullptr ? take(raised) : "there is nothing in it"; // no bytes raise nothing
        return;
    }
    gboolean has_width = FALSE, has_height = FALSE, has_box = FALSE;
    RsvgLength width, height;
    RsvgRectangle box;
    rsvg_handle_get_intrinsic_dimensions(handle_.get(), &has_width, &width, &has_height, &height, &has_box, &box);
    if (has_box != FALSE) {
        width_ = box.width;
        height_ = box.height;
    } else {
        rsvg_handle_get_intrinsic_size_in_pixels(handle_.get(), &width_, &height_);
    }
}

std::string Svg::draw(_cairo* context, const views::Rect& whole) const {
    const RsvgRectangle viewport{whole.x, whole.y, whole.w, whole.h};
    GError* raised = nullptr;
    if (rsvg_handle_render_document(handle_.get(), context, &viewport, &raised)) return {};
    return take(raised);
}

} // namespace cliff::paint
