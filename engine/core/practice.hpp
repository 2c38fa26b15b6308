// What a player knows of a bank: a card for each question, in boxes (S. Leitner, So lernt man lernen, 1972).
#pragma once

#include "core/action.hpp"
#include "core/bank.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace cliff {

/// Days since 1970-01-01.
using Day = std::int64_t;

struct Card {
    int box = 0;           ///< 1 to last_box; 0: never asked
    Day due = 0;           ///< when it should be asked again
    std::int64_t seen = 0; ///< a number that grows from match to match: when it was last asked
    bool operator==(const Card&) const = default;
};

inline constexpr int last_box = 7;

/// By question_key.
using Cards = std::map<std::string, Card>;

/// What tells a question from the others of its bank, whatever is done to its choices: the author's id, or else a
/// number of the folded text of what it asks, with its picture or sound.
[[nodiscard]] std::string question_key(const Question& question);

/// The card after an answer: right, it moves on one box and is due when that box is (1, 2, 4, 8, 16, 32 and 64 days),
/// unless it wasn't due yet; wrong, it goes back to the first and is due the same day.
[[nodiscard]] Card answered(const Card& card, bool right, Day today, std::int64_t match);

/// The cards of the questions that were revealed, after them. Only the first answer to a question counts: what comes
/// again in one match is remembered from then.
[[nodiscard]] Cards answered(const Cards& cards, const State& match, std::size_t player, Day today,
                             std::int64_t number);

/// Whether the question that stands at its reveal comes again at the end, since somebody missed it and the rules say
/// so; but not without end.
[[nodiscard]] bool comes_again(const State& match);

/// How many questions of the bank are due: asked before, and not known for long enough.
[[nodiscard]] std::size_t due_count(const Bank& bank, const Cards& cards, Day today);

/// In which order questions should be dealt (DealSettings::later), by key. In practice: what is due first, then what is
/// new, then what is due next. Otherwise: what was never asked first, then what was asked longest ago.
[[nodiscard]] std::map<std::string, std::int64_t> practice_order(const Cards& cards, Day today);
[[nodiscard]] std::map<std::string, std::int64_t> unseen_first(const Cards& cards);

/// From this box on a question is mastered: it was right on four days, the last of them a week after the first.
inline constexpr int mastered_box = 4;

/// What the player knows of a round.
struct Mastery {
    std::string round;        ///< its title
    std::size_t mastered = 0; ///< questions in mastered_box or a higher one
    std::size_t asked = 0;    ///< those and the ones in lower boxes
    std::size_t of = 0;
    bool operator==(const Mastery&) const = default;
};
/// Of each round of the bank, in its order.
[[nodiscard]] std::vector<Mastery> mastery(const Bank& bank, const Cards& cards);

/// A session of what the player missed in that match, and of nothing else, by these rules, which repeat what is missed.
/// Questions that the bank has no more are left out.
[[nodiscard]] Begin practise_misses(const Bank& bank, const State& match, std::size_t player, Rules practice,
                                    std::uint64_t seed);

} // namespace cliff
