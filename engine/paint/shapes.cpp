// Panels, lights, rings, codes and curves.
#include "paint/shapes.hpp"

#include "paint/gradient.hpp"

#include <cairo.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace cliff::paint {
namespace {

constexpr double pi = std::numbers::pi;

void round_rectangle(_cairo* context, const views::Rect& area, double radius) {
    const double r = std::clamp(radius, 0., std::min(area.w, area.h) / 2.);
    const double left = area.x + r, right = static_cast<double>(area.x) + area.w - r;
    const double top = area.y + r, bottom = static_cast<double>(area.y) + area.h - r;
    cairo_new_path(context);
    if (r <= 0) {
        cairo_rectangle(context, area.x, area.y, area.w, area.h);
        return;
    }
    cairo_arc(context, right, top, r, -pi / 2, 0);
    cairo_arc(context, right, bottom, r, 0, pi / 2);
    cairo_arc(context, left, bottom, r, pi / 2, pi);
    cairo_arc(context, left, top, r, pi, pi * 3 / 2);
    cairo_close_path(context);
}

views::Rect about(views::Vec centre, float rx, float ry) { return {centre.x - rx, centre.y - ry, 2 * rx, 2 * ry}; }

// Enough that neighbouring steps differ by less than the dither hides.
constexpr std::size_t radial_steps = 4096;

} // namespace

Canvas draw(const views::Panel& panel, double scale) {
    const bool filled = panel.fill.from.a > 0 || panel.fill.to.a > 0;
    const bool stroked = panel.stroke.a > 0 && panel.stroke_width > 0;
    if (!filled && !stroked) return {};
    Canvas canvas = Canvas::around(panel.area, scale);
    if (canvas.empty()) return canvas;
    const Context context = canvas.in_room(scale);
    if (filled) {
        round_rectangle(context.get(), panel.area, panel.radius);
        cairo_fill(context.get());
        fill_linear(canvas, panel.area, scale, panel.fill);
    }
    if (stroked) {
        const float width = std::min({panel.stroke_width, panel.area.w, panel.area.h});
        round_rectangle(context.get(), panel.area.inset(width / 2), panel.radius - width / 2);
        set_colour(context.get(), panel.stroke);
        cairo_set_line_width(context.get(), width);
        cairo_stroke(context.get());
    }
    return canvas;
}

Canvas draw(const views::Glow& glow, double scale) {
    if (glow.colour.a == 0) return {};
    Canvas canvas = Canvas::around(about(glow.centre, glow.radii.x, glow.radii.y), scale);
    if (canvas.empty()) return canvas;
    // (1 - d^2)^3, close to a Gaussian: level in the middle and at the rim, so that neither a peak nor an edge shows.
    std::vector<Tint> tints(radial_steps);
    const Tint middle = tint(glow.colour);
    for (std::size_t i = 0; i < radial_steps; ++i) {
        const float distance = static_cast<float>(i) / static_cast<float>(radial_steps - 1);
        const float left = 1 - distance * distance;
        tints[i] = mix(Tint{}, middle, left * left * left);
    }
    fill_radial(canvas, glow.centre, glow.radii, scale, tints);
    return canvas;
}

Canvas draw(const views::Spark& spark, double scale) {
    Canvas canvas = Canvas::around(about(spark.centre, spark.radius, spark.radius), scale);
    if (canvas.empty()) return canvas;
    struct Stop {
        float at;
        views::Colour colour;
    };
    static constexpr views::Colour ember{0xFF, 0x7A, 0x1A, 255};
    static const std::array<Stop, 4> stops{{{0, {255, 255, 255, 255}},
                                            {.25F, {0xFF, 0xE9, 0xB8, 255}},
                                            {.6F, ember.with_alpha(.55F)},
                                            {1, ember.with_alpha(0)}}};
    std::vector<Tint> tints(radial_steps);
    std::size_t stop = 1;
    for (std::size_t i = 0; i < radial_steps; ++i) {
        const float distance = static_cast<float>(i) / static_cast<float>(radial_steps - 1);
        while (distance > stops[stop].at) ++stop;
        const Stop &near = stops[stop - 1], &far = stops[stop];
        tints[i] = mix(tint(near.colour), tint(far.colour), (distance - near.at) / (far.at - near.at));
    }
    fill_radial(canvas, spark.centre, {spark.radius, spark.radius}, scale, tints);
    return canvas;
}

