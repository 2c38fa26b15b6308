// What phones see of a match with a host: what all of them see alike, and what only one of them does. The key has no
// place in what all see until it is revealed.
#pragma once

#include "core/standings.hpp"
#include "core/state.hpp"
#include "views/stage_view.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cliff::views {

/// How a question is answered.
enum class Asking { one, several, truth, text, number, order, list };
[[nodiscard]] Asking asking(const Question& question);

/// The clock of an open question or of a break, in durations, since a phone's clock isn't ours.
struct RoomClock {
    Millis spent{0};            ///< since the choices were shown, or the break began, pauses left out
    std::optional<Millis> left; ///< until the fuse has burnt: the question's, or the match's if that has one
    std::optional<Millis> total;
    bool operator==(const RoomClock&) const = default;
};

/// `now` is on the inbox's clock. While somebody who has buzzed has the floor, it is the clock of their answer. None
/// unless the question is open, or stakes are, or it is a break; a break whose time is over has nothing left.
[[nodiscard]] std::optional<RoomClock> room_clock(const State& state, Millis now);

/// What may be told once the key has been revealed.
struct RoomKey {
    std::vector<std::string> texts; ///< to show: the first spelling, the right choices, the right order, all things
    std::vector<std::size_t> right; ///< indexes into choices; of an order, in the right order
    std::string why;
    bool counts = true; ///< the host may have ruled that the question doesn't
    bool operator==(const RoomKey&) const = default;
};

/// The question that stands, as far as the phase shows it.
struct RoomQuestion {
    std::string ask;
    bool quote = false;
    Asking asking = Asking::one;
    std::size_t count = 0;            ///< of choices, things to put in order, or things of a list
    std::vector<std::string> choices; ///< or things to put in order; from `open` on, and never of true/false
    std::string unit;                 ///< of a number
    std::string image, audio;         ///< what the stage shows and plays, in words
    std::optional<RoomKey> key;       ///< at the reveal
    bool operator==(const RoomQuestion&) const = default;
};

/// What all phones see.
struct RoomFrame {
    Phase phase = Phase::lobby;
    bool paused = false;
    bool closed = false; ///< nobody may join any more
    std::string bank, language;
    std::string round;                    ///< the title of the round that is played; empty in the lobby
    std::size_t number = 0;               ///< of the question, from 1; 0 before the first
    std::size_t of = 0;                   ///< 0: as many as there's time for
    std::optional<RoomQuestion> question; ///< from reading to reveal
    PlayMode play = PlayMode::everyone;   ///< how that question is played
    std::string floor;                    ///< the name of who may answer it alone; empty: nobody
    std::optional<RoomClock> clock;
    std::vector<std::string> teams; ///< that can be joined, where the match is played in teams
    bool naming = false;            ///< and new ones may be named
    bool sudden = false;            ///< the question is one of sudden death
    bool operator==(const RoomFrame&) const = default;
};

[[nodiscard]] RoomFrame room_frame(const State& state, Millis now);

/// Whether phones that were shown `before` have to be told. They needn't be that time passes, nor of the breath before
/// the reveal.
[[nodiscard]] bool is_news(const RoomFrame& frame, const RoomFrame& before);

/// What came of a player's answer.
struct SeatResult {
    RevealView::Verdict verdict = RevealView::Verdict::right;
    Points points;
    bool counts = true;
    std::optional<Millis> elapsed; ///< until the answer; none if there was none
    int streak = 0;                ///< right answers in a row, with this one
    bool life_lost = false;
    bool watched = false; ///< the question was another's, so it's nothing to them
    bool operator==(const SeatResult&) const = default;
};

/// Where a player stands among all.
struct SeatRank {
    std::size_t rank = 0, of = 0; ///< from 1; who is level shares it
    int moved = 0;                ///< places up since the question before; negative: down
    bool tied = false;
    bool operator==(const SeatRank&) const = default;
};

/// A player's team.
struct SeatTeam {
    std::string name;
    double score = 0;
    std::optional<SeatRank> rank; ///< from the first reveal on
    bool operator==(const SeatTeam&) const = default;
};

/// What only one phone sees.
struct SeatFrame {
    std::string name;
    int score = 0;
    std::optional<SeatTeam> team; ///< where the match is played in teams
    bool removed = false;
    bool late = false;    ///< joined while the question was under way: plays from the next one on
    bool out = false;     ///< has no lives left
    bool watches = false; ///< the question is a sudden death among others
    std::optional<int> lives;
    bool floor = false;      ///< may answer alone
    bool locked_out = false; ///< has had the floor, and it's open again
    std::optional<int> most; ///< points to stake, while they are staked
    std::optional<int> stake;
    std::size_t number = 0;                  ///< the question that this is about, from 1; 0 before the first
    std::optional<Answer> answer;            ///< as it was handed in
    std::vector<std::string> found, strikes; ///< of a list: things as the bank spells them, misses as typed
    std::optional<SeatResult> result;        ///< at the reveal
    std::optional<SeatRank> rank;            ///< from the first reveal on
    std::size_t right = 0, asked = 0; ///< at the end: questions wholly right, of those that counted for this player
    bool operator==(const SeatFrame&) const = default;
};

/// Preconditions: the board has followed the state, and there is such a player.
[[nodiscard]] SeatFrame seat_frame(const State& state, const Scoreboard& board, std::size_t player);

} // namespace cliff::views
