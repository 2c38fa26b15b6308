// What a person may see of the program at this moment: one value for each screen. A screen shown before the reveal has
// no field for the right answer, so it can't leak.
#pragma once

#include "core/ghost.hpp"
#include "core/scoring.hpp"
#include "core/state.hpp"
#include "views/records_view.hpp"
#include "views/room_values.hpp"
#include "views/scene.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cliff::views {

/// A match that can be gone on with.
struct Unfinished {
    std::string bank, rules;  ///< the titles
    std::size_t question = 0; ///< from 1
    std::size_t of = 0;
};
/// As it stands in the match.
[[nodiscard]] Unfinished unfinished(const State& match);

struct TitleView {
    std::string bank; ///< "Dead Reckoning, Part One"
    std::size_t questions = 0;
    std::vector<std::string> rounds;
    unsigned gamepads = 0;
    bool playable = true; ///< whether the chosen bank has no mistakes
    std::size_t due = 0;  ///< questions for practice, if there are rules for it
    std::optional<Unfinished> unfinished;
};

struct SetupView {
    struct RoundChoice {
        std::string title;
        std::size_t questions = 0;
        bool chosen = true;
    };
    struct RulesChoice {
        std::string title, about;
        std::size_t index = 0; ///< on the shelf
    };
    std::string bank;
    std::vector<RoundChoice> rounds;
    std::vector<RulesChoice> rules;
    std::size_t rules_chosen = 0;    ///< RulesChoice::index
    std::vector<std::size_t> counts; ///< the numbers of questions on offer; the last is all there are
    std::size_t count_chosen = 0;    ///< index into counts
    std::size_t first_round = 0;     ///< the first round shown, where there are more than fit
};

