#include "sfml/window.hpp"

#include "core/overload.hpp"
#include "paint/compose.hpp"
#include "sfml/compat.hpp"
#include "sfml/icons.hpp"
#include "sfml/keys.hpp"
#include "sfml/monitors.hpp"
#include "sfml/node_drawing.hpp"
#include "sfml/quiet.hpp"
#include "sfml/still_layer.hpp"
#include "sfml/texture_store.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <stdexcept>
#include <utility>
#include <vector>

namespace cliff::sfml {
namespace {

using views::Vec;

void draw_bar(sf::RenderTarget& target, const paint::Bar& bar) {
    const auto corner = [](int x, int y, views::Colour colour) {
        sf::Vertex vertex;
        vertex.position = {static_cast<float>(x), static_cast<float>(y)};
        vertex.color = sf::Color(colour.r, colour.g, colour.b);
        return vertex;
    };
    const paint::PixelBox& at = bar.area;
    const std::array<sf::Vertex, 4> strip{corner(at.left, at.top, bar.from), corner(at.right, at.top, bar.from),
                                          corner(at.left, at.bottom, bar.to), corner(at.right, at.bottom, bar.to)};
    target.draw(strip.data(), strip.size(), sf::PrimitiveType::TriangleStrip);
}

} // namespace

struct Window::Kit {
    Kit(std::string name, sf::Vector2u first_size, const paint::Painter& painter_)
        : title{std::move(name)},
          windowed{first_size},
          painter{painter_},
          textures{painter_} {}

    void open(bool full) {
        const bool was_open = window.isOpen();
        if (was_open && full) windowed_at = window.getPosition();
        full_screen = full;
        const sf::Vector2u desktop = compat::desktop_size();
        const sf::Vector2u fits(std::min(windowed.x, desktop.x), std::min(windowed.y, desktop.y));
        const auto monitor = full ? own_monitor() : std::nullopt;
        if (monitor)
            compat::open(window,
                         sf::Vector2u(static_cast<unsigned>(monitor->width), static_cast<unsigned>(monitor->height)),
                         title, compat::Frame::none);
        else
            compat::open(window, full ? desktop : fits, title,
                         full ? compat::Frame::full_screen : compat::Frame::titled);
        if (!window.isOpen()) throw std::runtime_error{"no window could be opened. " + quiet.remarks()};
        window.setTitle(full_title());
        if (monitor)
            window.setPosition(sf::Vector2i(monitor->left, monitor->top));
        else if (!full && windowed_at)
            window.setPosition(*windowed_at);
        else if (!full)
            window.setPosition(centred(window.getSize()));
        window.setVerticalSyncEnabled(true);
        window.setKeyRepeatEnabled(false); // a key held down must not answer, report or quit again and again
        icon_due = true;
        resized(window.getSize());
    }

    /// Once the first picture is up: it isn't worth waiting for.
    void show_icon() {
        if (!std::exchange(icon_due, false)) return;
        // The largest first: the only one that SFML can give. The small ones are drawn, not scaled, where they're used.
        std::vector<paint::Image> icons;
        for (const float size : {128.F, 48.F, 32.F, 24.F, 16.F}) {
            paint::Image icon = painter.raster(views::Picture{{0, 0, size, size}, "art/icon.svg", false}, 1).image;
            if (!icon.rgba.empty()) icons.push_back(std::move(icon));
        }
        if (icons.empty()) return;
        compat::set_icon(window,
                         {static_cast<unsigned>(icons.front().width), static_cast<unsigned>(icons.front().height)},
                         icons.front().rgba.data());
        give_icons(compat::x11_id(window), icons);
    }

    /// The monitor that the window is on, or would open on, to be covered by a window without a frame: where there are
    /// several, SFML's full screen would take the first. None: SFML's will do.
    [[nodiscard]] std::optional<Area> own_monitor() const {
        const auto all = monitors();
        if (all.size() < 2) return std::nullopt;
        const sf::Vector2i at = windowed_at.value_or(centred(windowed));
        return monitor_of({at.x, at.y, static_cast<int>(windowed.x), static_cast<int>(windowed.y)}, all);
    }

    /// Where a window of this size stands in the middle. SFML 2.5 takes the screen's width for its height when it
    /// places one.
    [[nodiscard]] static sf::Vector2i centred(sf::Vector2u pixels) {
        const sf::Vector2i room(compat::desktop_size()), size(pixels);
        return {std::max(0, (room.x - size.x) / 2), std::max(0, (room.y - size.y) / 2)};
    }

    void resized(sf::Vector2u size) {
        compat::show_whole(window, size);
        box = paint::Letterbox::fit(static_cast<int>(size.x), static_cast<int>(size.y));
        if (!full_screen) windowed = size;
        still.forget();
        stale = true;
    }

    [[nodiscard]] sf::String full_title() const {
        const std::string whole = screen.empty() ? title : title + " - " + screen;
        return sf::String::fromUtf8(whole.begin(), whole.end());
    }

    [[nodiscard]] Vec in_room(sf::Vector2i pixel) const {
        return {(static_cast<float>(pixel.x) - box.left) / box.scale,
                (static_cast<float>(pixel.y) - box.top) / box.scale};
    }

    void take(const compat::WindowEvent& event, std::vector<views::Input>& inputs);
    void count_gamepads(std::vector<views::Input>& inputs);

