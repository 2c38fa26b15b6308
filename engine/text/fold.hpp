// Comparing what people write: case, accents and spacing don't count; near misses can be found.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::text {

/// Case, accents, width and compatibility forms folded away (NFKC case folding, accents and vowel points stripped),
/// white space trimmed and runs of it made one space. Two texts that fold alike read alike to a person. Marks that make
/// another letter stay: Japanese が is not か. A byte that isn't UTF-8 counts as U+FFFD.
[[nodiscard]] std::string fold(std::string_view text);

/// The same into `folded`, which keeps its memory from call to call.
void fold(std::string_view text, std::string& folded);

/// A number that is the same for texts that fold alike, and nearly always another one for others.
[[nodiscard]] std::uint64_t fold_hash(std::string_view text);

/// The words of a text, folded: runs of letters, marks and digits of any script. Apostrophes, quotation marks and all
/// other punctuation part them.
[[nodiscard]] std::vector<std::string> words(std::string_view text);

/// The same of a text that is folded already, as views into it; `words` keeps its memory from call to call.
void words_in(std::string_view folded, std::vector<std::string_view>& words);

/// Damerau-Levenshtein distance (optimal string alignment) in code points; `limit + 1` as soon as it exceeds `limit`.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The candidate that a person most likely meant by `word`: the nearest after folding, if it is within a third of the
/// longer one's length (at least 1). None if nothing is near, or `word` is empty. Candidates and words of more than 300
/// code points aren't compared: nobody misspells those, and the work grows with the square.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

} // namespace cliff::text