/// What a person sets once for every match, or the keys; a row for each.
struct SettingsView {
    struct Row {
        std::string label, value;
        std::optional<int> share{};      ///< of a slider, 0 to 100
        std::vector<int> stops{};        ///< where a slider can stand
        bool less = false, more = false; ///< there is something before, after
    };
    std::string heading;
    std::vector<Row> rows;
    std::string title, about; ///< what the row with the focus does
    bool keys = false;        ///< the rows are keys
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

/// The player's best match of this kind, as far as this one has come.
struct GhostView {
    Ghost ghost;
    std::size_t questions = 0; ///< that were revealed, with the one at its reveal
    Millis elapsed{0};         ///< on the match's clock when this screen came up
    /// What it had then: after as many questions, or at the same time (Ghost::by_time).
    [[nodiscard]] int score() const { return ghost.by_time ? score_at(ghost, elapsed) : score_after(ghost, questions); }
};

/// What stands above a question.
struct Header {
    std::string round;
    std::size_t number = 0; ///< from 1; 0 for one of sudden death, which isn't counted
    std::size_t total = 0;  ///< 0: as many as there's time for
    int streak = 0;
    int score = 0;
    std::optional<int> lives, all_lives;
    std::optional<Crowd> crowd{}; ///< a room plays: nobody's own score, streak or lives are shown
    std::optional<GhostView> ghost{};
};

/// The fuse: when it was lit and when it burns out, and where it stands if it has stopped.
struct Fuse {
    Millis began{0}, due{0};
    std::optional<Millis> stopped;
};

struct RoundTitleView {
    std::string bank, title;
    std::size_t number = 0, rounds = 0, questions = 0;
    /// Of sudden death: who is tied for the first place, "Anna, Ben and 3 more". Then it's no round among others.
    std::string between{};
    RoundScene scene = RoundScene::plain;
};

struct ChoiceView {
    std::string text;
    bool gone = false;   ///< taken away by 50:50
    bool picked = false; ///< marked, or handed in
};

/// One choice, several, or true and false.
struct Choosing {
    std::vector<ChoiceView> choices; ///< empty while reading
    std::size_t coming = 0;          ///< how many there will be
    bool several = false;
    bool truth = false; ///< the choices are true and false
    bool can_fifty = false;
    std::optional<Millis> fifty_at{}; ///< when half of them were taken away, on the match's clock
};

/// A text or a number.
struct Typing {
    std::string draft; ///< as far as it's typed, or as handed in
    bool number = false;
    std::string unit;         ///< of a number; may be empty
    bool near_counts = false; ///< a number that is a little off earns something
};

/// Things to put in order by picking them one after the other.
struct Ordering {
    std::vector<std::string> items;  ///< empty while reading
    std::vector<std::size_t> places; ///< of each item in the player's order, from 1; 0: not picked yet
    std::size_t coming = 0;
    [[nodiscard]] std::size_t picked() const {
        return static_cast<std::size_t>(std::count_if(places.begin(), places.end(), [](auto p) { return p > 0; }));
    }
};

/// As many as one can name.
struct NamingView {
    std::vector<std::string> found;  ///< as the bank spells them, in the order of their finding
    std::vector<std::string> misses; ///< what was said and meant none of them
    std::size_t of = 0;              ///< how many there are to find
    std::string draft;
};

/// The on-screen keyboard, for who has no other: its rows of keys, each a letter or digit.
struct KeyboardView {
    std::vector<std::string> rows; ///< UTF-8, one code point a key
};

struct QuestionView {
    Header header;
    std::optional<Fuse> fuse;
    std::string ask;
    bool quote = false;
    Boxed<Media> image, audio;
    int edition = 0;           ///< how often the bank was saved meanwhile, so that its pictures are read anew
    Phase phase = Phase::open; ///< reading, open or locked
    std::variant<Choosing, Typing, Ordering, NamingView> asked;
    std::optional<KeyboardView> keyboard; ///< while it's up
    std::optional<FloorView> floor{};     ///< a room plays, and not all at once
};

/// What came of an answer, kind by kind; shown when the key may be seen.
struct ChosenOutcome {
    struct Choice {
        std::string text;
        bool right = false, picked = false, gone = false;
        bool missed = false; ///< right, and not among the several that were picked
    };
    std::vector<Choice> choices;
};
struct TypedOutcome {
    std::string said;                  ///< empty: nothing
    std::vector<std::string> accepted; ///< the one to show first
    bool right = false;
};
struct NumberOutcome {
    std::string said;            ///< empty: nothing
    std::optional<double> guess; ///< the number that was meant
    double value = 0, within = 0;
    std::string written; ///< the value, grouped, with its unit: "12,000 metres"
    std::string unit;
    bool right = false;
};
struct OrderOutcome {
    std::vector<std::string> right; ///< the right order
    struct Placed {
        std::string text;
        bool here = false; ///< it stands where it belongs
    };
    std::vector<Placed> yours; ///< empty: none was given
};
struct ListOutcome {
    struct Thing {
        std::string text;
        bool found = false;
    };
    std::vector<Thing> things;
    std::vector<std::string> misses;
};
using Outcome = std::variant<ChosenOutcome, TypedOutcome, NumberOutcome, OrderOutcome, ListOutcome>;

struct RevealView {
    enum class Verdict { right, partly, wrong, skipped, too_late };
    Header header; ///< with this question's points
    int score_before = 0;
    std::optional<Fuse> fuse;
    std::string ask;
    bool quote = false;
    Outcome outcome;
    Verdict verdict = Verdict::right;
    Points points;
    std::string why, source;
    bool last = false; ///< the results come next
    bool life_lost = false;
    bool reportable = false; ///< the question stands in a file that could be mended
};

/// What a room answered, once the key may be seen.
struct RoomRevealView {
    Header header;
    std::optional<Fuse> fuse;
    std::string ask;
    bool quote = false;
    Distribution distribution;
    std::optional<Fastest> fastest;
    std::optional<Staked> won; ///< the most by a stake
    bool voided = false;       ///< the host has ruled that the question doesn't count
    bool last = false;         ///< the podium comes next
    std::string why, source;
};

struct PauseView {
    std::optional<Millis> left; ///< on the fuse
    bool settings = false;      ///< they can be changed from here
    bool room = false;          ///< the keys are a host's
};

struct ResultsView {
    struct RoundBar {
        std::string title;
        std::size_t right = 0, of = 0;
    };
    struct Dot {
        Millis elapsed{0}; ///< until the answer, or until the question closed
        bool answered = false, right = false;
        bool partly = false; ///< not right, but worth something
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
    std::optional<int> best_before; ///< the player's best score in such matches before this one
    bool practicable = false;       ///< what was missed can be practised at once
};

struct ReviewView {
    std::size_t number = 0, total = 0; ///< which miss
    std::string round, ask;
    bool quote = false;
    Outcome outcome;
    std::string why, source;
    RevealView::Verdict verdict = RevealView::Verdict::wrong;
};

using Screen = std::variant<TitleView, SettingsView, SetupView, BanksView, ProblemsView, RecordsView, RoundTitleView,
                            QuestionView, RevealView, PauseView, ResultsView, ReviewView, LobbyView, WagerView,
                            RoomRevealView, StandingsView, BreakView, PodiumView, PlacesView>;

/// Where the focus came from when a key or a gamepad moved it, and when.
struct FocusMove {
    Command from;
    Millis at{0};
};

struct StageView {
    Screen screen;
    Millis began{0};              ///< when this screen came up
    std::optional<Command> focus; ///< what keys and gamepads would activate
    std::string note;             ///< a passing remark at the foot: "Noted in ..."
    std::string caption{};        ///< of what is heard at this moment (Hearing)
    std::optional<FocusMove> focus_move{};
    std::string players_keys{}; ///< letters that are players' (views/local_seats): a command wants Ctrl with them
};

/// The screen of a match for one player: RoundTitleView to ResultsView. `ghost` is that of their best match of this
/// kind, if there is one. Precondition: the match has begun.
[[nodiscard]] Screen match_screen(const State& state, std::size_t player, const std::optional<Ghost>& ghost = {});

/// When that screen came up, on the inbox's clock.
[[nodiscard]] Millis match_screen_began(const State& state);

/// The `index`th of the player's misses. Precondition: there are that many.
[[nodiscard]] ReviewView review(const State& state, std::size_t player, std::size_t index);

} // namespace cliff::views
