// The commands of the program. Each gives the process its exit code: 0 fine, 1 what the person gave is wrong, 2 the
// machine can't.
#pragma once

#include "app/calendar.hpp"
#include "app/shelf.hpp"
#include "views/look.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace cliff::app {

inline constexpr int fine = 0, given_wrong = 1, machine_cannot = 2;

/// The whole command line, without the program's name.
int run(const std::vector<std::string>& words);

/// The game in a window, from the title or from the first question. `go_on`, if given, is asked after each look at what
/// is to be shown.
int play_in_window(const PlayWords& words, const std::function<bool()>& go_on = {});

/// Where a match in the terminal reads and writes, and what its time is.
struct Terminal {
    std::ostream& out;
    /// The next line; none at the end of input. Waits at most `longest` if that is given; then `timed_out` is set.
    struct Line {
        std::optional<std::string> text;
        bool timed_out = false;
    };
    std::function<Line(std::optional<Millis> longest)> read;
    std::function<Millis()> clock;
    bool live = false; ///< a person sits there: time passes, and explanations wait for Enter
    std::optional<std::filesystem::path> journal{}; ///< where matches are kept; none: they aren't
    Calendar today = app::today;                    ///< by which practice knows what is due
    views::Settings settings{};                     ///< the player's: how numbers are written, and how much time
};
int play_in_terminal(const PlayWords& words, Terminal& terminal);

/// Standard input and output.
[[nodiscard]] Terminal standard_terminal();

struct CheckWords {
    std::vector<std::filesystem::path> paths; ///< files, or folders of .yaml files
    bool strict = false;                      ///< a warning fails, too
    bool json = false;                        ///< for editors (check_report.hpp)
};
int check(const CheckWords& words, std::ostream& out);

struct ShotWords {
    std::string screen;
    std::filesystem::path file;
    int width = 1920, height = 1080;
    std::optional<Millis> at; ///< since the screen came up; none: when it has come to rest, the fuse at 60 %
    std::size_t number = 2;   ///< of the question, from 1
    std::string kind;         ///< instead of a number: the first question of this kind (shot_kinds)
    std::size_t players = 16; ///< in a room
    std::size_t teams = 0;    ///< that they play in; 0: everyone for themselves
    PlayWords play;
    views::Theme theme{};        ///< the one that play.theme names
    int text_size = 100;         ///< per cent, 100 to 160
    bool reduced_motion = false; ///< as if it was set
};
int shot(const ShotWords& words);

/// The names that `shot` knows: of screens, and of kinds of question.
[[nodiscard]] const std::vector<std::string>& shot_screens();
[[nodiscard]] const std::vector<std::string>& shot_kinds();

} // namespace cliff::app
