// The one function that moves a match on. Total: every action in every phase is applied or refused with a reason.
#pragma once

#include "core/action.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace cliff {

enum class Refusal {
    none,
    not_now,  // the phase doesn't take this action
    too_late, // the deadline had passed
    paused,
    already_answered,
    unknown_player,
    not_a_choice,    // picks outside of the question's choices, none, or taken away by 50:50
    not_a_number,    // typed where a number is asked for
    nothing_said,    // blanks only
    too_long,        // more than longest_typed
    said_already,    // a thing of a list, or a miss, for the second time
    none_left,       // no 50:50 left, or none for this question
    nothing_to_play, // Begin or OpenLobby with an empty deck, Begin with nobody
    out,             // a player without lives, or one whom sudden death doesn't part from others
    buzz_first,      // an answer to a question that has to be buzzed for
    floor_taken,     // somebody else has buzzed
    not_your_turn,
    locked_out,     // has had the floor of this question
    already_buzzed, // and it's being found out who was the first, or has the floor
    already_staked,
    stake_too_high, // more than most_stake
    removed,        // a player whom the host removed
    no_host,        // a host's action in a match without one
    nobody_there,   // the lobby is empty
    lobby_locked,   // nobody may join any more
    room_full,      // most_players have joined
    no_name,        // nothing of the name can be shown
    no_seat,        // a seat without a text of its own, or with one too long
    seat_taken,     // somebody has joined from this seat
    no_such_question,
    no_teams,       // everyone plays for themselves
    no_such_team,   // another one than there are, where none may be named
    too_many_teams, // most_teams
    out_of_range,   // more points or time than one action gives
    nothing_to_undo,
};

struct Step {
    State state;
    bool changed = false;
    Refusal refusal = Refusal::none;
};

/// Never throws, logs, reads a clock or draws a number. Takes the state by value: hand it over moved, and an answer
/// costs the work for that answer. Does not look for missed deadlines: whoever drives the match sends a Tick for each,
/// in order.
[[nodiscard]] Step reduce(State state, const Event& event);

/// What Undo would take back; none if nothing can be. It lives as long as the state stays as it is.
[[nodiscard]] const Deed* next_undo(const State& state);

/// Whether the host hid this typed answer, or one that reads alike, from the room.
[[nodiscard]] bool is_hidden(const State& state, std::size_t question, const std::string& text);

/// Whether the room may see what was typed to a question and isn't right.
[[nodiscard]] bool shows_answers(const State& state, std::size_t question);

/// Why, for a person: "time is up".
[[nodiscard]] std::string_view reason(Refusal refusal);

} // namespace cliff
