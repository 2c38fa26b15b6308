// Draws set lines. Outlines are filled as paths: Cairo before 1.18 puts glyphs on whole pixels, which makes uneven
// words, and other pictures than Cairo after it. Coloured glyphs (emoji) have no outline and are shown as they are.
#include "paint/typesetter.hpp"

#include <cairo.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <hb-ot.h>
#include <limits>

namespace cliff::paint {
namespace {

constexpr double unit = PANGO_SCALE;
constexpr float around_ink = 1; // pixels; the edge of a glyph is a little softer than its box

bool in_colour(PangoFont* font) {
    hb_face_t* face = hb_font_get_face(pango_font_get_hb_font(font));
    return hb_ot_color_has_png(face) || hb_ot_color_has_layers(face) || hb_ot_color_has_svg(face);
}

struct Placed {
    PangoLayoutLine* line;
    double x, baseline; // room units
};

template <class Each> void each_line(const Setting& setting, const views::Label& label, Each each) {
    double baseline = setting.box(label).y + setting.baseline;
    GSList* node = pango_layout_get_lines_readonly(setting.layout.get());
    for (int i = 0; i < setting.lines && node != nullptr; ++i, node = node->next) {
        auto* line = static_cast<PangoLayoutLine*>(node->data);
        each(Placed{line, line_start(label.area, label.across, line_width(line)), baseline});
        baseline += setting.line_height;
    }
}

views::Rect ink_of(const Setting& setting, const views::Label& label) {
    double left = std::numeric_limits<double>::max(), top = left, right = -left, bottom = -left;
    each_line(setting, label, [&](const Placed& placed) {
        PangoRectangle ink;
        pango_layout_line_get_extents(placed.line, &ink, nullptr);
        if (ink.width <= 0 || ink.height <= 0) return;
        left = std::min(left, placed.x + ink.x / unit);
        top = std::min(top, placed.baseline + ink.y / unit);
        right = std::max(right, placed.x + (ink.x + ink.width) / unit);
        bottom = std::max(bottom, placed.baseline + (ink.y + ink.height) / unit);
    });
    if (left >= right) return {};
    return {static_cast<float>(left), static_cast<float>(top), static_cast<float>(right - left),
            static_cast<float>(bottom - top)};
}

void draw_line(cairo_t* context, const Placed& placed) {
    double x = placed.x;
    for (GSList* node = placed.line->runs; node != nullptr; node = node->next) {
        auto* run = static_cast<PangoGlyphItem*>(node->data);
        PangoFont* font = run->item->analysis.font;
        if (font == nullptr) continue; // a machine without any font
        cairo_move_to(context, x, placed.baseline);
        if (in_colour(font)) {
            pango_cairo_show_glyph_string(context, font, run->glyphs);
        } else {
            pango_cairo_glyph_string_path(context, font, run->glyphs);
            cairo_fill(context);
        }
        x += pango_glyph_string_get_width(run->glyphs) / unit;
    }
}

} // namespace

Canvas draw_lines(const Setting& setting, const views::Label& label, double scale) {
    const views::Rect ink = ink_of(setting, label);
    if (!(ink.w > 0)) return {};
    Canvas canvas = Canvas::around(ink.inset(-around_ink / static_cast<float>(scale)), scale);
    if (canvas.empty()) return canvas;
    const Context context = canvas.in_room(scale);
    set_colour(context.get(), {label.colour.r, label.colour.g, label.colour.b, 255});
    each_line(setting, label, [&](const Placed& placed) { draw_line(context.get(), placed); });
    if (label.colour.a < 255) { // over all at once, because coloured glyphs take no notice of the source's alpha
        cairo_set_operator(context.get(), CAIRO_OPERATOR_DEST_IN);
        set_colour(context.get(), label.colour);
        cairo_paint(context.get());
    }
    return canvas;
}

} // namespace cliff::paint
