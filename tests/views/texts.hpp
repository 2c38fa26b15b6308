// What is asserted of every text on every screen.
#pragma once

#include "catch.hpp"
#include "paint/painter.hpp"

#include <string>
#include <vector>

namespace cliff::views::test {

inline bool touch(const Rect& a, const Rect& b) {
    constexpr float slack = 1; // rounding of a line box
    return a.x + slack < b.right() && b.x + slack < a.right() && a.y + slack < b.bottom() && b.y + slack < a.bottom();
}

/// No text is cut, smaller than can be read, outside of the room, or on another.
inline void check_texts(const paint::Painter& painter, const Scene& scene) {
    struct Set {
        std::string text;
        Rect ink;
    };
    std::vector<Set> set;
    for (const auto& node : scene.nodes) {
        const auto* label = std::get_if<Label>(&node.shape);
        if (!label || label->text.empty() || node.opacity < .1F) continue;
        const auto fit = painter.fit(*label);
        INFO(label->text);
        CHECK_FALSE(fit.cut);
        CHECK_FALSE(fit.missing_glyph);
        CHECK(fit.size >= 12); // room units; 12 px at 1080p
        Rect ink{fit.ink.x + node.shift.x, fit.ink.y + node.shift.y, fit.ink.w, fit.ink.h};
        if (label->face == Typeface::display) { // capitals: nothing reaches so high or low in the line, but a comma
            ink.y += .14F * fit.size;
            ink.h -= .2F * fit.size;
        }
        CHECK(ink.x >= 0);
        CHECK(ink.y >= 0);
        CHECK(ink.right() <= room_width);
        CHECK(ink.bottom() <= room_height);
        for (const auto& other : set) {
            INFO("beside: " << other.text);
            CHECK_FALSE(touch(ink, other.ink));
        }
        set.push_back({label->text, ink});
    }
}

} // namespace cliff::views::test
