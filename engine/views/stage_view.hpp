// What a person may see of the program at this moment: one value for each screen. A screen shown before the reveal has
// no field for the right answer, so it can't leak.
#pragma once

#include "core/scoring.hpp"
#include "core/state.hpp"
#include "views/scene.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cliff::views {

struct TitleView {
    std::string bank; ///< "Dead Reckoning, Part One"
    std::size_t questions = 0;
    std::vector<std::string> rounds;
    unsigned gamepads = 0;
    bool playable = true; ///< whether the chosen bank has no mistakes
};

struct SetupView {
    struct RoundChoice {
        std::string title;
        std::size_t questions = 0;
        bool chosen = true;
    };
    struct RulesChoice {
        std::string title, about;
    };
    std::string bank;
    std::vector<RoundChoice> rounds;
    std::vector<RulesChoice> rules;
    std::size_t rules_chosen = 0;
    std::vector<std::size_t> counts; ///< the numbers of questions on offer; the last is all there are
    std::size_t count_chosen = 0;    ///< index into counts
    std::size_t first_round = 0;     ///< the first round shown, where there are more than fit
};

/// How many rows of a list a screen shows at once.
inline constexpr std::size_t banks_shown = 6, problems_shown = 4, rounds_shown = 4;

struct BanksView {
    struct Entry {
        std::string title, file;
        std::size_t questions = 0, rounds = 0, errors = 0;
    };
    std::vector<Entry> banks;
    std::size_t chosen = 0; ///< the one that would be played
    std::size_t first = 0;  ///< the first one shown
    std::string folder;     ///< where a person puts their own
};

/// A mistake in a bank, in a person's words.
struct ProblemLine {
    std::string place; ///< "line 12, column 19"
    std::string message;
    std::string source;               ///< the line of the file
    std::size_t from = 0, length = 0; ///< the code points of `source` to underline
    bool error = true;
};

struct ProblemsView {
    std::string file;
    std::vector<ProblemLine> problems;
    std::size_t first = 0; ///< the first one shown
};

/// What stands above a question.
struct Header {
    std::string round;
    std::size_t number = 0; ///< from 1
    std::size_t total = 0;  ///< 0: as many as there's time for
    int streak = 0;
    int score = 0;
    std::optional<int> lives, all_lives;
};

/// The fuse: when it was lit and when it burns out, and where it stands if it has stopped.
struct Fuse {
    Millis began{0}, due{0};
    std::optional<Millis> stopped;
};

struct RoundTitleView {
    std::string bank, title;
    std::size_t number = 0, rounds = 0, questions = 0;
};

struct ChoiceView {
    std::string text;
    bool gone = false;   ///< taken away by 50:50
    bool picked = false; ///< marked, or handed in
};

struct QuestionView {
    Header header;
    std::optional<Fuse> fuse;
    std::string ask;
    bool quote = false;
    bool several = false;
    bool truth = false;              ///< the choices are true and false
    Phase phase = Phase::open;       ///< reading, open or locked
    std::vector<ChoiceView> choices; ///< empty while reading
    std::size_t choices_coming = 0;  ///< how many there will be
    bool can_fifty = false;
};

struct RevealView {
    enum class Verdict { right, partly, wrong, skipped, too_late };
    struct Choice {
        std::string text;
        bool right = false, picked = false, gone = false;
        bool missed = false; ///< right, and not among the several that were picked
    };
    Header header; ///< with this question's points
    int score_before = 0;
    std::optional<Fuse> fuse;
    std::string ask;
    bool quote = false;
    std::vector<Choice> choices;
    Verdict verdict = Verdict::right;
    Points points;
    std::string why, source;
    bool last = false; ///< the results come next
    bool life_lost = false;
    bool reportable = false; ///< the question stands in a file that could be mended
};

struct PauseView {
    std::optional<Millis> left; ///< on the fuse
};

struct ResultsView {
    struct RoundBar {
        std::string title;
        std::size_t right = 0, of = 0;
    };
    struct Dot {
        Millis elapsed{0}; ///< until the answer, or until the question closed
        bool answered = false, right = false;
    };
    std::string bank, rules;
    int score = 0;
    std::size_t right = 0, of = 0; ///< of the questions revealed
    std::size_t dealt = 0;
    enum class Ending { all_asked, by_the_player, out_of_lives, out_of_time };
    Ending ending = Ending::all_asked;
    std::vector<RoundBar> rounds;
    std::vector<Dot> dots;
    std::optional<Millis> fastest, median; ///< of right answers; of all answers
    int best_streak = 0;
    std::size_t misses = 0;
};

struct ReviewView {
    std::size_t number = 0, total = 0; ///< which miss
    std::string round, ask;
    bool quote = false;
    std::vector<RevealView::Choice> choices;
    std::string why, source;
    RevealView::Verdict verdict = RevealView::Verdict::wrong;
};

using Screen = std::variant<TitleView, SetupView, BanksView, ProblemsView, RoundTitleView, QuestionView, RevealView,
                            PauseView, ResultsView, ReviewView>;

struct StageView {
    Screen screen;
    Millis began{0};              ///< when this screen came up
    std::optional<Command> focus; ///< what keys and gamepads would activate
    std::string note;             ///< a passing remark at the foot: "Noted in ..."
};

/// The screen of a match for one player: RoundTitleView to ResultsView. Precondition: the match has begun.
[[nodiscard]] Screen match_screen(const State& state, std::size_t player);

/// When that screen came up, on the inbox's clock.
[[nodiscard]] Millis match_screen_began(const State& state);

/// The `index`th of the player's misses. Precondition: there are that many.
[[nodiscard]] ReviewView review(const State& state, std::size_t player, std::size_t index);

} // namespace cliff::views
