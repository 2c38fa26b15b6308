// A Scene: a short list of values that says everything about a picture of the stage, in a room of 1920 x 1080 units.
// Painters make pixels of it at any size; nothing here knows how.
#pragma once

#include "core/bank.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cliff::views {

inline constexpr float room_width = 1920, room_height = 1080;

struct Vec {
    float x = 0, y = 0;
    bool operator==(const Vec&) const = default;
};

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;
    bool operator==(const Rect&) const = default;
    [[nodiscard]] float right() const { return x + w; }
    [[nodiscard]] float bottom() const { return y + h; }
    [[nodiscard]] Vec centre() const { return {x + w / 2, y + h / 2}; }
    [[nodiscard]] bool contains(Vec p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    /// Smaller by `d` on each side (larger if negative).
    [[nodiscard]] Rect inset(float d) const { return {x + d, y + d, w - 2 * d, h - 2 * d}; }
};

/// Straight (not premultiplied) sRGB.
struct Colour {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;
    bool operator==(const Colour&) const = default;
    [[nodiscard]] Colour with_alpha(float share) const {
        return {r, g, b, static_cast<std::uint8_t>(share * 255.F + .5F)};
    }
};
inline constexpr Colour transparent{0, 0, 0, 0};

/// A plain colour (from == to) or a linear gradient.
struct Fill {
    Colour from, to;
    bool across = false; ///< left to right; otherwise top to bottom
    bool operator==(const Fill&) const = default;
};

/// A rectangle with round corners; the stroke lies inside the area.
struct Panel {
    Rect area;
    float radius = 0;
    Fill fill{transparent, transparent};
    Colour stroke = transparent;
    float stroke_width = 0;
    bool operator==(const Panel&) const = default;
};

enum class Typeface { display, text };   // Bebas Neue; Inter
enum class Align { start, centre, end }; // left/top, middle, right/bottom, in every script

/// A text in a box: wrapped at its width, set smaller (down to `least`) until it fits its height.
struct Label {
    Rect area;
    std::string text; ///< UTF-8; '\n' begins a new line
    Typeface face = Typeface::text;
    int weight = 400; ///< CSS weights, 100 to 900
    float size = 40;  ///< the em in room units
    float least = 0;  ///< the smallest size it may be set in; 0: never smaller than `size`
    Colour colour;
    Align across = Align::start;
    Align down = Align::start;
    float line_height = 1.25F; ///< in ems
    float spacing = 0;         ///< extra room between letters, in ems
    bool italic = false;
    std::string family{}; ///< instead of the face's own (Bebas Neue, Inter); what stands in stays the same
    bool operator==(const Label&) const = default;
};

/// A file of assets/ (SVG), scaled to fit the area (or to cover it), centred.
struct Picture {
    Rect area;
    std::string asset; ///< "art/cliff.svg"
    bool cover = false;
    bool operator==(const Picture&) const = default;
};

/// A picture of the author's (PNG, JPEG, SVG): as large as fits the area, whatever its own size, centred. If it can't
/// be painted there is nothing to see; ask Ruler::can_paint first, and show its words instead.
struct Photo {
    Rect area;
    std::string file; ///< a path that can be opened
    int version = 0;  ///< another number after the file may have been written anew, so that it's read again
    bool operator==(const Photo&) const = default;
};

/// A round light that fades from `colour` in the middle to nothing at the radii.
struct Glow {
    Vec centre;
    Vec radii;
    Colour colour;
    bool operator==(const Glow&) const = default;
};

/// The burning end of the fuse: white heat, ember, nothing.
struct Spark {
    Vec centre;
    float radius = 0;
    bool operator==(const Spark&) const = default;
};

enum class Outline { circle, square, diamond, hexagon, triangle, shield, check, cross, heart, flame };

/// A sign in one colour: the shapes of the choices (A to F in the order above), a tick, a cross ...
struct Sign {
    Rect area;
    Outline outline = Outline::circle;
    Colour colour;
    bool operator==(const Sign&) const = default;
};

/// An arc from twelve o'clock, clockwise, with round ends. share 0 to 1.
struct Ring {
    Vec centre;
    float radius = 0; ///< of the middle of the line
    float width = 0;
    float share = 1;
    Colour colour;
    bool operator==(const Ring&) const = default;
};

