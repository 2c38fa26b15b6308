// When a window is drawn: if the picture looks different from what was drawn last.
#pragma once

#include "sfml/window.hpp"

#include <algorithm>
#include <vector>

namespace cliff::app {

class Redraw {
  public:
    void show(sfml::Window& window, const views::Scene& scene, Millis now) {
        // Now and then in any case: not every system says when another window has left damage on this one.
        constexpr Millis anyway{10'000};
        const bool due = now - shown_at_ >= anyway;
        drew_ = window.stale() || due || scene.nodes != shown_;
        if (!drew_) return;
        window.show(scene);
        shown_ = scene.nodes;
        shown_at_ = now;
    }

    /// How long to wait for input before the next look. Drawing keeps the pace of moving pictures; frames that come out
    /// alike have to be waited for.
    [[nodiscard]] Millis wait(Millis until_change, Millis longest) const {
        return std::clamp(until_change, Millis{drew_ ? 0 : 16}, longest);
    }

  private:
    std::vector<views::Node> shown_;
    Millis shown_at_{0};
    bool drew_ = false;
};

} // namespace cliff::app
