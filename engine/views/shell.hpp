// The program around the matches: which screen is up, where the focus is, what each key and click means there.
// Pure: what has to be done outside is handed back as effects.
#pragma once

#include "core/reduce.hpp"
#include "core/rules.hpp"
#include "views/input.hpp"
#include "views/settings.hpp"
#include "views/stage_view.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace cliff::views {

/// The one player of a match on the laptop.
inline constexpr std::size_t solo = 0;

/// A bank that a person can choose, playable or not.
struct ShelfBank {
    std::string path; ///< where it stands, and what tells it from others
    std::string file; ///< as the person knows it
    std::optional<Bank> bank;
    std::vector<ProblemLine> problems;
};

/// A theme that can be chosen.
struct ThemeName {
    std::string name, title; ///< as in the file of settings, and as shown
};

/// Everything there is to choose from.
struct Shelf {
    std::vector<ShelfBank> banks;
    std::vector<Rules> rules; ///< at least one
    std::string folder;       ///< where a person puts their own banks
};

/// What will be played: indexes into the shelf.
struct Selection {
    std::size_t bank = 0, rules = 0;
    std::vector<std::size_t> rounds;      ///< of the bank; empty: all
    std::optional<std::size_t> questions; ///< none: as the rules say
};

/// Put into the match's inbox.
struct Act {
    Action action;
};
/// Deal and begin a match of the selection.
struct StartMatch {
    Selection selection;
};
/// Go on with the match that was under way.
struct GoOn {};
/// Deal and begin the match of the day, of the bank at that place of the shelf.
struct StartDaily {
    std::size_t bank = 0;
};
/// Deal and begin a practice of what was missed in the match, from the bank and by the rules at those places of the
/// shelf.
struct PractiseMisses {
    std::size_t bank = 0, rules = 0;
};
/// Read what was played (Shell::show_records).
struct ReadRecords {};
/// Put a text where other programs can paste it from.
struct Copy {
    std::string text;
};
/// Read the shelf's files again.
struct ReadShelf {};
/// The player says that the revealed question is mistaken.
struct Report {
    std::string bank_path;
    int line = 0;
    std::string ask;
};
/// Play a question's sound from its beginning.
struct PlaySound {
    std::string file;
};
struct ToggleFullScreen {};
/// Nothing is heard any more, or everything again.
struct ToggleMute {};
/// These hold from now on: the next picture, the next sound.
struct UseSettings {
    Settings settings;
};
/// Write them where the next run finds them.
struct KeepSettings {
    Settings settings;
};
/// Keep a picture of the results where pictures are kept.
struct SharePicture {
    ResultsView results;
};
struct Quit {};
/// Leave for a room of the bank at that place of the shelf.
struct HostRoom {
    std::size_t bank = 0;
};
using Effect =
    std::variant<Act, StartMatch, StartDaily, PractiseMisses, GoOn, Copy, ReadShelf, ReadRecords, Report, PlaySound,
                 ToggleFullScreen, ToggleMute, UseSettings, KeepSettings, SharePicture, HostRoom, Quit>;

/// What to tell a player whose action was refused; empty where silence says enough.
[[nodiscard]] std::string remark_on(Refusal refusal);

class Shell {
  public:
    /// Begins on the title.
    Shell(Shelf shelf, Selection selection, Millis now);

    /// What the person sees. `match` is the running match; it may be one that hasn't begun.
    [[nodiscard]] StageView view(const State& match) const;

    /// What follows from an input, seen with `scene` on the stage.
    [[nodiscard]] std::vector<Effect> take(const Input& input, const Scene& scene, const State& match, Millis now);

    /// The match was begun: show it.
    void show_match(Millis now);

    /// The player's best score in matches like the one that is shown, before it.
    void best_before(std::optional<int> score) { best_before_ = score; }

    /// How the score of that best match grew.
    void ghost(const std::optional<Ghost>& ghost) { ghost_ = ghost; }

    /// What was played, as it was asked for.
    void show_records(Records records);

    /// How many questions of each bank of the shelf are due for practice.
    void due(std::vector<std::size_t> counts) { due_ = std::move(counts); }

    /// The bank and the rules with these titles, for who plays again; what isn't on the shelf stays as it was.
    void choose(const std::string& bank, const std::string& rules);

    /// A match that can be gone on with is offered on the title, or none any more.
    void offer(std::optional<Unfinished> unfinished);

    /// To be told when the match has moved to another screen, so that the focus doesn't stay where nothing is.
    void match_moved(const State& match);

    /// The settings as they were read, and the themes that there are.
    void use(Settings settings, std::vector<ThemeName> themes);

    /// The settings over a room's stage, without those that a room has no use for: time and keys. They are left by the
    /// person, or by `close_settings`.
    void open_room_settings(Millis now);
    [[nodiscard]] bool in_settings() const;
    [[nodiscard]] std::vector<Effect> close_settings(Millis now);

    void restock(Shelf shelf, Millis now);
    /// The bank that is played was edited: its mistakes are shown until they are mended, then the match again.
    void bank_edited(Shelf shelf, const State& match, Millis now);
    /// The report was kept: the question needs no other.
    void reported() { reported_ = true; }
    void say(std::string note) { note_ = std::move(note); }
    /// What is up whatever happens, where no note is (Remarks); empty: nothing.
    void remark(std::string text) { remark_ = std::move(text); }

