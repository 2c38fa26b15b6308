#include "net/hub.hpp"

#include <algorithm>

namespace cliff::net {
namespace {

using std::chrono::milliseconds;

/// Often enough for the shortest of the limits, and for a laptop's battery no oftener than four times a second.
milliseconds pause_of(const Limits& limits) {
    const auto shortest = std::min({limits.request, limits.idle, limits.writing, limits.closing, limits.ping});
    return std::clamp(shortest / 4, milliseconds{5}, milliseconds{250});
}

} // namespace

void Hub::watch() {
    if (watching_) return;
    watching_ = true;
    look();
}

void Hub::look() {
    for (const auto& line : std::exchange(ended, {})) line->bury();
    const auto now = Clock::now();
    for (auto* visit : visits) visit->look(now);
    for (auto each = lines.begin(); each != lines.end();) {
        const auto line = each->second;
        ++each; // one that ends is taken out
        line->look(now);
    }
    watching_ = !visits.empty() || !lines.empty() || !ended.empty();
    if (!watching_) return;
    look_.expires_after(stopping_ ? milliseconds{2} : pause_of(limits));
    look_.async_wait([this](Error stopped) {
        if (!stopped) look();
    });
}

void Hub::say_goodbye() {
    stopping_ = true;
    for (auto* visit : visits) visit->end();
    const auto all = lines; // those that end at once are taken out
    for (const auto& [id, line] : all) line->close(Ending::stopped, "the server stops");
    look_.cancel();
    look();
}

std::shared_ptr<Line> Hub::line(Id id) const {
    const auto found = lines.find(id);
    return found == lines.end() ? nullptr : found->second;
}

} // namespace cliff::net
