// Who answers the questions of a round.
#pragma once

#include <array>
#include <string_view>

namespace cliff {

enum class PlayMode {
    everyone, // all at once
    buzzer,   // who buzzes first; if they are wrong, the others may buzz again
    turns,    // one after the other, a question for each
};

/// As banks, rules and journals write them, in the order of the enumeration.
inline constexpr std::array<std::string_view, 3> play_mode_names{"everyone", "buzzer", "turns"};

} // namespace cliff
