#include "views/focus.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace cliff::views {

const Target* target_at(const Scene& scene, Vec at) {
    const auto hit = std::find_if(scene.targets.rbegin(), scene.targets.rend(),
                                  [&](const Target& t) { return t.area.contains(at); });
    return hit == scene.targets.rend() ? nullptr : &*hit;
}

const Target* target_of(const Scene& scene, std::optional<Command> command) {
    const auto hit =
        std::find_if(scene.targets.begin(), scene.targets.end(), [&](const Target& t) { return t.command == command; });
    return command && hit != scene.targets.end() ? &*hit : nullptr;
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

std::optional<Command> next_in_turn(const Scene& scene, std::optional<Command> from, bool backwards) {
    std::vector<Command> turn;
    for (const auto& target : scene.targets)
        if (std::find(turn.begin(), turn.end(), target.command) == turn.end()) turn.push_back(target.command);
    if (turn.empty()) return std::nullopt;
    const auto at = from ? std::find(turn.begin(), turn.end(), *from) : turn.end();
    if (at == turn.end()) return backwards ? turn.back() : turn.front();
    const auto index = static_cast<std::size_t>(at - turn.begin());
    return turn[(index + (backwards ? turn.size() - 1 : 1)) % turn.size()];
}

} // namespace cliff::views
