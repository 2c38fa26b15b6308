// What is pictured behind a round's title.
#pragma once

#include <array>
#include <string_view>

namespace cliff {

enum class RoundScene {
    plain,  // whatever it is about
    cast,   // faces in a file
    stunt,  // the cliff and the leap
    quotes, // a clapper and quotation marks
};

/// As banks and journals write them, in the order of the enumeration.
inline constexpr std::array<std::string_view, 4> round_scene_names{"plain", "cast", "stunt", "quotes"};

} // namespace cliff
