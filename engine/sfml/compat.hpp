// The one place that knows which SFML is installed: 2.5 and 2.6 on one side, 3 on the other.
// The rest of the room uses no sf::Event, no Quads, no sf::UintN, scoped enumerators, and vectors for coordinates.
#pragma once

#include <SFML/Audio/SoundBuffer.hpp>
#include <SFML/Audio/SoundStream.hpp>
#include <SFML/Graphics.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace cliff::sfml::compat {

#if SFML_VERSION_MAJOR >= 3
inline constexpr bool sfml3 = true;
#else
inline constexpr bool sfml3 = false;
#endif

struct Closed {};
struct Resized {
    sf::Vector2u size;
};
struct KeyDown {
    sf::Keyboard::Key code;
    bool shift, alt, control, system;
};
struct TextEntered {
    char32_t point;
};
struct MouseMoved {
    sf::Vector2i at;
};
struct MouseDown {
    sf::Vector2i at;
};
struct MouseUp {};
struct WheelTurned {
    float notches;
};
struct PadDown {
    unsigned pad;
    unsigned button;
};
struct PadAxis {
    unsigned pad;
    sf::Joystick::Axis axis;
    float position;
};
struct PadsChanged {};
struct FocusLost {};
struct Exposed {}; ///< the window came back and its picture may be gone
using WindowEvent = std::variant<Closed, Resized, KeyDown, TextEntered, MouseMoved, MouseDown, MouseUp, WheelTurned,
                                 PadDown, PadAxis, PadsChanged, FocusLost, Exposed>;

enum class Frame { titled, none, full_screen };

inline void open(sf::RenderWindow& window, sf::Vector2u size, const std::string& title, Frame frame) {
    const auto style = frame == Frame::none ? sf::Style::None : sf::Style::Default;
#if SFML_VERSION_MAJOR >= 3
    window.create(sf::VideoMode(size), title, style,
                  frame == Frame::full_screen ? sf::State::Fullscreen : sf::State::Windowed);
#else
    window.create(sf::VideoMode(size.x, size.y), title, frame == Frame::full_screen ? sf::Style::Fullscreen : style);
#endif
}

inline sf::Vector2u desktop_size() {
#if SFML_VERSION_MAJOR >= 3
    return sf::VideoMode::getDesktopMode().size;
#else
    const auto mode = sf::VideoMode::getDesktopMode();
    return {mode.width, mode.height};
#endif
}

/// Pixels that are premultiplied, over what is there.
inline sf::BlendMode premultiplied_over() {
    return {sf::BlendMode::Factor::One, sf::BlendMode::Factor::OneMinusSrcAlpha};
}

/// An sf::Texture or an sf::RenderTexture.
template <class T> bool resize(T& texture, sf::Vector2u size) {
#if SFML_VERSION_MAJOR >= 3
    return texture.resize(size);
#else
    return texture.create(size.x, size.y);
#endif
}

inline void update(sf::Texture& texture, const std::uint8_t* rgba, sf::Vector2u size) {
#if SFML_VERSION_MAJOR >= 3
    texture.update(rgba, size, {0, 0});
#else
    texture.update(rgba, size.x, size.y, 0, 0);
#endif
}

inline void show_whole(sf::RenderWindow& window, sf::Vector2u size) {
    const sf::Vector2f whole(size);
#if SFML_VERSION_MAJOR >= 3
    window.setView(sf::View(sf::FloatRect({0, 0}, whole)));
#else
    window.setView(sf::View(sf::FloatRect(0, 0, whole.x, whole.y)));
#endif
}

inline void set_icon(sf::RenderWindow& window, sf::Vector2u size, const std::uint8_t* rgba) {
#if SFML_VERSION_MAJOR >= 3
    window.setIcon(size, rgba);
#else
    window.setIcon(size.x, size.y, rgba);
#endif
}

/// What X11 knows the window by; elsewhere nothing, 0.
inline unsigned long x11_id([[maybe_unused]] const sf::RenderWindow& window) {
#if !defined(__linux__) && !defined(__FreeBSD__)
    return 0;
#elif SFML_VERSION_MAJOR >= 3
    return window.getNativeHandle();
#else
    return window.getSystemHandle();
#endif
}

/// An sf::Music or an sf::InputSoundFile.
template <class T> bool open_file(T& sound, const std::filesystem::path& file) {
#if SFML_VERSION_MAJOR >= 3
    return sound.openFromFile(file);
#else
    return sound.openFromFile(file.string());
#endif
}

/// Of one channel or two, in turn.
inline bool load_samples(sf::SoundBuffer& sound, const std::vector<std::int16_t>& values, unsigned channels,
                         unsigned rate) {
#if SFML_VERSION_MAJOR >= 3
    using Channel = sf::SoundChannel;
    const std::vector<Channel> map =
        channels == 1 ? std::vector{Channel::Mono} : std::vector{Channel::FrontLeft, Channel::FrontRight};
    return sound.loadFromSamples(values.data(), values.size(), channels, rate, map);
#else
    return sound.loadFromSamples(values.data(), values.size(), channels, rate);
#endif
}