    QuietSfml quiet;
    std::string title, screen;
    sf::Vector2u windowed;                   ///< its size while it isn't full screen
    std::optional<sf::Vector2i> windowed_at; ///< and its place; none until a full screen has taken it
    const paint::Painter& painter;
    sf::RenderWindow window;
    TextureStore textures;
    NodeDrawing drawing{textures};
    StillLayer still;
    paint::Letterbox box;
    PadArrows arrows;
    bool full_screen = false, stale = true, pads_changed = true, icon_due = true;
    sf::Clock since_frame;
};

void Window::Kit::take(const compat::WindowEvent& event, std::vector<views::Input>& inputs) {
    std::visit(overload{[&](const compat::Closed&) { inputs.emplace_back(views::CloseRequest{}); },
                        [&](const compat::Resized& e) { resized(e.size); },
                        [&](const compat::Exposed&) { stale = true; },
                        [&](const compat::FocusLost&) { inputs.emplace_back(views::FocusLost{}); },
                        [&](const compat::KeyDown& e) {
                            if (const auto key = key_press(e)) inputs.emplace_back(*key);
                        },
                        [&](const compat::TextEntered& e) {
                            // Enter, Backspace and Ctrl with a letter come as control characters: keys, not text.
                            if (e.point < 0x20 || (e.point >= 0x7F && e.point < 0xA0)) return;
                            inputs.emplace_back(views::TextInput{e.point});
                        },
                        [&](const compat::MouseMoved& e) { inputs.emplace_back(views::PointerMove{in_room(e.at)}); },
                        [&](const compat::MouseDown& e) { inputs.emplace_back(views::PointerPress{in_room(e.at)}); },
                        [&](const compat::MouseUp&) { inputs.emplace_back(views::PointerRelease{}); },
                        [&](const compat::WheelTurned& e) { inputs.emplace_back(views::Wheel{e.notches}); },
                        [&](const compat::PadDown& e) {
                            if (const auto button = pad_button(e.button))
                                inputs.emplace_back(views::PadPress{*button, e.pad});
                        },
                        [&](const compat::PadAxis& e) {
                            if (const auto arrow = arrows.take(e)) inputs.emplace_back(*arrow);
                        },
                        [&](const compat::PadsChanged&) { pads_changed = true; }},
               event);
}

void Window::Kit::count_gamepads(std::vector<views::Input>& inputs) {
    if (!pads_changed) return;
    pads_changed = false;
    unsigned pads = 0;
    for (unsigned pad = 0; pad < sf::Joystick::Count; ++pad)
        if (sf::Joystick::isConnected(pad)) ++pads;
    inputs.emplace_back(views::GamepadCount{pads});
}

Window::Window(const std::string& title, int width, int height, const paint::Painter& painter, bool full_screen)
    : kit_{std::make_unique<Kit>(title, sf::Vector2u(static_cast<unsigned>(width), static_cast<unsigned>(height)),
                                 painter)} {
    kit_->open(full_screen);
}

Window::~Window() = default;

std::vector<views::Input> Window::wait(Millis longest) {
    kit_->show_icon();
    // SFML 2 can't wait with a limit. A look every 16 ms costs little and is shorter than a frame.
    constexpr Millis look{16};
    std::vector<views::Input> inputs;
    for (Millis waited{0};; waited += look) {
        compat::poll(kit_->window, [&](const compat::WindowEvent& event) { kit_->take(event, inputs); });
        kit_->count_gamepads(inputs);
        if (!inputs.empty() || kit_->stale || waited >= longest) return inputs;
        sf::sleep(sf::milliseconds(static_cast<int>(std::min(look, longest - waited).count())));
    }
}

bool Window::stale() const { return kit_->stale; }

void Window::show(const views::Scene& scene) {
    const auto ground = [&](sf::RenderTarget& target) {
        target.clear(sf::Color(scene.ground.r, scene.ground.g, scene.ground.b));
        const sf::Vector2i size(target.getSize());
        for (const auto& bar : paint::bars(scene, size.x, size.y, kit_->box)) draw_bar(target, bar);
    };
    const auto draw = [this](sf::RenderTarget& target, std::span<const views::Node> nodes) {
        kit_->drawing.draw(target, nodes, kit_->box);
    };
    const std::size_t held = kit_->still.draw(kit_->window, scene, ground, draw);
    if (held == 0) ground(kit_->window); // which the layer has in it, and it covers the window
    draw(kit_->window, std::span{scene.nodes}.subspan(held));
    kit_->window.display();
    kit_->stale = false;
    kit_->textures.trim();
    // Where vertical sync is refused, this keeps to 60 frames a second.
    const sf::Time turn = sf::microseconds(16'600);
    const sf::Time spent = kit_->since_frame.getElapsedTime();
    if (spent < turn) sf::sleep(turn - spent);
    kit_->since_frame.restart();
}

void Window::keep(std::vector<paint::Painted> painted) {
    for (auto& each : painted) kit_->textures.put(std::move(each));
}

Window::Textures Window::textures() const { return {kit_->textures.made(), kit_->textures.bytes()}; }

void Window::name(const std::string& screen) {
    if (screen == kit_->screen) return;
    kit_->screen = screen;
    kit_->window.setTitle(kit_->full_title());
}

void Window::copy(const std::string& text) { sf::Clipboard::setString(sf::String::fromUtf8(text.begin(), text.end())); }

void Window::toggle_full_screen() { kit_->open(!kit_->full_screen); }

} // namespace cliff::sfml
