// What is heard when: from what the stage showed before and what it shows now. One function, so that the window of a
// player and the wall of a room sound alike, and a test can say it in sentences.
#pragma once

#include "views/stage_view.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace cliff::views {

enum class Cue {
    tick,
    lock,
    reveal, ///< of a room: nobody's own right or wrong
    right,
    wrong,
    time_up,
    streak,
    round,
    standings,
    results,
    menu_move,
    menu_choose
};
inline constexpr std::size_t cue_count = 12;

/// The sound's file is called so, with .flac.
[[nodiscard]] std::string_view cue_name(Cue cue);

/// The last seconds of a fuse tick.
inline constexpr int ticking_seconds = 5;
/// From so many right answers in a row on they sound like it.
inline constexpr int ringing_streak = 3;

/// The music under a question.
struct Music {
    bool plays = false;
    float tension = 0;   ///< 0 when the fuse is lit, 1 when it has burned out
    bool ducked = false; ///< something else is to be heard
    bool operator==(const Music&) const = default;
};

/// Its layers, from calm to urgent, by the names of their files.
inline constexpr std::size_t music_layers = 3;
inline constexpr std::array<std::string_view, music_layers> music_names{"loop-pulse", "loop-fuse", "loop-hurry"};
/// How loud each layer is, 0 to 1: the first one all the time, the others as the tension grows.
[[nodiscard]] std::array<float, music_layers> layer_gains(const Music& music);

/// What is heard at one moment, and what of it the next moment needs to know.
struct Hearing {
    std::optional<Cue> cue; ///< begins now
    Music music;
    std::string caption;              ///< what is heard, in words; empty: nothing that means something
    std::optional<Millis> changes_at; ///< when something else is heard though nothing is done

    // Of what was shown last.
    struct Seen {
        std::size_t screen = 0;     ///< which alternative of Screen
        Millis began{0};            ///< StageView::began
        Phase phase = Phase::ready; ///< of a question
        std::optional<Command> focus;
        std::string chosen; ///< of a menu: what was set, to see that it was set otherwise
        bool operator==(const Seen&) const = default;
    };
    std::optional<Seen> seen; ///< none: nothing yet
    std::string asked;        ///< the question that ticked last
    Millis due{0};            ///< when its fuse was to end
    int ticked = 0;           ///< with so many seconds left; 0: not yet
    bool quickened = false;   ///< the music, and it was said
    Millis caption_ends{0};
};

/// `view` is shown at `now`; `elsewhere`: a question's own sound plays, or its text is read aloud.
[[nodiscard]] Hearing hear(const Hearing& before, const StageView& view, Millis now, bool elsewhere);

} // namespace cliff::views
