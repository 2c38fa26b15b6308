// What a host at the laptop wants, from keys and from clicks on the wall's own hints, in a match with a host.
#pragma once

#include "core/action.hpp"
#include "views/input.hpp"

#include <optional>
#include <variant>

namespace cliff::views {

/// The + key gives the open question so much more time.
inline constexpr Millis host_extension{10'000};
/// The B key calls a break of so many minutes; + and - make it a minute longer or shorter.
inline constexpr int host_break = 5;

/// Turn so many pages of the ceremony further, or back.
struct TurnPage {
    int by = 0;
    bool operator==(const TurnPage&) const = default;
};
/// Play the question's sound again.
struct Listen {
    bool operator==(const Listen&) const = default;
};
/// Another address for phones to join by.
struct OtherWay {
    bool operator==(const OtherWay&) const = default;
};
using HostWish = std::variant<Action, TurnPage, Listen, OtherWay>;

/// The command of a key press or of a letter that was written (only "+" and "-" matter: their keys differ between
/// keyboards). Verb::none if the key means nothing now; that is so for Space and Enter while a question is open, so
/// that nobody closes it by a press too many.
///
/// A letter means the same with Ctrl: where it is a player's (local_seats), it reaches the host only so.
///
/// - Space, Enter: on; go on after a pause; the next page at the end
/// - C: close the open question
/// - P, Escape: pause and go on
/// - E while paused: end the match
/// - L: lock or unlock the lobby
/// - R, W: what who has the floor said is right, or wrong
/// - O: take the floor from them; they may buzz again
/// - N in the lobby: another address for phones to join by
/// - +: more time for the open question; in a break a minute more, and - a minute less
/// - B: a break, after a round's title, a reveal or the standings
/// - S: play the question's sound again
/// - V: the question doesn't count
/// - U, Backspace: take back
/// - A: go on by itself, or by hand again
/// - Page Up, Page Down, Left, Right at the end: pages
[[nodiscard]] Command host_command(const Input& input, const State& state);

/// What a command asks for; none where a host has nothing to say.
[[nodiscard]] std::optional<HostWish> host_wish(Command command, const State& state);

} // namespace cliff::views
