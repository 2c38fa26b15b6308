#include "views/input.hpp"

namespace cliff::views {

KeyPress key_for(Button button) {
    switch (button) {
    case Button::south:
        return {Key::space, 0, false};
    case Button::north:
        return {Key::enter, 0, false};
    case Button::east:
    case Button::select:
        return {Key::escape, 0, false};
    case Button::west:
        return {Key::character, 'h', false};
    case Button::left_shoulder:
        return {Key::character, 's', false};
    case Button::right_shoulder:
        return {Key::character, 'f', false};
    case Button::start:
        return {Key::character, 'p', false};
    }
    return {Key::escape, 0, false};
}

} // namespace cliff::views
