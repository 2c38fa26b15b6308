// What the host's program and a phone say to each other: frames, acknowledgements and refusals to the phone; its few
// requests from it. Who speaks is never in a message: that comes from the connection.
#pragma once

#include "core/reduce.hpp"
#include "views/phone_view.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace cliff::wire {

/// Whole, for a phone that comes or comes back:
/// {"phase":"open","n":3,"of":12,"bank":…,"lang":…,"round":…,"kind":"one","count":4,"ask":…,"choices":[…],"spent":0,
/// "left":20000,"total":20000,"paused":false,"closed":false}
/// Where the match is played in teams: "teams":[…], and "naming" if new ones may be named. In sudden death: "sudden".
/// What isn't known or doesn't apply is left out. At the reveal: "key":[…], "right":[…], "why", and "void" if the
/// question doesn't count. Where not all answer at once, "play":"buzzer" or "turns", and "floor" with the name of who
/// may answer alone; their own phone's part of the frame says so, too.
[[nodiscard]] std::string to_json(const views::RoomFrame& frame);

/// Only what phones that were shown `before` don't know. A field that isn't there stays as it was, a null takes it
/// back; a new "n" forgets what belonged to the question before. Serialise it once, and send it to all. A phone that
/// missed what this builds on says hello again.
[[nodiscard]] std::string to_json(const views::RoomFrame& frame, const views::RoomFrame& before);

/// {"name":…,"score":3712,"n":3,"picks":[1],"verdict":"right","points":[500,172,200],"ms":3120,"streak":4,
/// "rank":[2,64],"up":1}, always whole. In a team: "team":{"name":…,"score":3200,"rank":[1,8],"up":2}. "floor",
/// "locked" (out) and "watches" (sudden death is among others) are true or not there; while players stake, "most" is
/// the most they may, "stake" what they did. The verdict of a question that was another's is "watched".
[[nodiscard]] std::string to_json(const views::SeatFrame& frame);

/// {"room":…,"you":…}; an empty part is left out.
[[nodiscard]] std::string frame(std::string_view room, std::string_view seat);

/// Question `number` (from 1) has this phone's answer: {"ack":{"n":3}}.
[[nodiscard]] std::string acknowledgement(std::size_t number);

/// {"refused":{"what":"join","why":"the room is full"}}; `what` is the name of the request, or "message".
[[nodiscard]] std::string refusal(std::string_view what, std::string_view why);

/// The secret by which this phone comes back: {"seat":{"token":…}}.
[[nodiscard]] std::string seat_token(std::string_view token);

/// The first that a phone says, and says again whenever it wants to be told everything: {"hello":{"token":…}}.
struct Hello {
    std::string token; ///< empty, or as it was given
    bool operator==(const Hello&) const = default;
};
/// {"join":{"name":…,"code":…}}, with "team" where the match is played in teams.
struct JoinRequest {
    std::string name, code, team{};
    bool operator==(const JoinRequest&) const = default;
};
/// {"answer":{"n":3,"picks":[1],"ms":3120}}, or "text", or "done":true for a list.
struct AnswerRequest {
    std::size_t number = 0; ///< of the question, from 1
    Answer answer;          ///< empty if `done`
    Millis elapsed{0};      ///< since this phone showed the choices
    bool done = false;      ///< of a list: no more will be named
    bool operator==(const AnswerRequest&) const = default;
};
/// One thing of a list: {"name":{"n":3,"text":…,"ms":3120}}.
struct NameRequest {
    std::size_t number = 0;
    std::string text;
    Millis elapsed{0};
    bool operator==(const NameRequest&) const = default;
};
/// {"buzz":{"n":3,"ms":3120}}
struct BuzzRequest {
    std::size_t number = 0;
    Millis elapsed{0};
    bool operator==(const BuzzRequest&) const = default;
};
/// {"stake":{"n":3,"points":300}}
struct StakeRequest {
    std::size_t number = 0;
    int points = 0;
    bool operator==(const StakeRequest&) const = default;
};
using PhoneMessage = std::variant<Hello, JoinRequest, AnswerRequest, NameRequest, BuzzRequest, StakeRequest>;

/// Longer messages are refused unread.
inline constexpr std::size_t longest_phone_message = 2048;

/// The request, or why it is none, for whoever writes a page: unknown keys, other types, and numbers out of their range
/// are none. Never throws.
[[nodiscard]] std::variant<PhoneMessage, std::string> phone_message_from(std::string_view text);

/// What the request of `player`'s phone asks of the match; too_late if it's about another question than the one that
/// stands. `round_trip` is the server's own measure.
[[nodiscard]] std::variant<Action, Refusal> action_of(const AnswerRequest& request, const State& state,
                                                      std::size_t player, Millis round_trip);
[[nodiscard]] std::variant<Action, Refusal> action_of(const NameRequest& request, const State& state,
                                                      std::size_t player, Millis round_trip);
/// Without its lot and its wait.
[[nodiscard]] std::variant<Action, Refusal> action_of(const BuzzRequest& request, const State& state,
                                                      std::size_t player, Millis round_trip);
[[nodiscard]] std::variant<Action, Refusal> action_of(const StakeRequest& request, const State& state,
                                                      std::size_t player, Millis round_trip);

} // namespace cliff::wire
