// Banks and rules from their files onto the shelf that a person chooses from.
#pragma once

#include "core/practice.hpp"
#include "views/shell.hpp"
#include "yaml/problem.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cliff::app {

/// Whether a bank is only read, or checked for weaknesses, too.
enum class Care { read, check };

/// The banks given, or else all that come with the program and the person's own; and the rules that come with the
/// program. A bank with mistakes stands on the shelf with them. Throws std::runtime_error if the program's own rules
/// are broken.
[[nodiscard]] views::Shelf load_shelf(const std::vector<std::filesystem::path>& banks, Care care = Care::read);

/// What a person asked for on the command line.
struct PlayWords {
    std::vector<std::filesystem::path> banks;
    std::string rules;
    std::optional<std::size_t> questions;
    std::vector<std::string> rounds;
    std::optional<std::uint64_t> seed;
    bool watch = false;                 ///< the one bank is being edited: go on with it as it's saved
    bool resume = false;                ///< go on with the match that was under way
    bool daily = false;                 ///< the match of the day
    std::optional<std::string> theme{}; ///< its name; none: the default one
    [[nodiscard]] bool anything() const {
        return !banks.empty() || watch || daily || !rules.empty() || questions || !rounds.empty() || seed;
    }
};

/// The words' choice of rules, rounds and number, for a bank of the shelf. Throws std::invalid_argument with a
/// suggestion if there are no such rules or round.
[[nodiscard]] views::Selection select(const views::Shelf& shelf, const PlayWords& words, std::size_t bank = 0);

/// Deals the selection: what a match begins with. What is due, or wasn't asked lately, is dealt first, if the player's
/// `cards` of the bank tell. Precondition: the bank is playable.
[[nodiscard]] Begin deal_match(const views::Shelf& shelf, const views::Selection& selection, std::uint64_t seed,
                               const Cards& cards = {}, Day today = 0);

/// The deck of a match that goes on although its bank was edited; with the cards that it was dealt by. Precondition:
/// the bank is playable, and the rules don't repeat.
[[nodiscard]] Revise revise_match(const views::Shelf& shelf, const views::Selection& selection, std::uint64_t seed,
                                  const State& match, const Cards& cards = {});

/// The first problem of a bank that can't be played, in one line.
[[nodiscard]] std::string why_unplayable(const views::ShelfBank& bank);

[[nodiscard]] views::ProblemLine problem_line(const yaml::Problem& problem);

} // namespace cliff::app
