// Cairo's gradients have 8-bit steps: a night sky over 1080 rows shows as twenty bars on a projector. An 8 x 8 ordered
// dither (Bayer 1973) hides them, costs nothing and is the same on every machine.
#include "paint/gradient.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace cliff::paint {
namespace {

constexpr int cell = 8;

// Thresholds between 0 and 1, never either, so that a whole number is never moved.
constexpr std::array<std::array<float, cell>, cell> thresholds = [] {
    std::array<std::array<float, cell>, cell> table{};
    for (unsigned y = 0; y < cell; ++y) {
        for (unsigned x = 0; x < cell; ++x) {
            unsigned order = 0;
            for (unsigned bit = 0; bit < 3; ++bit) order = order << 2 | ((x ^ y) >> bit & 1U) << 1 | (y >> bit & 1U);
            table[y][x] = (static_cast<float>(order) + .5F) / (cell * cell);
        }
    }
    return table;
}();

// Pixel coordinates may be negative; the pattern goes on there.
std::size_t phase(int pixel) { return static_cast<std::size_t>(pixel & (cell - 1)); }

std::uint32_t word(const Tint& tint, float threshold) {
    const auto step = [&](float value) { return static_cast<std::uint32_t>(static_cast<int>(value + threshold)); };
    return step(tint.a) << 24 | step(tint.r) << 16 | step(tint.g) << 8 | step(tint.b);
}

// A premultiplied pixel at a share of cover / 255, rounded.
std::uint32_t covered(std::uint32_t pixel, std::uint32_t cover) {
    if (cover == 255) return pixel;
    std::uint32_t result = 0;
    for (unsigned shift = 0; shift < 32; shift += 8) {
        const std::uint32_t product = (pixel >> shift & 0xFFU) * cover + 128;
        result |= ((product + (product >> 8)) >> 8) << shift;
    }
    return result;
}

} // namespace

Tint tint(views::Colour colour) {
    const auto alpha = static_cast<float>(colour.a);
    const auto part = [&](std::uint8_t value) { return static_cast<float>(value) * alpha / 255.F; };
    return {part(colour.r), part(colour.g), part(colour.b), alpha};
}

Tint mix(const Tint& from, const Tint& to, float share) {
    return {std::lerp(from.r, to.r, share), std::lerp(from.g, to.g, share), std::lerp(from.b, to.b, share),
            std::lerp(from.a, to.a, share)};
}

void fill_linear(const Canvas& canvas, const views::Rect& area, double scale, const views::Fill& fill) {
    const Tint from = tint(fill.from), to = tint(fill.to);
    const bool plain = fill.from == fill.to;
    const double start = (fill.across ? area.x : area.y) * scale;
    const double length = (fill.across ? area.w : area.h) * scale;
    const auto at = [&](int pixel) {
        const double share = length > 1 ? (pixel - start) / (length - 1) : 0;
        return mix(from, to, static_cast<float>(std::clamp(share, 0., 1.)));
    };
    const auto threshold = [&](int x, int y) { return plain ? .5F : thresholds[phase(y)][phase(x)]; };

    // Across, eight rows repeat for ever; downwards, eight pixels repeat along each row.
    const auto width = static_cast<std::size_t>(canvas.width);
    const std::size_t run = fill.across ? width : cell;
    std::vector<std::uint32_t> pattern(run * cell);
    const auto weave = [&](int y) {
        std::uint32_t* row = pattern.data() + phase(y) * run;
        const Tint down = at(canvas.top + y);
        for (std::size_t i = 0; i < run; ++i) {
            const int x = canvas.left + static_cast<int>(i);
            row[i] = word(fill.across ? at(x) : down, threshold(x, canvas.top + y));
        }
        return row;
    };

    canvas.begin_rows();
    for (int y = 0; y < canvas.height; ++y) {
        const bool woven = fill.across && y >= cell;
        const std::uint32_t* row = woven ? pattern.data() + phase(y) * run : weave(y);
        std::uint32_t* pixels = canvas.row(y);
        for (std::size_t x = 0; x < width; ++x) pixels[x] = covered(row[fill.across ? x : x % cell], pixels[x] >> 24);
    }
    canvas.end_rows();
}

void fill_radial(const Canvas& canvas, views::Vec centre, views::Vec radii, double scale,
                 std::span<const Tint> from_middle) {
    const double cx = centre.x * scale - canvas.left - .5, cy = centre.y * scale - canvas.top - .5;
    const double rx = radii.x * scale, ry = radii.y * scale;
    const auto last = static_cast<float>(from_middle.size() - 1);
    canvas.begin_rows();
    for (int y = 0; y < canvas.height; ++y) {
        std::uint32_t* row = canvas.row(y);
        const auto dy = static_cast<float>((y - cy) / ry);
        const auto& threshold = thresholds[phase(canvas.top + y)];
        for (int x = 0; x < canvas.width; ++x) {
            const auto dx = static_cast<float>((x - cx) / rx);
            const float distance = dx * dx + dy * dy;
            if (distance >= 1) continue;
            const auto step = static_cast<std::size_t>(std::sqrt(distance) * last);
            row[x] = word(from_middle[step], threshold[phase(canvas.left + x)]);
        }
    }
    canvas.end_rows();
}

} // namespace cliff::paint
