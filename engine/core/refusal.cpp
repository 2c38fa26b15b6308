// Why nothing came of an action, in words.
#include "core/reduce.hpp"

namespace cliff {

std::string_view reason(Refusal refusal) {
    switch (refusal) {
    case Refusal::none:
        return "";
    case Refusal::not_now:
        return "not now";
    case Refusal::too_late:
        return "time is up";
    case Refusal::paused:
        return "the match is paused";
    case Refusal::already_answered:
        return "you have answered already";
    case Refusal::unknown_player:
        return "no such player";
    case Refusal::not_a_choice:
        return "that is not one of the choices";
    case Refusal::not_a_number:
        return "that is not a number";
    case Refusal::nothing_said:
        return "nothing was typed";
    case Refusal::too_long:
        return "that is too long for an answer";
    case Refusal::said_already:
        return "you have said that already";
    case Refusal::none_left:
        return "no 50:50 here";
    case Refusal::nothing_to_play:
        return "there is nothing to play";
    case Refusal::out:
        return "you are out of this question";
    case Refusal::buzz_first:
        return "buzz first";
    case Refusal::floor_taken:
        return "somebody else was faster";
    case Refusal::not_your_turn:
        return "it isn't your turn";
    case Refusal::locked_out:
        return "you have had your try at this one";
    case Refusal::already_buzzed:
        return "you have buzzed already";
    case Refusal::already_staked:
        return "you have staked already";
    case Refusal::stake_too_high:
        return "that is more than you may stake";
    case Refusal::removed:
        return "the host has removed you";
    case Refusal::no_host:
        return "this match has no host";
    case Refusal::nobody_there:
        return "nobody has joined yet";
    case Refusal::lobby_locked:
        return "the host has closed the door: nobody may join any more";
    case Refusal::room_full:
        return "the room is full";
    case Refusal::no_name:
        return "a name needs at least one letter or picture that can be seen";
    case Refusal::no_seat:
        return "that is no seat";
    case Refusal::seat_taken:
        return "somebody plays from this seat already";
    case Refusal::no_such_question:
        return "no such question has been asked";
    case Refusal::no_teams:
        return "this match isn't played in teams";
    case Refusal::no_such_team:
        return "there is no such team";
    case Refusal::too_many_teams:
        return "there are as many teams as a room takes; join one of them";
    case Refusal::out_of_range:
        return "that is more than can be given at once";
    case Refusal::nothing_to_undo:
        return "there is nothing to undo";
    }
    return "";
}

} // namespace cliff
