// An answer taken apart into its words, and into the signs that count.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cliff::text {

struct PartedWords {
    std::vector<std::string> words; ///< none if all is punctuation
    bool first_apart = false; ///< a space follows the first, as it does after an article, or an elided one's apostrophe
};

/// Of what as_typed gave.
[[nodiscard]] PartedWords part_words(const std::vector<char32_t>& typed, std::string_view articles);

/// The same of ASCII, which nearly all answers are when they are folded.
[[nodiscard]] PartedWords part_words(std::string_view ascii, std::string_view articles);

/// A letter or a mark that belongs to one.
[[nodiscard]] bool is_letter(char32_t point);

} // namespace cliff::text
