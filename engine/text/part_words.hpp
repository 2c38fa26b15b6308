// An answer taken apart into its words, and into the signs that count.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cliff::text {

struct PartedWord {
    std::string text;
    bool apart = false; ///< a space follows, as it does after an article, or the apostrophe of an elided one
};

/// Of what as_typed gave. None if all is punctuation.
[[nodiscard]] std::vector<PartedWord> part_words(const std::vector<char32_t>& typed, std::string_view articles);

/// A letter or a mark that belongs to one.
[[nodiscard]] bool is_letter(char32_t point);

} // namespace cliff::text
