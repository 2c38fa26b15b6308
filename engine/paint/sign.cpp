// The signs: outlines in a unit square that is laid over their area.
#include "paint/shapes.hpp"

#include <cairo.h>

#include <numbers>
#include <span>

namespace cliff::paint {
namespace {

using views::Vec;

struct Pen {
    _cairo* context;

    void line(std::span<const Vec> points) const {
        cairo_new_sub_path(context);
        for (const Vec point : points) cairo_line_to(context, point.x, point.y);
    }
    void polygon(std::span<const Vec> points) const {
        line(points);
        cairo_close_path(context);
        cairo_fill(context);
    }
    // The ends and corners of a tick are round, as a felt pen leaves them.
    void stroke() const {
        cairo_set_line_width(context, .15);
        cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND);
        cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
        cairo_stroke(context);
    }
    void begin(Vec at) const {
        cairo_new_path(context);
        cairo_move_to(context, at.x, at.y);
    }
    void curve(Vec a, Vec b, Vec to) const { cairo_curve_to(context, a.x, a.y, b.x, b.y, to.x, to.y); }
    void fill() const {
        cairo_close_path(context);
        cairo_fill(context);
    }
};

constexpr Vec diamond[] = {{.5F, 0}, {1, .5F}, {.5F, 1}, {0, .5F}};
constexpr Vec hexagon[] = {{.25F, .05F}, {.75F, .05F}, {1, .5F}, {.75F, .95F}, {.25F, .95F}, {0, .5F}};
constexpr Vec triangle[] = {{.5F, 0}, {1, .96F}, {0, .96F}};
constexpr Vec tick[] = {{.14F, .54F}, {.39F, .79F}, {.87F, .26F}};
constexpr Vec falling[] = {{.2F, .2F}, {.8F, .8F}}, rising[] = {{.2F, .8F}, {.8F, .2F}};

void square(const Pen& pen) {
    constexpr double radius = .21, half = std::numbers::pi / 2;
    cairo_new_path(pen.context);
    cairo_arc(pen.context, 1 - radius, radius, radius, -half, 0);
    cairo_arc(pen.context, 1 - radius, 1 - radius, radius, 0, half);
    cairo_arc(pen.context, radius, 1 - radius, radius, half, 2 * half);
    cairo_arc(pen.context, radius, radius, radius, 2 * half, 3 * half);
    pen.fill();
}

void shield(const Pen& pen) {
    pen.begin({.5F, 0});
    pen.curve({.62F, .09F}, {.78F, .13F}, {.94F, .13F});
    pen.curve({.96F, .55F}, {.86F, .84F}, {.5F, 1});
    pen.curve({.14F, .84F}, {.04F, .55F}, {.06F, .13F});
    pen.curve({.22F, .13F}, {.38F, .09F}, {.5F, 0});
    pen.fill();
}

void heart(const Pen& pen) {
    pen.begin({.5F, .95F});
    pen.curve({.3F, .8F}, {0, .58F}, {0, .33F});
    pen.curve({0, .16F}, {.12F, .06F}, {.26F, .06F});
    pen.curve({.37F, .06F}, {.46F, .12F}, {.5F, .22F});
    pen.curve({.54F, .12F}, {.63F, .06F}, {.74F, .06F});
    pen.curve({.88F, .06F}, {1, .16F}, {1, .33F});
    pen.curve({1, .58F}, {.7F, .8F}, {.5F, .95F});
    pen.fill();
}

void flame(const Pen& pen) {
    cairo_set_fill_rule(pen.context, CAIRO_FILL_RULE_EVEN_ODD);
    pen.begin({.52F, 0});
    pen.curve({.6F, .2F}, {.88F, .36F}, {.88F, .64F});
    pen.curve({.88F, .86F}, {.71F, 1}, {.5F, 1});
    pen.curve({.29F, 1}, {.12F, .86F}, {.12F, .64F});
    pen.curve({.12F, .48F}, {.2F, .36F}, {.28F, .26F});
    pen.curve({.29F, .36F}, {.32F, .42F}, {.39F, .45F});
    pen.curve({.36F, .28F}, {.42F, .12F}, {.52F, 0});
    cairo_close_path(pen.context);
    cairo_move_to(pen.context, .51, .54); // the hollow where the wick would be
    pen.curve({.56F, .64F}, {.67F, .69F}, {.67F, .79F});
    pen.curve({.67F, .88F}, {.6F, .93F}, {.5F, .93F});
    pen.curve({.4F, .93F}, {.33F, .87F}, {.33F, .79F});
    pen.curve({.33F, .68F}, {.45F, .65F}, {.51F, .54F});
    pen.fill();
}

void trace(const Pen& pen, views::Outline outline) {
    switch (outline) {
    case views::Outline::circle:
        cairo_arc(pen.context, .5, .5, .5, 0, 2 * std::numbers::pi);
        return pen.fill();
    case views::Outline::square:
        return square(pen);
    case views::Outline::diamond:
        return pen.polygon(diamond);
    case views::Outline::hexagon:
        return pen.polygon(hexagon);
    case views::Outline::triangle:
        return pen.polygon(triangle);
    case views::Outline::shield:
        return shield(pen);
    case views::Outline::check:
        pen.line(tick);
        return pen.stroke();
    case views::Outline::cross:
        pen.line(falling); // one stroke for both: a translucent cross has no darker middle
        pen.line(rising);
        return pen.stroke();
    case views::Outline::heart:
        return heart(pen);
    case views::Outline::flame:
        return flame(pen);
    }
}

} // namespace

Canvas draw(const views::Sign& sign, double scale) {
    if (sign.colour.a == 0) return {};
    Canvas canvas = Canvas::around(sign.area, scale);
    if (canvas.empty()) return canvas;
    const Context context = canvas.in_room(scale);
    set_colour(context.get(), sign.colour);
    cairo_translate(context.get(), sign.area.x, sign.area.y);
    cairo_scale(context.get(), sign.area.w, sign.area.h);
    // Cairo's curves are flattened to a tenth of a pixel, whatever the matrix.
    trace({context.get()}, sign.outline);
    return canvas;
}

} // namespace cliff::paint
