// What a player says to a question, and when.
#pragma once

#include "core/bank.hpp"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace cliff {

/// Indexes of what was picked: choices ascending (one for one choice and true/false), things to put in order as the
/// player ordered them.
using Picks = std::vector<std::size_t>;

/// Answers of more code points than this are refused: no key is as long.
inline constexpr std::size_t longest_typed = 240;

/// What a player says to a question; which part is used follows from its kind. Never empty in an accepted response.
struct Answer {
    Picks picks;
    std::vector<std::string> texts; ///< as typed: one, or each thing named of a list
    Answer() = default;
    Answer(Picks picked) : picks{std::move(picked)} {}
    Answer(std::initializer_list<std::size_t> picked) : picks{picked} {}
    static Answer typed(std::string text) {
        Answer answer;
        answer.texts.push_back(std::move(text));
        return answer;
    }
    [[nodiscard]] bool empty() const { return picks.empty() && texts.empty(); }
    bool operator==(const Answer&) const = default;
};

struct Response {
    Answer answer;
    Millis elapsed{0}; ///< since the choices were shown, pauses left out
    bool operator==(const Response&) const = default;
};

} // namespace cliff
