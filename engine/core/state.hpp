// A match at one instant, and everything that can happen to it. Values only; reduce.hpp moves them on.
#pragma once

#include "core/deck.hpp"
#include "core/rules.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace cliff {

enum class Phase {
    ready,        // before Begin or OpenLobby
    lobby,        // players join
    round_title,  // the next round announces itself
    wager,        // players stake points on a question that they haven't seen
    reading,      // the question without its choices
    open,         // answers are taken
    locked,       // the breath before the reveal
    reveal,       // the key and the points
    standings,    // who is where, between questions of a hosted match
    intermission, // a break that the host called
    results,      // the end
};

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
    bool out = false;    ///< may not answer: no lives left, or none of those whom sudden death parts
    bool barred = false; ///< may not answer, or no longer: it's another's turn, or they had the floor
    std::optional<Millis>
        floor; ///< they had the floor: when they got it, or said it aloud in their turn; as in Response::elapsed
    std::optional<bool> judged;       ///< what they said aloud was right, or wrong, to the host's ears
    std::optional<int> stake;         ///< the points that they put on it
    std::optional<Millis> fifty_at{}; ///< when 50:50 was taken, on the match's clock
    bool operator==(const Turn&) const = default;
};

/// A buzz that may have been the first.
struct Buzzed {
    std::size_t player;
    Millis elapsed{0};             ///< since the question was opened, by fair time
    Millis earliest{0}, latest{0}; ///< between which times it was, as far as the network can tell
    std::uint32_t lot = 0;         ///< the highest decides between those who may all have been the first
    bool operator==(const Buzzed&) const = default;
};

/// Who may answer alone. Where they buzzed for it, the question's fuse stands still meanwhile.
struct Floor {
    std::optional<std::size_t> player; ///< none while it is being found out who was the first
    std::vector<Buzzed> buzzes;        ///< until it is
    Millis spent{0};                   ///< of the question's time, when the fuse was stopped
    std::optional<Millis> left;        ///< of it; none: no clock
    bool operator==(const Floor&) const = default;
};

/// One question of the deck that was played, or is.
struct Played {
    std::vector<Turn> turns;        ///< by player
    std::size_t answered = 0;       ///< how many turns have a response; while players stake: a stake
    std::size_t awaited = 0;        ///< how many have none, of players who are there and may give one
    std::optional<Floor> floor;     ///< while it is open: who has the floor, or has buzzed for it
    std::optional<Millis> open_for; ///< how long it took answers; none while it does
    bool revealed = false;          ///< its points count and its key may be shown
    bool operator==(const Played&) const = default;
};

/// The question doesn't count, for anybody.
struct Void {
    std::size_t question;
    bool operator==(const Void&) const = default;
};
/// This answer to a typed question is right, too, from whomever it came.
struct AlsoAccept {
    std::size_t question;
    std::string text;
    bool operator==(const AlsoAccept&) const = default;
};
/// So many points more, or fewer.
struct Adjust {
    std::size_t player;
    int points;
    bool operator==(const Adjust&) const = default;
};
/// What the host decided about points; scoring.hpp heeds it.
using Ruling = std::variant<Void, AlsoAccept, Adjust>;

/// The most points that one Adjust gives or takes.
inline constexpr int most_adjusted = 1'000'000;

/// Where a match stood before the host moved it on, in times since then.
struct Moved {
    /// The floor was taken from somebody, by judging them or without.
    struct Taken {
        std::size_t player;
        bool judged;
        std::size_t floors = 0; ///< how many have had the floor of this question since
        bool operator==(const Taken&) const = default;
    };
    Phase phase, became;
    std::size_t question, became_question;
    Millis in_phase{0};         ///< how long it had been in that phase
    std::optional<Millis> left; ///< until the phase was due
    std::optional<Millis> match_left;
    std::optional<Played> played;       ///< the standing question as it was, where the move changed it
    std::size_t dealt;                  ///< the size of the deck
    std::optional<Phase> interrupted{}; ///< Hosting::interrupted
    std::optional<Taken> taken{};
    bool operator==(const Moved&) const = default;
};
struct Ruled { ///< the last of State::rulings
    bool operator==(const Ruled&) const = default;
};
struct Renamed {
    std::size_t player;
    std::string was;
    bool operator==(const Renamed&) const = default;
};
struct Removed {
    std::size_t player;
    bool operator==(const Removed&) const = default;
};
struct ChangedTeam {
    std::size_t player, was;
    bool operator==(const ChangedTeam&) const = default;
};
struct RenamedTeam {
    std::size_t team;
    std::string was;
    bool operator==(const RenamedTeam&) const = default;
};
struct Extended {
    Phase phase; ///< the question was open, or it was a break
    std::size_t question;
    Millis by{0};
    std::optional<std::size_t> floor{}; ///< whose time it was; none: everybody's
    bool operator==(const Extended&) const = default;
};
struct HandedIn {
    std::size_t player, question;
    std::optional<Response> before; ///< what stood there
    bool operator==(const HandedIn&) const = default;
};
struct Hid { ///< the last of Hosting::hidden
    bool operator==(const Hid&) const = default;
};
struct Allowed { ///< the last of Hosting::allowed
    bool operator==(const Allowed&) const = default;
};
/// Something that the host did and can take back.
using Deed = std::variant<Moved, Ruled, Renamed, Removed, ChangedTeam, RenamedTeam, Extended, HandedIn, Hid, Allowed>;

