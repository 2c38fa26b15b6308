// The questions as plain values: what an author wrote, after the checks and before any match.
#pragma once

#include "core/boxed.hpp"
#include "core/play_mode.hpp"
#include "core/round_scene.hpp"

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cliff {

using Millis = std::chrono::milliseconds;

/// The smallest and largest number of choices that a question can show (letters A to F).
inline constexpr std::size_t fewest_choices = 2, most_choices = 6;

struct OneChoice {
    std::vector<std::string> choices;
    std::size_t answer = 0; ///< index into choices
    bool operator==(const OneChoice&) const = default;
};

struct SeveralChoices {
    std::vector<std::string> choices;
    std::vector<std::size_t> answers; ///< indexes into choices, ascending, at least one
    bool operator==(const SeveralChoices&) const = default;
};

struct TrueFalse {
    bool answer = false;
    bool operator==(const TrueFalse&) const = default;
};

/// The ways to write one answer, at least one; the first is the one shown.
using Spellings = std::vector<std::string>;

/// Typed out; meant.hpp says what counts as the same.
struct Typed {
    Spellings accept;
    std::vector<std::string> refuse; ///< near and wrong: never taken for a misspelling of what is accepted
    bool surnames = false;           ///< a person's surname will do
    bool operator==(const Typed&) const = default;
};

struct Number {
    double value = 0;
    double within = 0;       ///< this far off is still all right; 0: only the very number
    std::string written;     ///< the value as the author wrote it: "1996", "2.50"
    Boxed<std::string> unit; ///< "metres"; unit_of gives it as a text
    bool operator==(const Number&) const = default;
};

/// The smallest and largest number of things to put in order.
inline constexpr std::size_t fewest_in_order = 3, most_in_order = most_choices;

struct Order {
    std::vector<std::string> items; ///< as they are shown
    std::vector<std::size_t> right; ///< indexes into items, in the right order
    bool operator==(const Order&) const = default;
};

/// As many as one can name.
struct ListOf {
    std::vector<Spellings> items;
    std::vector<std::string> refuse;
    bool surnames = false;
    bool operator==(const ListOf&) const = default;
};

/// What is asked for, and the key to it.
using Kind = std::variant<OneChoice, SeveralChoices, TrueFalse, Typed, Number, Order, ListOf>;

/// A picture or a sound that belongs to a question.
struct Media {
    std::string file; ///< a path that can be opened
    std::string alt;  ///< the same in words, for who can't see or hear it
    bool operator==(const Media&) const = default;
};

/// Where a fact stands: a key of Bank::sources, and a place in it ("paragraph 3"). Both may be empty.
struct Reference {
    std::string source;
    std::string place;
    bool operator==(const Reference&) const = default;
};

struct Question {
    std::string id; ///< as the author gave it; empty if not
    std::string ask;
    Kind kind;
    std::string why;            ///< the explanation shown at the reveal; may be empty
    Reference from;             ///< where the fact stands
    bool quote = false;         ///< shown as a quotation; the marks are the author's
    int level = 1;              ///< 1 easy to 3 hard
    int line = 0;               ///< of its `ask` in the bank's file, from 1; 0 if it came from elsewhere
    std::optional<int> seconds; ///< overrides the rules' time limit, 1 to 600
    std::optional<int> points;  ///< overrides the rules' points, 0 to 100,000
    std::vector<std::string> tags;
    Boxed<Media> image, audio;
    bool operator==(const Question&) const = default;
};

struct Round {
    std::string title;
    std::vector<Question> questions;
    std::optional<PlayMode> play{}; ///< none: as the rules say
    bool wager = false;             ///< players stake points before each question, and win or lose them
    RoundScene scene = RoundScene::plain;
    bool operator==(const Round&) const = default;
};

struct Source {
    std::string title;
    std::string date; ///< ISO 8601, "2023-06-27"; may be empty
    bool operator==(const Source&) const = default;
};

struct Bank {
    std::string title;
    std::string language; ///< BCP 47, "en"
    std::string licence;  ///< SPDX identifier or a sentence; may be empty
    std::map<std::string, Source> sources;
    std::vector<Round> rounds;
    bool operator==(const Bank&) const = default;
};

} // namespace cliff
