// What the screens are made of: a scene under construction, and the pieces that several screens share.
#pragma once

#include "views/animations.hpp"
#include "views/look.hpp"
#include "views/stage_view.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cliff::views {

/// How a group of nodes stands at this moment: what is added while it holds gets this opacity, shift and zoom.
struct Pose {
    float opacity = 1;
    Vec shift{};
    float zoom = 1;
    std::optional<Vec> about{}; ///< what all of it zooms about; none: each node about its own middle
};

class Board {
  public:
    Board(const StageView& view, Millis now, const Look& look);

    [[nodiscard]] const Theme& theme() const { return look_.theme; }
    /// The letter of a command, as it stands on its key.
    [[nodiscard]] std::string cap(Bound bound) const { return look_.keys.cap(bound); }
    [[nodiscard]] bool focused(Command command) const { return focus_ == command; }

    [[nodiscard]] bool reduced_motion() const { return look_.reduced_motion; }
    /// How far a movement has come, 0 to 1: of place, size or number. With reduced motion it's over from the beginning.
    float moves(Span span) { return moves_at(began_ + span.after, span.length); }
    /// The same by the clock that the screen's beginning is on.
    float moves_at(Millis start, Millis length) { return reduced_motion() ? 1 : motion_.run(start, length); }
    /// How far something has come into view, 0 to 1, that changes nothing but its opacity by it.
    float fades(Span span) { return fades_at(began_ + span.after, span.length); }
    float fades_at(Millis start, Millis length);
    /// When the screen came up.
    [[nodiscard]] Millis began() const { return began_; }
    Motion& motion() { return motion_; }

    void pose(Pose pose) { pose_ = pose; }
    /// Fades and slides in from `from`.
    void enter(Span span, Vec from);

    Node& add(Shape shape);
    /// Marks this place of the scene, and dims whatever was added since.
    [[nodiscard]] std::size_t mark() const { return scene_.nodes.size(); }
    void dim_since(std::size_t mark, float opacity);
    void target(Command command, Rect area);
    [[nodiscard]] Vec measure(const Label& label) const { return look_.ruler.measure(label); }
    [[nodiscard]] bool can_paint(const Photo& photo) const { return look_.ruler.can_paint(photo); }

    /// How much larger than usual texts are to be where there is room, 1 to 1.6.
    [[nodiscard]] float text_size() const { return look_.text_size; }

    /// A text in a box is set larger if that is asked for and it fits, and never smaller than `size` unless a `least`
    /// is set after. One without a box, which takes its place by what it measures, is set in `size` as it is.
    [[nodiscard]] Label label(Rect area, std::string text, float size, int weight, Colour colour) const;
    [[nodiscard]] Label display(Rect area, std::string text, float size, Colour colour) const;

    /// The night sky that all screens but the title share.
    void backdrop();

    /// A capsule with a text, its left end at `x` (or its right end, if `from_right`). Returns its area. Words longer
    /// than `most` shrink, or break.
    Rect pill(float x, float y, std::string text, Colour colour, bool from_right = false,
              std::optional<Outline> sign = std::nullopt, float size = pill_size, float most = pill_words);
    [[nodiscard]] float pill_width(const std::string& text, bool with_sign, float size, float most = pill_words) const;
    static constexpr float pill_size = 26, pill_words = 700;

    /// A button; the focused one is on fire. `Align::start` as in a menu, `centre` as in a row.
    void button(Rect area, const std::string& text, Command command, Align across);
    [[nodiscard]] float button_width(const std::string& text) const;

    /// A row of key caps with their meaning, at the foot, from the left or to the right. Each is a target. If they are
    /// to be larger, one from the left may reach as far as `until`.
    struct Hint {
        std::vector<std::string> keys;
        std::string meaning;
        Command command;
    };
    void hints(const std::vector<Hint>& wanted, Align across = Align::start, float until = 900);

    /// The foot's left is taken up to here, by something else than hints.
    void foot_taken(float right) { hints_end_ = right; }
    /// Where the row of key caps ends, if it stands at the left.
    [[nodiscard]] float hints_end() const { return hints_end_; }
    /// Whether a remark will stand at the foot's right.
    [[nodiscard]] bool has_note() const { return has_note_; }

    /// A passing remark at the foot's right, beside the hints.
    void note(const std::string& text);
    /// Where the focus has just moved, its frame follows on the way there. Call it when all targets are in.
    void glide(const FocusMove& move);
    /// What is heard, in words, above everything.
    void caption(const std::string& text);

    void heading(const std::string& text);

    /// "7-12 of 40", beside the heading, for a list of which `shown` rows are up from `first` (0: the first of all).
    void place_in_list(std::size_t first, std::size_t shown, std::size_t count);

    /// The letter of a choice in its shape.
    void badge(Rect area, std::size_t choice);

    [[nodiscard]] Scene finish() &&;

  private:
    [[nodiscard]] float width_of(const Hint& hint, float larger) const;
    /// Where the letter is a player's, with Ctrl.
    [[nodiscard]] Hint as_pressed(Hint hint) const;

    const Look& look_;
    std::optional<Command> focus_;
    Millis began_;
    bool has_note_;
    std::string players_keys_;
    Motion motion_;
    Pose pose_;
    float hints_end_ = 0;                  ///< where the row of key caps ends, if it stands at the left
    float note_end_ = room_width - margin; ///< where a note may end
    Scene scene_;
};

/// The line above a question, shared by question and reveal. `score` may be on its way up; `remark` may be empty.
void draw_header(Board& board, const Header& header, int score, const std::string& remark = {});

/// A bar that has grown to `share` of a panel from its left, behind what is written on it. `radius` is the panel's.
void draw_bar(Board& board, Rect panel, float radius, Fill fill, float share);

/// Under the score, a thin line as long as it, and one as long as the best match's score at the same point, with its
/// number. Nothing before the first reveal. `shown`: how far this question's points have been added, 0 to 1.
void draw_ghost(Board& board, const Header& header, int score, const std::optional<Fuse>& fuse, float shown);

/// The fuse and the seconds left on it.
void draw_fuse(Board& board, const Fuse& fuse);

/// Where the fact stands, as a line at `y`; nothing if that isn't known.
void draw_source(Board& board, float y, const std::string& source);

/// Where `count` choices stand: 1 to most_choices.
[[nodiscard]] std::vector<Rect> choice_areas(std::size_t count);

/// The letter and the words of a choice, on whatever ground; the last `kept` units are left free.
void draw_choice_words(Board& board, Rect area, std::size_t choice, const std::string& text, Colour colour, float kept);

/// How visible a choice is that wasn't taken, and one that 50:50 took away.
inline constexpr float dimmed = .42F, gone = .14F;

enum class ChoiceLook { plain, focused, picked, right, wrong };
/// One choice. `sign` is drawn at its right end (a tick, a cross), `remark` before it.
void draw_choice(Board& board, Rect area, std::size_t choice, const std::string& text, ChoiceLook how,
                 std::optional<Outline> sign = std::nullopt, const std::string& remark = {});

} // namespace cliff::views
