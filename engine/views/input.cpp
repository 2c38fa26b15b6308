#include "views/input.hpp"

namespace cliff::views {

KeyPress key_for(Button button, const Keys& keys) {
    const auto letter = [&](Bound bound) { return KeyPress{Key::character, keys.of(bound), false}; };
    switch (button) {
    case Button::south:
        return {Key::space, 0, false};
    case Button::north:
        return {Key::enter, 0, false};
    case Button::east:
    case Button::select:
        return {Key::escape, 0, false};
    case Button::west:
        return letter(Bound::fifty);
    case Button::left_shoulder:
        return letter(Bound::skip);
    case Button::right_shoulder:
        return letter(Bound::report);
    case Button::start:
        return letter(Bound::pause);
    case Button::up:
        return {Key::up, 0, false};
    case Button::down:
        return {Key::down, 0, false};
    case Button::left:
        return {Key::left, 0, false};
    case Button::right:
        return {Key::right, 0, false};
    }
    return {Key::escape, 0, false};
}

} // namespace cliff::views