/// A stream of one channel.
class MonoStream : public sf::SoundStream {
  protected:
    explicit MonoStream(unsigned rate) {
#if SFML_VERSION_MAJOR >= 3
        initialize(1, rate, {sf::SoundChannel::Mono});
#else
        initialize(1, rate);
#endif
    }
};

/// Calls `take` with each event that came in, in order.
template <class Take> void poll(sf::RenderWindow& window, Take&& take) {
#if SFML_VERSION_MAJOR >= 3
    using E = sf::Event;
    while (const auto event = window.pollEvent()) {
        if (event->is<E::Closed>()) take(WindowEvent{Closed{}});
        if (event->is<E::FocusGained>() || event->is<E::MouseEntered>()) take(WindowEvent{Exposed{}});
        if (event->is<E::FocusLost>()) take(WindowEvent{FocusLost{}});
        if (event->is<E::JoystickConnected>() || event->is<E::JoystickDisconnected>()) take(WindowEvent{PadsChanged{}});
        if (const auto* e = event->getIf<E::Resized>()) take(WindowEvent{Resized{e->size}});
        if (const auto* e = event->getIf<E::KeyPressed>())
            take(WindowEvent{KeyDown{e->code, e->shift, e->alt, e->control, e->system}});
        if (const auto* e = event->getIf<E::TextEntered>()) take(WindowEvent{TextEntered{e->unicode}});
        if (const auto* e = event->getIf<E::MouseMoved>()) take(WindowEvent{MouseMoved{e->position}});
        if (const auto* e = event->getIf<E::MouseButtonPressed>(); e && e->button == sf::Mouse::Button::Left)
            take(WindowEvent{MouseDown{e->position}});
        if (const auto* e = event->getIf<E::MouseButtonReleased>(); e && e->button == sf::Mouse::Button::Left)
            take(WindowEvent{MouseUp{}});
        if (const auto* e = event->getIf<E::MouseWheelScrolled>(); e && e->wheel == sf::Mouse::Wheel::Vertical)
            take(WindowEvent{WheelTurned{e->delta}});
        if (const auto* e = event->getIf<E::JoystickButtonPressed>())
            take(WindowEvent{PadDown{e->joystickId, e->button}});
        if (const auto* e = event->getIf<E::JoystickMoved>())
            take(WindowEvent{PadAxis{e->joystickId, e->axis, e->position}});
    }
#else
    sf::Event event;
    while (window.pollEvent(event)) {
        switch (event.type) {
        case sf::Event::Closed:
            take(WindowEvent{Closed{}});
            break;
        case sf::Event::LostFocus:
            take(WindowEvent{FocusLost{}});
            break;
        case sf::Event::GainedFocus:
        case sf::Event::MouseEntered: // from what may have lain over the window
            take(WindowEvent{Exposed{}});
            break;
        case sf::Event::Resized:
            take(WindowEvent{Resized{{event.size.width, event.size.height}}});
            break;
        case sf::Event::KeyPressed:
            take(WindowEvent{
                KeyDown{event.key.code, event.key.shift, event.key.alt, event.key.control, event.key.system}});
            break;
        case sf::Event::TextEntered:
            take(WindowEvent{TextEntered{static_cast<char32_t>(event.text.unicode)}});
            break;
        case sf::Event::MouseMoved:
            take(WindowEvent{MouseMoved{{event.mouseMove.x, event.mouseMove.y}}});
            break;
        case sf::Event::MouseButtonPressed:
            if (event.mouseButton.button == sf::Mouse::Button::Left)
                take(WindowEvent{MouseDown{{event.mouseButton.x, event.mouseButton.y}}});
            break;
        case sf::Event::MouseButtonReleased:
            if (event.mouseButton.button == sf::Mouse::Button::Left) take(WindowEvent{MouseUp{}});
            break;
        case sf::Event::MouseWheelScrolled:
            if (event.mouseWheelScroll.wheel == sf::Mouse::Wheel::VerticalWheel)
                take(WindowEvent{WheelTurned{event.mouseWheelScroll.delta}});
            break;
        case sf::Event::JoystickButtonPressed:
            take(WindowEvent{PadDown{event.joystickButton.joystickId, event.joystickButton.button}});
            break;
        case sf::Event::JoystickMoved:
            take(WindowEvent{
                PadAxis{event.joystickMove.joystickId, event.joystickMove.axis, event.joystickMove.position}});
            break;
        case sf::Event::JoystickConnected:
        case sf::Event::JoystickDisconnected:
            take(WindowEvent{PadsChanged{}});
            break;
        default:
            break;
        }
    }
#endif
}

} // namespace cliff::sfml::compat