Canvas draw(const views::Ring& ring, double scale) {
    const double share = std::min(static_cast<double>(ring.share), 1.);
    if (!(share > 0) || ring.width <= 0 || ring.colour.a == 0) return {};
    const float reach = ring.radius + ring.width / 2;
    Canvas canvas = Canvas::around(about(ring.centre, reach, reach), scale);
    if (canvas.empty()) return canvas;
    const Context context = canvas.in_room(scale);
    set_colour(context.get(), ring.colour);
    cairo_set_line_width(context.get(), ring.width);
    cairo_set_line_cap(context.get(), CAIRO_LINE_CAP_ROUND);
    cairo_arc(context.get(), ring.centre.x, ring.centre.y, ring.radius, -pi / 2, -pi / 2 + 2 * pi * share);
    if (share == 1) cairo_close_path(context.get());
    cairo_stroke(context.get());
    return canvas;
}

Canvas draw(const views::QrCode& code, double scale) {
    Canvas canvas = Canvas::around(code.area, scale);
    if (canvas.empty()) return canvas;
    const Context context = canvas.in_room(scale);
    round_rectangle(context.get(), code.area, code.radius);
    set_colour(context.get(), {255, 255, 255, 255});
    cairo_fill(context.get());

    // From here on in pixels: a module is a whole number of them, whatever the scale.
    constexpr std::size_t quiet = 4; // modules of light around the code (ISO/IEC 18004)
    const std::size_t side = code.modules.side;
    const int room = std::min(canvas.width, canvas.height), across = static_cast<int>(side + 2 * quiet);
    const int pixels = side == 0 ? 0 : room / across;
    if (pixels == 0) return canvas;
    const int taken = static_cast<int>(side) * pixels;
    const int left = (canvas.width - taken) / 2, top = (canvas.height - taken) / 2;
    cairo_identity_matrix(context.get());
    cairo_set_antialias(context.get(), CAIRO_ANTIALIAS_NONE);
    set_colour(context.get(), {0, 0, 0, 255});
    for (std::size_t module = 0; module < code.modules.dark.size(); ++module) {
        if (!code.modules.dark[module]) continue;
        const int column = static_cast<int>(module % side), row = static_cast<int>(module / side);
        cairo_rectangle(context.get(), left + column * pixels, top + row * pixels, pixels, pixels);
    }
    cairo_fill(context.get());
    return canvas;
}

Canvas draw(const views::Curve& curve, double scale) {
    const bool seen = curve.colour.a > 0 || curve.below.a > 0;
    if (curve.points.size() < 2 || curve.width <= 0 || !seen) return {};
    Canvas canvas = Canvas::around(curve.area.inset(-curve.width), scale);
    if (canvas.empty()) return canvas;
    const Context context = canvas.in_room(scale);
    const auto trace = [&] {
        cairo_new_path(context.get());
        for (const auto& point : curve.points) cairo_line_to(context.get(), point.x, point.y);
    };
    if (curve.below.a > 0) {
        trace();
        cairo_line_to(context.get(), curve.points.back().x, curve.area.bottom());
        cairo_line_to(context.get(), curve.points.front().x, curve.area.bottom());
        cairo_close_path(context.get());
        cairo_fill(context.get());
        fill_linear(canvas, curve.area, scale, {curve.below, curve.below.with_alpha(0), false});
    }
    trace();
    set_colour(context.get(), curve.colour);
    cairo_set_line_width(context.get(), curve.width);
    cairo_set_line_join(context.get(), CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(context.get(), CAIRO_LINE_CAP_ROUND);
    cairo_stroke(context.get());
    return canvas;
}

} // namespace cliff::paint
