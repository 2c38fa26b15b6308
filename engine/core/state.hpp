// A match at one instant. Values only; action.hpp has what can happen to it, and reduce.hpp moves it on.
#pragma once

#include "core/deck.hpp"
#include "core/deed.hpp"
#include "core/phase.hpp"
#include "core/played.hpp"
#include "core/rules.hpp"
#include "core/ruling.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cliff {

/// The most players that a room takes.
inline constexpr std::size_t most_players = 10'000;
/// The most teams that play in it.
inline constexpr std::size_t most_teams = 50;

/// What a player answers with. Bots play as phones do.
enum class SeatKind {
    phone,
    gamepad, // in the laptop
    keys,    // a few of the laptop's
    paper    // a sheet, whose answers the host hands in
};

/// Whether a seat of this kind can say an answer of this kind by itself: at the laptop there are no letters to type
/// with, and what is put in order would be seen by all on the wall.
[[nodiscard]] bool can_answer(SeatKind seat, const Question& question);

struct Player {
    std::string name;
    std::string seat{};   ///< what tells the seat from others, whoever holds it: never shown; empty if nobody joined it
    bool removed = false; ///< by the host: plays no more and stands in no list
    bool away = false;    ///< nobody waits for their answer
    Millis joined{0};     ///< when they took the seat
    std::optional<std::size_t> team{}; ///< index into Hosting::teams, if the match is played in teams
    SeatKind kind = SeatKind::phone;
    bool operator==(const Player&) const = default;
};

/// What only a match with a host has.
struct Hosting {
    std::string code;                 ///< of OpenLobby
    bool locked = false;              ///< nobody joins any more
    bool automatic = false;           ///< reveals and standings pass by themselves
    std::vector<std::string> teams;   ///< their names, most_teams at most; none goes away
    bool naming = false;              ///< who joins may name a new team
    std::vector<Ruling> rulings;      ///< in the order in which they were made
    std::vector<Deed> deeds;          ///< the newest last, most_deeds at most
    std::optional<Phase> interrupted; ///< what the break came after; of the last one, once it is over
    bool moderated = false;           ///< typed answers that aren't right are shown once the host allows them
    std::vector<std::size_t> allowed; ///< questions whose answers the host allowed
    std::vector<Hide> hidden;         ///< in the order in which they were hidden
    // Both follow from the players, and are kept since ten thousand may join at once.
    std::set<std::string> names;              ///< the players', folded
    std::map<std::string, std::size_t> seats; ///< which player plays from which seat
    std::size_t revision = 0;                 ///< counts whatever changes points that were given before
    bool operator==(const Hosting&) const = default;
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
    std::optional<Hosting> hosting;  ///< if it has a host
    bool operator==(const State&) const = default;
};

/// Where the due deadline of the state lies, if it has one: the phase's or the match's, whichever comes first.
[[nodiscard]] std::optional<Millis> deadline(const State& state);

[[nodiscard]] const Question& current_question(const State& state);

/// Whether the question that stands, or stood last, is one of sudden death. Precondition: a match has begun.
[[nodiscard]] bool in_sudden_death(const State& state);

/// Whether a host's match is played in teams.
[[nodiscard]] inline bool in_teams(const State& state) { return state.hosting && state.rules.teams; }

/// How long the open question may be answered, by the question or the rules (some kinds get more of them, see
/// pace::patience); none: no clock.
[[nodiscard]] std::optional<Millis> time_limit(const Question& question, const Rules& rules);

/// How long who has buzzed may take to answer.
[[nodiscard]] Millis answer_time(const Question& question, const Rules& rules);

/// How question `question` is played: who is alone has nobody to race or to take turns with.
[[nodiscard]] PlayMode play_mode(const State& state, std::size_t question);
/// The standing one.
[[nodiscard]] PlayMode play_mode(const State& state);

/// Whether players stake points on question `question`: in a match with a host.
[[nodiscard]] bool wagers(const State& state, std::size_t question);

/// How long the whole match lasts by the rules; none: until its questions are played.
[[nodiscard]] std::optional<Millis> match_length(const Rules& rules);

/// How many 50:50 the player has left.
[[nodiscard]] int fifties_left(const State& state, std::size_t player);

} // namespace cliff
