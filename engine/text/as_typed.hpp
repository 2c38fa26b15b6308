// Letters as people type them who haven't got them on their keyboard, or don't bother.
#pragma once

#include <vector>

namespace cliff::text {

/// Of folded text (text::fold): letters with strokes and ligatures as plain ones, variants of Arabic and Devanagari
/// letters as one, katakana as hiragana, Hangul syllables as their letters, any script's decimal digits as 0 to 9.
[[nodiscard]] std::vector<char32_t> as_typed(const std::vector<char32_t>& folded);

/// Chinese characters, in any language that writes them: each is a word or a good part of one.
[[nodiscard]] bool is_ideograph(char32_t point);

/// The vowels and final consonants that as_typed takes out of a Hangul syllable.
[[nodiscard]] bool is_hangul_rest(char32_t point);

} // namespace cliff::text
