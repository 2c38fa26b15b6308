#include "sfml/keys.hpp"

namespace cliff::sfml {
namespace {

using Code = sf::Keyboard::Key;
using views::Key;
using views::KeyPress;

std::optional<char> character_of(Code code) {
    const auto offset = [code](Code first) { return static_cast<int>(code) - static_cast<int>(first); };
    if (code >= Code::A && code <= Code::Z) return static_cast<char>('a' + offset(Code::A));
    if (code >= Code::Num0 && code <= Code::Num9) return static_cast<char>('0' + offset(Code::Num0));
    if (code >= Code::Numpad0 && code <= Code::Numpad9) return static_cast<char>('0' + offset(Code::Numpad0));
    return std::nullopt;
}

} // namespace

std::optional<KeyPress> key_press(const compat::KeyDown& key) {
    // Some keyboards reach the function keys through modifiers; F11 is ours with any of them.
    if (key.code == Code::F11) return KeyPress{Key::f11, 0, false};
    if (key.alt || key.system) return std::nullopt; // the window manager's, not ours
    if (const auto character = character_of(key.code))
        return KeyPress{Key::character, *character, key.shift, key.control};
    if (key.control) return std::nullopt;
    const auto named = [&](Key k) { return KeyPress{k, 0, key.shift}; };
    switch (key.code) {
    case Code::Up:
        return named(Key::up);
    case Code::Down:
        return named(Key::down);
    case Code::Left:
        return named(Key::left);
    case Code::Right:
        return named(Key::right);
    case Code::Enter:
        return named(Key::enter);
    case Code::Space:
        return named(Key::space);
    case Code::Escape:
        return named(Key::escape);
    case Code::Backspace:
        return named(Key::backspace);
    case Code::F2:
        return named(Key::f2);
    case Code::F3:
        return named(Key::f3);
    case Code::F4:
        return named(Key::f4);
    case Code::Tab:
        return named(Key::tab);
    case Code::PageUp:
        return named(Key::page_up);
    case Code::PageDown:
        return named(Key::page_down);
    default:
        return std::nullopt;
    }
}

std::optional<views::Button> pad_button(unsigned button) {
    using views::Button;
    switch (button) {
    case 0:
        return Button::south;
    case 1:
        return Button::east;
    case 2:
        return Button::west;
    case 3:
        return Button::north;
    case 4:
        return Button::left_shoulder;
    case 5:
        return Button::right_shoulder;
    case 6:
        return Button::select;
    case 7:
        return Button::start;
    default:
        return std::nullopt;
    }
}

std::optional<views::PadPress> PadArrows::take(const compat::PadAxis& axis) {
    using Axis = sf::Joystick::Axis;
    const bool sideways = axis.axis == Axis::X || axis.axis == Axis::PovX;
    if (!sideways && axis.axis != Axis::Y && axis.axis != Axis::PovY) return std::nullopt;
    float position = axis.position; // -100 to 100
#if defined(_WIN32)
    if (axis.axis == Axis::PovY) position = -position; // up is positive there
#endif
    int& held = held_[{axis.pad, static_cast<int>(axis.axis)}];
    const float threshold = held == 0 ? 50.F : 30.F; // so that a stick that trembles at the edge counts once
    const int way = position > threshold ? 1 : position < -threshold ? -1 : 0;
    if (way == held) return std::nullopt;
    held = way;
    if (way == 0) return std::nullopt;
    using views::Button;
    if (sideways) return views::PadPress{way > 0 ? Button::right : Button::left, axis.pad};
    return views::PadPress{way > 0 ? Button::down : Button::up, axis.pad};
}

} // namespace cliff::sfml
