// What a person sets once for every match: how the stage looks, moves, sounds, and how long it waits.
#pragma once

#include <string>

namespace cliff::views {

/// How much longer than the rules say a question stays open.
enum class TimeFactor { once, once_and_a_half, twice, no_limit };

/// How numbers are written: 1,234.5 or 1.234,5 or 1 234,5.
enum class Numbers { comma, point, space };

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
    bool operator==(const Settings&) const = default;
};

} // namespace cliff::views
