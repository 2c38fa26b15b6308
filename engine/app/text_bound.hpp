// Which texts are so short that they fit their box whatever the letters, so that they needn't be set to know it.
#pragma once

#include "views/scene.hpp"

namespace cliff::app {

/// At least as wide as the character is in the stage's text face at any weight, in ems; 0 if nothing is promised of it.
/// Promised are Latin, Greek and Cyrillic letters, and the common signs, Chinese characters, kana and Hangul: they
/// stand one after the other, and no other letter changes them.
[[nodiscard]] double widest(char32_t point);

/// True only if the label's text fits its box at its least size. False says nothing: then it has to be set.
///
/// Why it is safe: each character counts as at least as wide as it is (tests/app/text_bound.cpp measures them), so
/// the whole text is at most W wide. A line ends only where the next unbroken piece wouldn't fit, so
/// - two lines that follow each other hold more than one box's width w together: n lines need W > floor(n / 2) * w;
/// - each line but the last is filled up to less than the longest piece p: n lines need W > (n - 1) * (w - p).
/// With room for L lines the text fits if L + 1 lines would need more than W by either. Pieces are taken to be longer
/// than they are where the rules of line breaking (UAX #14) have exceptions, and one wider than the box promises
/// nothing.
[[nodiscard]] bool surely_fits(const views::Label& label);

} // namespace cliff::app
