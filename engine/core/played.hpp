// What has been done about a question of the deck that was played, or is.
#pragma once

#include "core/answer.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cliff {

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

} // namespace cliff
