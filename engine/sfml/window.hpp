// The stage in a window: shows scenes, and gives what people do with keys, mouse and gamepads.
#pragma once

#include "paint/sprite.hpp"
#include "views/input.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace cliff::sfml {

/// Why no window can be opened here ("there is no display"); empty if one can. To be asked first: SFML 2 ends the
/// process where there is none.
[[nodiscard]] std::string why_no_window();

class Window {
  public:
    /// Opens it, `width` x `height` pixels, or as large as the desktop allows; or as a full screen, that size being for
    /// when it is left. `painter` must outlive the window; it isn't used before `show`, so that another may paint with
    /// it while the window opens. Throws std::runtime_error with SFML's reason if there is no window to be had.
    Window(const std::string& title, int width, int height, const paint::Painter& painter, bool full_screen = false);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// What came in since the last call; waits for something at most this long. Zero: doesn't wait.
    [[nodiscard]] std::vector<views::Input> wait(Millis longest);

    /// Whether the picture has to be drawn again although no scene changed (resized, come back to).
    [[nodiscard]] bool stale() const;

    /// Draws the scene and shows it. At most 60 times a second: waits for the next turn.
    void show(const views::Scene& scene);

    /// Takes what was painted before it is shown, so that the next `show` needn't paint it.
    void keep(std::vector<paint::Painted> painted);

    /// What stands in the title bar, after the program's name. May hold any script.
    void name(const std::string& screen);

    /// What its pictures cost: how many textures were made since the beginning, and how large those are that it keeps.
    struct Textures {
        std::size_t made = 0, bytes = 0;
    };
    [[nodiscard]] Textures textures() const;

    void toggle_full_screen();

    /// Where other programs paste from. Any script.
    static void copy(const std::string& text);

  private:
    struct Kit;
    std::unique_ptr<Kit> kit_;
};

} // namespace cliff::sfml
