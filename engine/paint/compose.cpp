// Placing and letterboxing, in numbers only.
#include "paint/compose.hpp"

#include <algorithm>
#include <cmath>

namespace cliff::paint {
namespace {

PixelBox pixels(const views::Rect& area, const Letterbox& box) {
    const auto at = [&](float origin, float length) {
        constexpr float farthest = 1e6F; // keeps an endless clip inside an int
        return static_cast<int>(std::lround(std::clamp(origin + length * box.scale, -farthest, farthest)));
    };
    return {at(box.left, area.x), at(box.top, area.y), at(box.left, area.right()), at(box.top, area.bottom())};
}

} // namespace

Letterbox Letterbox::fit(int width, int height) {
    const float w = static_cast<float>(std::max(width, 0)), h = static_cast<float>(std::max(height, 0));
    Letterbox box;
    box.scale = std::min(w / views::room_width, h / views::room_height);
    box.left = std::floor((w - views::room_width * box.scale) / 2);
    box.top = std::floor((h - views::room_height * box.scale) / 2);
    return box;
}

std::vector<Bar> bars(const views::Scene& scene, int width, int height, const Letterbox& box) {
    const views::Rect whole{0, 0, views::room_width, views::room_height};
    const auto* panel = scene.nodes.empty() ? nullptr : std::get_if<views::Panel>(&scene.nodes.front().shape);
    if (!panel || panel->area != whole || panel->fill.across) return {};
    const PixelBox room = pixels(whole, box);
    const views::Fill& fill = panel->fill;
    std::vector<Bar> around{{{0, 0, width, room.top}, fill.from, fill.from},
                            {{0, room.bottom, width, height}, fill.to, fill.to},
                            {{0, room.top, room.left, room.bottom}, fill.from, fill.to},
                            {{room.right, room.top, width, room.bottom}, fill.from, fill.to}};
    std::erase_if(around, [](const Bar& bar) { return bar.area.empty(); });
    return around;
}

Place place(const views::Node& node, int left, int top, const Letterbox& box) {
    Place result;
    result.zoom = node.zoom;
    constexpr float beyond = 1e5F;                                      // room units: as far as any window reaches
    const bool light = std::holds_alternative<views::Glow>(node.shape); // ends nowhere
    const views::Rect room{0, 0, views::room_width, views::room_height};
    result.clip = pixels(light ? room.inset(-beyond) : room, box);
    if (node.clip) result.clip = overlap(result.clip, pixels(*node.clip, box));
    const float x = box.left + std::round(node.shift.x * box.scale);
    const float y = box.top + std::round(node.shift.y * box.scale);
    const views::Vec centre = middle(node.shape);
    const auto zoomed = [&](int corner, float about) {
        return about * box.scale + (static_cast<float>(corner) - about * box.scale) * node.zoom;
    };
    const bool as_is = node.zoom == 1; // exactly on its pixels, without a rounding of the centre
    result.left = x + (as_is ? static_cast<float>(left) : zoomed(left, centre.x));
    result.top = y + (as_is ? static_cast<float>(top) : zoomed(top, centre.y));
    return result;
}

} // namespace cliff::paint
