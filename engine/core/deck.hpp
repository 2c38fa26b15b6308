// The questions dealt for one match. All chance of a match is spent here.
#pragma once

#include "core/bank.hpp"
#include "core/rules.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cliff {

/// A question as dealt: its choices stand in the order in which they are shown.
struct Dealt {
    std::size_t round = 0; ///< index into Deck::rounds
    Question question;
    std::vector<std::size_t> fifty;    ///< the choices that 50:50 takes away, half of all; empty where it can't be used
    std::vector<std::string> rivals{}; ///< other questions' keys that a misspelling of this one's could be taken for
    bool sudden = false; ///< it parts who is tied for the first place: only they answer, and it gives no points
    PlayMode play = PlayMode::everyone;
    bool wager = false; ///< players stake points first; then it's everyone's
    bool operator==(const Dealt&) const = default;
};

struct Deck {
    std::string bank; ///< the bank's title
    std::string language;
    std::map<std::string, Source> sources;
    std::vector<std::string> rounds; ///< titles of the rounds that were dealt from, in the bank's order
    std::vector<Dealt> questions;
    std::vector<Dealt> aside{};       ///< numbers for sudden death, most_sudden at most: asked only if there is a tie
    std::size_t first_turn = 0;       ///< where players take turns: who begins, as a number to be divided by theirs
    std::vector<RoundScene> scenes{}; ///< of the rounds, in their order; those that are missing are plain
    bool operator==(const Deck&) const = default;
};

/// What is pictured behind the title of the round of a question.
[[nodiscard]] RoundScene round_scene(const Deck& deck, std::size_t question);

/// So many questions are set aside for sudden death: who is level after three stays so.
inline constexpr std::size_t most_sudden = 3;

/// What the round of a question is called.
[[nodiscard]] const std::string& round_title(const Deck& deck, std::size_t question);

inline constexpr std::size_t all_questions = static_cast<std::size_t>(-1);

struct DealSettings {
    std::vector<std::size_t> rounds;             ///< which rounds of the bank; empty: all
    std::optional<std::size_t> questions;        ///< how many, or all_questions; none: as the rules say
    std::map<std::string, std::int64_t> later{}; ///< by question_key: dealt only if there are too few with a smaller
                                                 ///< number; 0 if it isn't there
    bool operator==(const DealSettings&) const = default;
};

/// Draws and mixes questions and shuffles their choices. A smaller number than there are is spread over the rounds in
/// proportion to their sizes, unless the rules mix the rounds and some questions are to be dealt later than others.
/// Unless the rules mix the rounds, they stay together in the bank's order. A round is played as it says itself, or
/// else as the rules say; one with stakes has them unless the rules mix the rounds or are brisk. Nothing that has to be
/// put in order stands in its right order already. Where the rules want sudden death, some of the bank's numbers that
/// weren't dealt, of whatever round, are set aside for it; they are everyone's, without stakes. The same bank,
/// settings, rules and seed give the same deck on every platform.
[[nodiscard]] Deck deal(const Bank& bank, const DealSettings& settings, const Rules& rules, std::uint64_t seed);

/// The same after the bank was edited, for a match that stands at question `at` of `before`: that question (known by
/// its id, else by its words, else by its line) stands there again, if it's still in the bank, with its choices where
/// they were if they are the same.
[[nodiscard]] Deck deal_again(const Bank& bank, const DealSettings& settings, const Rules& rules, std::uint64_t seed,
                              const Deck& before, std::size_t at);

/// How many questions `deal` would deal.
[[nodiscard]] std::size_t deal_size(const Bank& bank, const DealSettings& settings, const Rules& rules);

} // namespace cliff
