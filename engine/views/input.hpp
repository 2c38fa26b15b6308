// What a person did, whichever device it came from.
#pragma once

#include "views/keys.hpp"

#include <optional>
#include <variant>

namespace cliff::views {

enum class Key {
    character,
    up,
    down,
    left,
    right,
    enter,
    space,
    escape,
    backspace,
    f2,
    f3,
    f4,
    f11,
    page_up,
    page_down,
    tab
};

/// `character` is the lower-case letter or digit on the key when key == Key::character, else 0.
struct KeyPress {
    Key key = Key::character;
    char character = 0;
    bool shift = false;
    bool control = false; ///< with a letter or a digit only; means nothing but to a host
    bool operator==(const KeyPress&) const = default;
};

/// The letter that keys wrote, whatever they are called on this keyboard; comes beside their KeyPress. No control
/// character.
struct TextInput {
    char32_t point = 0;
};

/// Positions are in room units; outside of the room where the picture is letterboxed.
struct PointerMove {
    Vec at;
};
struct PointerPress {
    Vec at;
};
struct PointerRelease {};
/// Notches of the wheel, away from the person positive.
struct Wheel {
    float notches = 0;
};

/// The buttons of a gamepad by their place, as SDL's database of controllers names them; the cross and the stick are
/// the last four.
enum class Button { south, east, west, north, left_shoulder, right_shoulder, select, start, up, down, left, right };
struct PadPress {
    Button button = Button::south;
    unsigned pad = 0; ///< which gamepad, from 0
};
struct GamepadCount {
    unsigned count = 0;
};
struct CloseRequest {};
/// The person has turned to another window.
struct FocusLost {};

using Input = std::variant<KeyPress, TextInput, PointerMove, PointerPress, PointerRelease, Wheel, PadPress,
                           GamepadCount, CloseRequest, FocusLost>;

/// Mutes everything wherever no letters are typed; no screen and no host means anything else by it.
inline constexpr char mute_key = 'm';

/// A gamepad's buttons do what keys do, so that each screen has one set of rules: south Space, north Enter, east and
/// select Escape, west 50:50, start pause, shoulders skip and report, by whatever letters these have; the cross and the
/// stick the arrows.
[[nodiscard]] KeyPress key_for(Button button, const Keys& keys);

} // namespace cliff::views
