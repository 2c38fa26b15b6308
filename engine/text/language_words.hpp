// The small words of each language that answers have with them or not.
#pragma once

#include <string_view>

namespace cliff::text {

/// Lists of words, parted by spaces, folded.
struct LanguageWords {
    std::string_view languages;  ///< primary subtags of BCP 47
    std::string_view articles;   ///< before a noun; elided ones (l') without the apostrophe
    std::string_view ands;       ///< what "&" stands for; the first is the one to write
    std::string_view pairs;      ///< pairs of letters typed for one letter with a mark: the first letter is kept
    std::string_view glued = {}; ///< an article written in one word with its noun
};

/// Those of `language` (BCP 47), or the English ones if it is unknown or empty.
[[nodiscard]] const LanguageWords& language_words(std::string_view language);

/// Is `word` one of the `list`?
[[nodiscard]] bool lists(std::string_view list, std::string_view word);

} // namespace cliff::text
