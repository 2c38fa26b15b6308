// Which monitors there are and which of them a window is on: SFML's full screen always takes the first one.
#pragma once

#include <optional>
#include <vector>

namespace cliff::sfml {

/// An area of the desktop, in pixels.
struct Area {
    int left = 0, top = 0, width = 0, height = 0;
    bool operator==(const Area&) const = default;
};

/// The one that most of the window is on; of equals the first. None if it's on none of them.
[[nodiscard]] std::optional<Area> monitor_of(const Area& window, const std::vector<Area>& monitors);

/// All of this machine; none if its system doesn't tell (Wayland, macOS, an X server without RandR 1.5).
[[nodiscard]] std::vector<Area> monitors();

} // namespace cliff::sfml
