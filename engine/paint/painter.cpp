// The room's front door: hands each shape to those who draw it, and composes scenes from the results.
#include "paint/painter.hpp"

#include "paint/compose.hpp"
#include "paint/photos.hpp"
#include "paint/pictures.hpp"
#include "paint/shapes.hpp"
#include "paint/typesetter.hpp"

#include <cairo.h>

#include <new>
#include <utility>

namespace cliff::paint {

struct Painter::Kit {
    Kit(std::filesystem::path assets, std::filesystem::path own)
        : pictures(std::move(assets), std::move(own), complaints),
          photos(complaints),
          type(complaints) {}

    Complaints complaints;
    Pictures pictures;
    Photos photos;
    Typesetter type;

    Canvas draw(const views::Label& label, double scale) { return type.draw(label, scale); }
    Canvas draw(const views::Picture& picture, double scale) { return pictures.draw(picture, scale); }
    Canvas draw(const views::Photo& photo, double scale) { return photos.draw(photo, scale); }
    template <class Other> Canvas draw(const Other& shape, double scale) { return paint::draw(shape, scale); }
    Canvas draw_any(const views::Shape& shape, float scale) {
        return std::visit([&](const auto& each) { return draw(each, static_cast<double>(scale)); }, shape);
    }
};

namespace {

void compose(cairo_t* picture, const Canvas& canvas, const views::Node& node, const Letterbox& box) {
    const Place at = place(node, canvas.left, canvas.top, box);
    if (at.clip.empty()) return;
    cairo_save(picture);
    cairo_rectangle(picture, at.clip.left, at.clip.top, at.clip.right - at.clip.left, at.clip.bottom - at.clip.top);
    cairo_clip(picture);
    cairo_translate(picture, at.left, at.top);
    cairo_scale(picture, at.zoom, at.zoom);
    cairo_set_source_surface(picture, canvas.surface.get(), 0, 0);
    cairo_pattern_set_filter(cairo_get_source(picture), at.zoom == 1 ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_BILINEAR);
    if (node.opacity < 1)
        cairo_paint_with_alpha(picture, node.opacity);
    else
        cairo_paint(picture);
    cairo_restore(picture);
}

void fill(cairo_t* picture, const Bar& bar) {
    const views::Rect area{static_cast<float>(bar.area.left), static_cast<float>(bar.area.top),
                           static_cast<float>(bar.area.right - bar.area.left),
                           static_cast<float>(bar.area.bottom - bar.area.top)};
    const Canvas canvas = draw(views::Panel{area, 0, {bar.from, bar.to, false}, views::transparent, 0}, 1);
    cairo_set_source_surface(picture, canvas.surface.get(), canvas.left, canvas.top);
    cairo_paint(picture);
}

} // namespace

Painter::Painter(std::filesystem::path assets, std::filesystem::path own)
    : kit_(std::make_unique<Kit>(std::move(assets), std::move(own))) {}

Painter::~Painter() = default;

views::Vec Painter::measure(const views::Label& label) const { return kit_->type.measure(label); }

std::string Painter::problem(const views::Photo& photo) const { return kit_->photos.problem(photo); }

bool Painter::can_paint(const views::Photo& photo) const { return problem(photo).empty(); }

Fit Painter::fit(const views::Label& label) const { return kit_->type.fit(label); }

Raster Painter::raster(const views::Shape& shape, float scale) const { return kit_->draw_any(shape, scale).raster(); }

Raster Painter::trimmed(const views::Shape& shape, float scale) const { return kit_->draw_any(shape, scale).trimmed(); }

Image Painter::paint(const views::Scene& scene, int width, int height) const {
    return paint(scene, width, height, Letterbox::fit(width, height));
}

Image Painter::paint(const views::Scene& scene, int width, int height, const Letterbox& box) const {
    if (width <= 0 || height <= 0) return {};
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) throw std::bad_alloc();
    const Context picture(cairo_create(surface.get()));
    set_colour(picture.get(), {scene.ground.r, scene.ground.g, scene.ground.b, 255});
    cairo_paint(picture.get());
    for (const Bar& bar : bars(scene, width, height, box)) fill(picture.get(), bar);
    for (const views::Node& node : scene.nodes) {
        if (!(node.opacity > 0) || !(node.zoom > 0)) continue;
        const Canvas canvas = kit_->draw_any(node.shape, box.scale);
        if (!canvas.empty()) compose(picture.get(), canvas, node, box);
    }
    return image_of(surface.get());
}

std::vector<std::string> Painter::complaints() const { return kit_->complaints.said(); }

} // namespace cliff::paint
