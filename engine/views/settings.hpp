// What a person sets once for every match: how the stage looks, moves, sounds, how long it waits, and its keys.
#pragma once

#include "core/rules.hpp"
#include "views/keys.hpp"

#include <string>

namespace cliff::views {

using cliff::TimeFactor;

/// How numbers are written: 1,234.5 or 1.234,5 or 1 234,5.
enum class Numbers { comma, point, space };

inline constexpr int smallest_text = 100, largest_text = 160; ///< Settings::text_size

/// The defaults are what a new player gets.
struct Settings {
    std::string theme = "dusk"; ///< the name of a file of themes, without .yaml
    int text_size = 100;        ///< per cent, 100 to 160
    bool reduced_motion = false;
    bool full_screen = false;
    int effects = 80; ///< how loud, 0 to 100: what tells of something
    int music = 60;   ///< the loop under a question
    bool captions = false;
    bool speech = false; ///< questions are read aloud
    TimeFactor time = TimeFactor::once;
    Numbers numbers = Numbers::comma;
    Keys keys{};
    bool operator==(const Settings&) const = default;
};

} // namespace cliff::views
