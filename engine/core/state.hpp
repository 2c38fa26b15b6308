// A match at one instant, and everything that can happen to it. Values only; reduce.hpp moves them on.
#pragma once

#include "core/deck.hpp"
#include "core/rules.hpp"

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace cliff {

enum class Phase {
    ready,       // before Begin
    round_title, // the next round announces itself
    reading,     // the question without its choices
    open,        // answers are taken
    locked,      // the breath before the reveal
    reveal,      // the key and the points
    results,     // the end
};

struct Player {
    std::string name;
    bool operator==(const Player&) const = default;
};

/// Indexes of what was picked: choices ascending (one for one choice and true/false), things to put in order as the
/// player ordered them.
using Picks = std::vector<std::size_t>;

/// Answers of more code points than this are refused: no key is as long.
inline constexpr std::size_t longest_typed = 240;

/// What a player says to a question; which part is used follows from its kind. Never empty in an accepted response.
struct Answer {
    Picks picks;
    std::vector<std::string> texts; ///< as typed: one, or each thing named of a list
    Answer() = default;
    Answer(Picks picked) : picks{std::move(picked)} {}
    Answer(std::initializer_list<std::size_t> picked) : picks{picked} {}
    static Answer typed(std::string text) {
        Answer answer;
        answer.texts.push_back(std::move(text));
        return answer;
    }
    [[nodiscard]] bool empty() const { return picks.empty() && texts.empty(); }
    bool operator==(const Answer&) const = default;
};

struct Response {
    Answer answer;
    Millis elapsed{0}; ///< since the choices were shown, pauses left out
    bool operator==(const Response&) const = default;
};

/// What a player has done about one question.
struct Turn {
    std::optional<Response> marked;   ///< picked or named but not handed in; counts if the time runs out
    std::string draft;                ///< being typed; counts, too, if the time runs out
    std::optional<Response> response; ///< handed in
    bool fifty = false;
    bool operator==(const Turn&) const = default;
};

/// One question of the deck that was played, or is.
struct Played {
    std::vector<Turn> turns;        ///< by player
    std::size_t answered = 0;       ///< how many turns have a response
    std::optional<Millis> open_for; ///< how long it took answers; none while it does
    bool revealed = false;          ///< its points count and its key may be shown
    bool operator==(const Played&) const = default;
};

/// All times are on the inbox's clock. Points are nowhere: scoring.hpp derives them.
struct State {
    Deck deck;
    Rules rules;
    std::vector<Player> players;
    Phase phase = Phase::ready;
    std::size_t question = 0;        ///< index into deck.questions
    Millis began{0};                 ///< when the phase began
    std::optional<Millis> due;       ///< when it ends by itself
    std::optional<Millis> match_due; ///< when the match ends by itself
    std::optional<Millis> paused;    ///< since when
    std::vector<Played> played;      ///< by question, as far as the match has come
    bool operator==(const State&) const = default;
};

struct Begin {
    Deck deck;
    Rules rules;
    std::vector<Player> players;
};
/// A deadline passed; the event's time is the deadline.
struct Tick {};
/// On to what comes next without waiting: ends a title, the reading time, the breath or the reveal.
struct Next {};
/// Picks so far, where several are picked before they are handed in. May be empty.
struct Mark {
    std::size_t player;
    Picks picks;
};
/// The text so far, where the answer is typed. May be empty.
struct Type {
    std::size_t player;
    std::string text;
};
/// One thing of a list.
struct Name {
    std::size_t player;
    std::string text;
};
/// The player's final answer. Of a list: what was named so far and the name being typed, whatever the answer says.
struct Submit {
    std::size_t player;
    Answer answer;
};
/// Takes half of the choices away for this player, all of them wrong.
struct Fifty {
    std::size_t player;
};
/// Closes the open question now: who hasn't answered has passed.
struct Skip {};
/// The bank was edited: the match goes on with its new deck at the same question (deal_again). What was played of
/// questions that have changed is forgotten; if the standing one can't be answered as it was, it's asked anew.
struct Revise {
    Deck deck;
};
struct Pause {};
struct Resume {};
/// Ends the match with the points so far.
struct End {};

using Action = std::variant<Begin, Tick, Next, Mark, Type, Name, Submit, Fifty, Skip, Revise, Pause, Resume, End>;

struct Event {
    Millis at{0};
    Action action;
};

/// Where the due deadline of the state lies, if it has one: the phase's or the match's, whichever comes first.
[[nodiscard]] std::optional<Millis> deadline(const State& state);

[[nodiscard]] const Question& current_question(const State& state);

/// How long the open question may be answered, by the question or the rules (some kinds get more of them, see
/// pace::patience); none: no clock.
[[nodiscard]] std::optional<Millis> time_limit(const Question& question, const Rules& rules);

/// How long the whole match lasts by the rules; none: until its questions are played.
[[nodiscard]] std::optional<Millis> match_length(const Rules& rules);

/// How many 50:50 the player has left.
[[nodiscard]] int fifties_left(const State& state, std::size_t player);

} // namespace cliff
