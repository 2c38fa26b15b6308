#include "views/input.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cliff::views {

KeyPress key_for(Button button) {
    switch (button) {
    case Button::south:
        return {Key::space, 0, false};
    case Button::north:
        return {Key::enter, 0, false};
    case Button::east:
    case Button::select:
        return {Key::escape, 0, false};
    case Button::west:
        return {Key::character, 'h', false};
    case Button::left_shoulder:
        return {Key::character, 's', false};
    case Button::right_shoulder:
        return {Key::character, 'f', false};
    case Button::start:
        return {Key::character, 'p', false};
    }
    return {Key::escape, 0, false};
}

std::optional<Command> neighbour(const Scene& scene, const Target& from, Key arrow) {
    const bool sideways = arrow == Key::left || arrow == Key::right;
    const float sign = arrow == Key::right || arrow == Key::down ? 1.F : -1.F;
    std::optional<Command> best;
    float best_cost = std::numeric_limits<float>::max();
    for (const auto& target : scene.targets) {
        if (target.command == from.command) continue;
        const Vec a = from.area.centre(), b = target.area.centre();
        const float along = sign * (sideways ? b.x - a.x : b.y - a.y);
        // What overlaps across the way lies straight ahead, however far its middle is off.
        const float overlap =
            sideways ? std::min(from.area.bottom(), target.area.bottom()) - std::max(from.area.y, target.area.y)
                     : std::min(from.area.right(), target.area.right()) - std::max(from.area.x, target.area.x);
        const float aside = std::abs(sideways ? b.y - a.y : b.x - a.x);
        if (along <= 1 || (sideways && overlap <= 0)) continue;
        const float cost = along + (overlap > 0 ? .3F : 2.F) * aside;
        if (cost >= best_cost) continue;
        best_cost = cost;
        best = target.command;
    }
    return best;
}

} // namespace cliff::views
