// What a room sees on the wall of a match with a host: a value for each screen that a match alone doesn't have.
#pragma once

#include "core/bank.hpp"
#include "core/play_mode.hpp"
#include "views/scene.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cliff::views {

/// How phones get here. Found out outside, once the room is open.
struct Joining {
    std::string address;     ///< "192.168.4.1:8080"; empty: there is no network to join by
    std::string code;        ///< of the room, "K7QM"; empty: it has none
    std::string wifi;        ///< the network's name; empty: it isn't known
    Modules wifi_code;       ///< joins that network; no side: there is none
    Modules link_code;       ///< opens the page; no side: there is none
    std::string remark;      ///< what isn't as it was asked for: "Port 8080 is taken, so it is 8081."
    std::string host_page;   ///< how the host's own phone gets to its page; empty: there is none
    std::string other_way{}; ///< what Verb::other_way does: "another address"; empty: nothing
    std::string at_hand{};   ///< how to play without a phone: "a gamepad: press any button"; empty: nohow
    bool operator==(const Joining&) const = default;
};

/// So many players are named in the lobby, the newest; of more there is only the number.
inline constexpr std::size_t most_chips = 48;

/// Of a team in the lobby so many members are named, the first; and so many teams are shown, those who have members
/// before those who have none.
inline constexpr std::size_t most_members = 12, most_team_cards = 24;

struct LobbyView {
    struct Chip {
        std::string name;
        Millis joined{0}; ///< on the clock of StageView::began
    };
    Joining joining;
    std::string bank, rules;  ///< the titles
    std::vector<Chip> newest; ///< in the order in which they joined
    std::size_t players = 0;
    bool locked = false; ///< nobody joins any more
    struct Team {
        std::string name;
        std::size_t members = 0;
        std::vector<std::string> first; ///< of them
        Millis newest{0};               ///< when the last of them joined, on the same clock
    };
    bool in_teams = false;     ///< then the chips are the teams' members
    std::vector<Team> teams{}; ///< in the order in which they were named
    std::size_t more_teams = 0;
};

/// Someone who plays at the laptop: without a phone they'd not know that they were heard.
struct LocalSeat {
    std::string tag; ///< "QWER", "Pad 2"
    bool answered = false, marked = false;
    bool keys = false;                 ///< by keys, not by a gamepad
    std::optional<std::string> dial{}; ///< the number so far, while one is asked for and isn't handed in
    bool operator==(const LocalSeat&) const = default;
};

/// How far a room is with a question.
struct Crowd {
    std::size_t answered = 0;
    std::size_t of = 0;                     ///< who are there and may answer, and who have answered
    std::optional<std::size_t> right;       ///< who had it wholly right; once the key may be seen
    std::vector<LocalSeat> local{};         ///< while it's asked
    std::vector<std::string> phones_only{}; ///< the tags of those at the laptop who can't answer it
};

/// Who answers a question that isn't everybody's at once.
struct FloorView {
    PlayMode play = PlayMode::buzzer;
    std::string name;           ///< who has the floor, or whose turn it is; empty: nobody
    std::size_t locked_out = 0; ///< who have had it, and were wrong
    std::optional<Millis> due;  ///< until when they may answer, while the question's fuse stands still
    bool operator==(const FloorView&) const = default;
};

/// Players stake points on a question that they haven't seen.
struct WagerView {
    std::string bank, title;           ///< of the round
    std::size_t number = 0, total = 0; ///< of the question, as in Header
    std::size_t staked = 0, of = 0;    ///< players
    Millis began{0}, due{0};           ///< of staking, on the clock of StageView::began
};

// What a room answered, kind by kind; for after the reveal. Whom the host removed isn't counted.

struct ChosenByRoom {
    struct Choice {
        std::string text;
        bool right = false;
        std::size_t count = 0; ///< who picked it
    };
    std::vector<Choice> choices;
};

/// So many different answers are shown, the most frequent.
inline constexpr std::size_t most_answers = 5;

struct TypedByRoom {
    struct Said {
        std::string text; ///< as most of them wrote it
        bool right = false;
        std::size_t count = 0;
        bool hidden = false; ///< by the host
    };
    std::vector<std::string> accepted; ///< the one to show first
    std::vector<Said> said;            ///< the most frequent first, most_answers of them, none that is hidden
    std::size_t others = 0;            ///< how many players said something else
};

