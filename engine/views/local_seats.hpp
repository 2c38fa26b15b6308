// Players at the laptop itself, in a match with a host: each gamepad is one, and so are three groups of keys. What they
// press is an answer, or their way in.
#pragma once

#include "core/action.hpp"
#include "views/dial.hpp"
#include "views/input.hpp"
#include "views/room_values.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::views {

/// Seats by the laptop's keys: 1 2 3 4, Q W E R, U I O P.
inline constexpr std::size_t key_groups = 3, keys_in_group = 4;

/// Which players there may be at the laptop.
struct AtHand {
    bool keys = false;     ///< groups of keys may join; what a group that has joined presses isn't the host's any more
    unsigned gamepads = 0; ///< how many are plugged in
};

/// What an input of a player at the laptop means.
struct LocalPress {
    std::string seat; ///< Player::seat
    std::string name; ///< what they are called until the host says otherwise: "Keys QWER", "Gamepad 2"
    SeatKind kind;
    std::optional<std::size_t> choice; ///< from 0
    bool done = false;                 ///< of several choices: these are all
    std::optional<Dial> dial{};        ///< where a number is asked for
};

/// Whose press it is, and what it says; none if it's nobody's: then it is the host's. A letter with Ctrl always is.
[[nodiscard]] std::optional<LocalPress> local_press(const Input& input, const State& state, AtHand at_hand);

/// What it does to the match; none if it means nothing now. Whoever isn't there joins: keys in the lobby only, a
/// gamepad at any time. A choice is handed in; of several choices it is marked, or not any more, until Start hands
/// them in or the time is up. A number is dialled: on a gamepad up and down turn the last digit, right begins the next
/// one, left takes it back, and the lower button or Start hands in; the keys of a group are less, more, the next digit,
/// and hand in. What stands there when the time is up counts.
[[nodiscard]] std::optional<Action> local_action(const LocalPress& press, const State& state);

/// How to play without a phone, for the lobby; empty if nobody can.
[[nodiscard]] std::string at_hand_words(AtHand at_hand);

/// The letters that players have for themselves, so that a host needs Ctrl with them: "qwer".
[[nodiscard]] std::string players_keys(const State& state, AtHand at_hand);

/// Those at the laptop who may answer the question that stands, in the order in which they joined.
[[nodiscard]] std::vector<LocalSeat> local_seats(const State& state);

/// The tags of those at the laptop who can't answer it by its kind, and would if they could.
[[nodiscard]] std::vector<std::string> who_need_a_phone(const State& state);

} // namespace cliff::views
