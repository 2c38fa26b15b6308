// What is read aloud of a screen: the words of `plain.hpp`, as sentences.
#pragma once

#include "views/stage_view.hpp"

#include <string>

namespace cliff::views {

/// So much is read of a screen at most, in bytes; what is longer ends with a whole character.
inline constexpr std::size_t most_spoken = 2000;

/// Of rounds, questions, reveals and results; empty for every other screen, where there is nothing to read out or
/// somebody does. What a question's choices are isn't said before they are shown.
[[nodiscard]] std::string spoken(const Screen& screen);

/// Lines that were wrapped at `plain_width` are joined, and every line that isn't a sentence becomes one.
[[nodiscard]] std::string as_sentences(const std::string& plain_text);

} // namespace cliff::views
