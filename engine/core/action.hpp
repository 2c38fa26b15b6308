// Everything that can happen to a match. Values only; reduce.hpp says what comes of it.
#pragma once

#include "core/state.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cliff {

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

} // namespace cliff