struct NumbersOfRoom {
    struct Guess {
        double number = 0;
        bool right = false;
    };
    double value = 0, within = 0;
    std::string written;              ///< the value, grouped, with its unit: "12,000 metres"
    std::vector<Guess> guesses;       ///< ascending
    std::vector<std::string> nearest; ///< the names of who came nearest
    std::string nearest_said;         ///< and their number, as it is shown
    bool spot_on = false;             ///< which is the very value
    /// In sudden death, who guessed what, the nearest first; none if there are more than most_contenders of them.
    /// `nearest` are those who come out of it first.
    struct Contender {
        std::string name;
        double number = 0;
        std::string said;     ///< the number, grouped
        std::size_t rank = 1; ///< by how near it is
    };
    std::vector<Contender> contenders{};
    bool sudden = false;
};

/// So many of those whom sudden death parts are named beside their guesses.
inline constexpr std::size_t most_contenders = 6;

struct OrderOfRoom {
    struct Item {
        std::string text;
        std::size_t here = 0; ///< who put it in its place
    };
    std::vector<Item> right; ///< in the right order
};

struct ListOfRoom {
    struct Thing {
        std::string text;
        std::size_t found = 0; ///< by so many players
    };
    std::vector<Thing> things;
};

using Distribution = std::variant<ChosenByRoom, TypedByRoom, NumbersOfRoom, OrderOfRoom, ListOfRoom>;

/// Of the right answers.
struct Fastest {
    std::string name;
    Millis elapsed{0};
};

/// Who won so many points by their stake.
struct Staked {
    std::string name;
    int points = 0;
};

/// So many rows of the standings are shown.
inline constexpr std::size_t most_standings = 8;

struct StandingsView {
    struct Row {
        std::string name;
        std::size_t rank = 1;
        bool level = false; ///< others share the rank
        bool out = false;   ///< has no lives left
        double score = 0;   ///< whole, unless a team's average
        // When the standings were last shown; none of it if they weren't, or the player wasn't there yet.
        std::optional<std::size_t> rank_before{};
        double score_before = 0;
        std::string about{}; ///< of a team: "4 players"
    };
    std::vector<Row> rows;                ///< the best
    std::size_t players = 0;              ///< of all; or teams
    std::size_t questions = 0, total = 0; ///< played, and in the match; total 0: as many as there is time for
    bool of_teams = false;
};

/// So many of the best are named during a break.
inline constexpr std::size_t most_in_break = 5;

struct BreakView {
    Joining joining;
    bool locked = false;                  ///< nobody joins any more
    std::optional<Millis> due;            ///< when it is over, on the clock of StageView::began; none: its time is over
    std::string again;                    ///< that moment on the clock on the laptop, "20:45"; empty if it isn't known
    bool automatic = false;               ///< it goes on by itself then
    std::vector<StandingsView::Row> best; ///< most_in_break of them
    std::size_t players = 0;              ///< of all
    std::size_t questions = 0, total = 0; ///< as in StandingsView
};

/// Names where several may share something: the first few, and how many more there are.
struct Names {
    std::vector<std::string> first;
    std::size_t more = 0;
};

struct PodiumView {
    struct Step {
        std::size_t rank = 1;
        double score = 0; ///< whole, unless a team's average
        Names names;
        std::string about{}; ///< of a team that stands there alone: who had the most points in it
    };
    struct Award {
        enum class For { fastest, streak, comeback };
        For what = For::fastest;
        Names names;
        std::string feat; ///< "0.71 s", "8 in a row", "11th to 3rd"
    };
    std::string bank, rules; ///< the titles
    std::vector<Step> steps; ///< ranks 1 to 3 as far as there are any, the best first
    std::vector<Award> awards;
    std::size_t players = 0, questions = 0;
    std::size_t pages = 1; ///< of this ceremony: this one, and the table of places
    bool of_teams = false; ///< who stands there; the awards are players'
};

/// So many rows a page of the table has.
inline constexpr std::size_t most_places = 20;

struct PlacesView {
    struct Row {
        std::string name;
        std::size_t rank = 1;
        bool level = false;
        double score = 0;      ///< whole, unless a team's average
        std::size_t right = 0; ///< questions
        std::string about{};   ///< of a team, instead: "4 players"
    };
    std::string bank, rules; ///< the titles
    std::vector<Row> rows;
    std::size_t players = 0, questions = 0;
    std::size_t page = 1, pages = 1; ///< of the whole ceremony; the podium is page 0
    bool of_teams = false;           ///< the rows are teams, and `players` counts them
};

} // namespace cliff::views