/// So many of them can be taken back.
inline constexpr std::size_t most_deeds = 16;

/// This typed answer to a question, and what reads like it, isn't shown to the room.
struct Hide {
    std::size_t question;
    std::string text;
    bool operator==(const Hide&) const = default;
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

struct Begin {
    Deck deck;
    Rules rules;
    std::vector<Player> players;
};
/// Players may join; the host's Next begins.
struct OpenLobby {
    Deck deck;
    Rules rules;
    bool automatic = false;
    std::string code{}; ///< what players have to know to join; kept, so that a room has the same after a crash
    /// The teams there are, their names cleaned and made unique as players' are; the score is the members' average if
    /// the rules don't say. None: if the rules want teams, those who join name them.
    std::vector<std::string> teams{};
    bool moderated = false;
};
/// Somebody takes a seat. The name is cleaned (text/clean_name) and made unique. Who joins late plays from the next
/// question on.
struct Join {
    std::string seat; ///< Player::seat, of 1 to longest_seat characters; of paper the match gives it
    std::string name;
    /// The name of a team. One that there isn't yet is begun, if Hosting::naming. Whoever names none where a match is
    /// played in teams comes into the smallest; if there is none yet, into one of their own name.
    std::string team{};
    SeatKind kind = SeatKind::phone;
};
inline constexpr std::size_t longest_seat = 64;
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
/// What a phone says of its own time, and what its network could explain; fair_time.hpp says what is believed.
struct Claim {
    Millis elapsed{0};    ///< from when it showed the choices to the answer
    Millis round_trip{0}; ///< as measured by the server
    bool operator==(const Claim&) const = default;
};
/// One thing of a list.
struct Name {
    std::size_t player;
    std::string text;
    std::optional<Claim> claim{};
};
/// The player's final answer. Of a list: what was named so far and the name being typed, whatever the answer says.
struct Submit {
    std::size_t player;
    Answer answer;
    std::optional<Claim> claim{};
};
/// Asks for the floor of an open question that is played with buzzers. The first to do so by fair time gets it; those
/// who may all have been the first, as far as the network can tell, draw lots.
struct Buzz {
    std::size_t player;
    std::optional<Claim> claim{};
    std::uint32_t lot = 0; ///< drawn by whoever drives the match
    Millis wait{0};        ///< how long an earlier buzz may still be on its way; longest_allowance at most
};
/// Stakes points, 0 to most_stake, on the question to come.
struct Stake {
    std::size_t player;
    int points;
};
/// What stands on the sheet of a player on paper, for a question that is open or was; in place of what was handed in
/// for it before. It counts as said when the time was up, whenever the host gets to it. An empty answer takes it away.
struct HandIn {
    std::size_t player, question;
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
/// Whether a player is there to be waited for.
struct Presence {
    std::size_t player;
    bool here;
};
struct Rename {
    std::size_t player;
    std::string name;
};
struct Remove {
    std::size_t player;
};
/// To another of the teams there are.
struct ChangeTeam {
    std::size_t player, team;
};
struct RenameTeam {
    std::size_t team;
    std::string name;
};
struct LockLobby {
    bool locked;
};
struct Automatic {
    bool on;
};
/// The host has heard what who has the floor said: it is right, or wrong.
struct Heard {
    std::size_t player;
    bool right;
};
/// Takes the floor from who has it, who may buzz again.
struct Reopen {};
/// More time for the open question, for who has its floor, or for the break. A break may also be cut short by less than
/// nothing; it ends then and there if none is left.
struct Extend {
    Millis by;
};
inline constexpr Millis longest_extension{600'000};
/// A break of that length, at a round's title, a reveal or the standings, unless the match has a clock of its own. When
/// its time is over, the match goes on by itself if it is automatic; else it waits for Next.
struct Break {
    Millis length;
};
inline constexpr Millis shortest_break{10'000}, longest_break{3'600'000};
/// Whether typed answers that aren't right are shown only once the host allows them.
struct Moderate {
    bool on;
};
/// Shows what was typed to this question, in a moderated match.
struct Allow {
    std::size_t question;
};
/// Takes back the last of Hosting::deeds that still can be.
struct Undo {};

using Action =
    std::variant<Begin, OpenLobby, Join, Tick, Next, Mark, Type, Name, Submit, Buzz, Stake, Fifty, Skip, Revise, Pause,
                 Resume, End, Presence, Rename, Remove, ChangeTeam, RenameTeam, LockLobby, Automatic, Heard, Reopen,
                 Extend, Break, HandIn, Void, AlsoAccept, Adjust, Moderate, Allow, Hide, Undo>;

struct Event {
    Millis at{0};
    Action action;
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