    [[nodiscard]] const Shelf& shelf() const { return shelf_; }
    [[nodiscard]] const Selection& selection() const { return selection_; }
    [[nodiscard]] const Settings& chosen_settings() const { return settings_; }

  private:
    enum class Place { title, setup, banks, problems, records, match, review, settings, keys };

    std::vector<Effect> dispatch(const Input& given, const Scene& scene, const State& match, Millis now);
    std::vector<Effect> press(const KeyPress& press, const Scene& scene, const State& match, Millis now);
    std::vector<Effect> run(Command command, const State& match, Millis now);
    std::vector<Effect> pick(std::size_t choice, const State& match);
    std::vector<Effect> submit(const State& match);
    // While an answer is being typed, keys and buttons mean letters (shell_typing.cpp).
    std::vector<Effect> type_key(const KeyPress& press, const Scene& scene, const State& match, Millis now);
    std::vector<Effect> type_pad(Button button, const Scene& scene, const State& match, Millis now);
    std::vector<Effect> type_letter(char32_t point, const State& match);
    std::vector<Effect> erase(const State& match);
    std::vector<Effect> hand_in(const State& match);
    [[nodiscard]] bool typing(const State& match) const;
    [[nodiscard]] bool begun_list(const State& match) const;
    [[nodiscard]] Command hotkey(const KeyPress& press, const State& match) const;
    [[nodiscard]] Command match_hotkey(const KeyPress& press, const State& match) const;
    [[nodiscard]] bool focus_on(std::initializer_list<Verb> verbs) const;
    [[nodiscard]] std::optional<Command> first_focus(const State& match) const;

    // The settings (shell_settings.cpp).
    void enter_settings(Millis now, const State& match);
    std::vector<Effect> leave_settings(Millis now, const State& match);
    [[nodiscard]] SettingsView settings() const;
    [[nodiscard]] std::size_t theme_at() const;
    std::vector<Effect> changed(const Settings& before);
    std::vector<Effect> restore();
    std::vector<Effect> step_setting(int row, int step, bool round);
    std::vector<Effect> choose_setting(int row, Millis now, const State& match);
    std::vector<Effect> slide_setting(int row, int share);
    std::optional<std::vector<Effect>> press_setting(const KeyPress& press);
    std::vector<Effect> drag(Vec at, const Scene& scene);

    void go(Place place, Millis now, const State& match);
    void go_to_bank(Millis now, const State& match);
    std::vector<Effect> play_kind(const RecordLine& line, const State& match, Millis now);
    void move_focus(Key arrow, const Scene& scene, const State& match);
    void scroll(int rows);
    /// A list whose rows take the focus, and goes on beyond what is shown.
    struct List {
        Verb verb = Verb::none;
        std::size_t rows = 0, shown = 0;
    };
    [[nodiscard]] List list() const;
    void keep_focus_in_sight();
    void toggle_round(std::size_t round);
    [[nodiscard]] const ShelfBank* chosen_bank() const;
    [[nodiscard]] std::optional<std::size_t> bank_titled(const std::string& title) const;
    [[nodiscard]] bool can_practise(const State& match) const;
    [[nodiscard]] std::vector<std::size_t> counts() const;
    [[nodiscard]] Screen screen(const State& match) const;
    [[nodiscard]] Screen playing(const State& match) const;
    [[nodiscard]] std::optional<std::size_t> practice_rules() const;
    [[nodiscard]] TitleView title() const;
    [[nodiscard]] SetupView setup() const;
    [[nodiscard]] BanksView banks() const;

    Shelf shelf_;
    Selection selection_;
    Place place_ = Place::title;
    Place before_banks_ = Place::title, before_problems_ = Place::title, before_settings_ = Place::title;
    Settings settings_, settings_at_entry_;
    std::optional<Settings> before_defaults_; ///< what can be taken back
    std::vector<ThemeName> themes_{{"dusk", "Dusk"}};
    bool of_room_ = false;       ///< the settings that are up
    std::optional<int> dragged_; ///< the row whose slider the pointer holds
    Millis began_{0};
    std::optional<Command> focus_;
    std::optional<FocusMove> focus_move_; ///< the last one within a screen
    std::string note_, remark_;
    std::optional<Unfinished> unfinished_;
    std::optional<int> best_before_;
    std::optional<Ghost> ghost_;
    Records records_;
    std::size_t record_ = 0; ///< the kind of match among them that was looked at last
    std::vector<std::size_t> due_;
    std::size_t first_ = 0; ///< the first row shown of the list that is up
    std::size_t first_round_ = 0;
    std::size_t miss_ = 0;
    unsigned gamepads_ = 0;
    Phase seen_phase_ = Phase::ready; ///< of the match, when it last moved
    std::size_t seen_question_ = 0;
    bool seen_paused_ = false;
    bool reported_ = false;    ///< the question that is revealed
    int editions_ = 0;         ///< how often the bank was saved while it was played
    bool mending_ = false;     ///< the mistakes of the bank that is played are up
    bool drop_letter_ = false; ///< the last key was no letter of an answer
    bool keyboard_ = false;    ///< the on-screen keyboard is up
};

} // namespace cliff::views