/// The dark and light modules of a QR code, without the quiet zone around them.
struct Modules {
    std::size_t side = 0;   ///< modules a side; 0: no code
    std::vector<bool> dark; ///< side * side, row by row from the top
    bool operator==(const Modules&) const = default;
};

/// A QR code on white ground, as large as fits the area with the four modules of quiet zone that ISO/IEC 18004 asks
/// for. Each module is the same whole number of pixels, so that no camera has to guess; where a module would be smaller
/// than a pixel, only the ground is painted.
struct QrCode {
    Rect area;
    Modules modules;
    float radius = 0; ///< of the ground's corners; at most the quiet zone
    bool operator==(const QrCode&) const = default;
};

/// A line through points from left to right, with round bends, and under it a tint that fades towards the area's
/// bottom. The points lie inside the area.
struct Curve {
    Rect area;
    std::vector<Vec> points;
    float width = 0;
    Colour colour;
    Colour below = transparent; ///< the tint at the area's top
    bool operator==(const Curve&) const = default;
};

using Shape = std::variant<Panel, Label, Picture, Photo, Glow, Spark, Sign, Ring, QrCode, Curve>;

/// The middle of the shape's area, which a node zooms about.
[[nodiscard]] Vec middle(const Shape& shape);

/// A shape and how it is shown at this moment. The shape is what a painter keeps; the rest is cheap to change.
struct Node {
    Shape shape;
    float opacity = 1;
    Vec shift{};              ///< moved by, in room units
    float zoom = 1;           ///< about the middle of the shape's area
    std::optional<Rect> clip; ///< only what falls inside (room units, after shift and zoom) is shown
    bool operator==(const Node&) const = default;
};

/// What a person can ask for on a screen. `index` says which, where there are several.
enum class Verb {
    none,
    play,
    banks,
    quit,
    home,
    back, // getting around
    open_bank,
    toggle_round,
    set_rules,
    set_count,
    start, // choosing a match
    go_on, // with the one that was under way
    practice,
    daily,
    host,    // a room
    records, // what was played
    record,  // one kind of match among them
    pick,
    submit,
    fifty,
    skip,
    pause,
    resume,
    leave,
    next,
    report,   // playing it
    letter,   // a key of the on-screen keyboard; `index` is its code point
    erase,    // the last letter, or the last one put in order
    keyboard, // shows or hides the on-screen keyboard
    listen,   // plays the question's sound again
    review,
    practise_misses, // of this match
    again,
    copy, // the results as text
    full_screen,
    scroll,
    close,        // the open question, for everybody
    lock,         // or unlocks the lobby
    extend,       // the time of the open question; of a break by `index` minutes
    intermission, // a break of `index` minutes
    judge,        // what who has the floor said; `index`: 1 right, 0 wrong
    reopen,       // the question, for everybody to buzz
    void_it,      // the question doesn't count
    undo,         // what the host did last
    automatic,    // or by hand
    other_way,    // phones join by another address
    page_of_room, // `index`: how many pages further
    mute,         // everything that is heard, or not any more
    settings,     // what a person sets once for every match
    setting,      // a row of them; the next that it can be
    less,         // of a row
    more,
    slide, // `index`: the row * slide_rows + how far, 0 to 100
    share  // the results as a picture
};
inline constexpr int slide_rows = 1000;
struct Command {
    Verb verb = Verb::none;
    int index = 0;
    bool operator==(const Command&) const = default;
};

/// A place that answers to a click, to the focus of keys and gamepads, and to nothing else.
struct Target {
    Command command;
    Rect area;
    bool operator==(const Target&) const = default;
};

struct Scene {
    Colour ground;
    std::vector<Node> nodes; ///< back to front
    std::vector<Target> targets;
    /// When this picture next changes by itself: at once (an animation), at a later moment, or never.
    std::optional<Millis> changes_at;
};

/// What only the painter knows and a screen must: the room a text takes, and whether there is a picture to show.
struct Ruler {
    virtual ~Ruler() = default;
    /// Width and height of the text set at `label.size` in a box of `label.area.w` (0 or less: one line).
    [[nodiscard]] virtual Vec measure(const Label& label) const = 0;
    /// Whether the file is there, is a picture, whole, and not too large. Cheap from the second time on.
    [[nodiscard]] virtual bool can_paint(const Photo& photo) const = 0;
};

} // namespace cliff::views
