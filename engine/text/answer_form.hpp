// The form in which typed answers are compared: what people write differently and mean alike is made alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::text {

/// An answer as it is compared. All of it is folded (text::fold), and beyond that: letters that don't decompose are
/// written as people type them (ø as o, æ as ae, ł as l, ...), katakana as hiragana, Hangul syllables as their letters,
/// any script's digits as 0 to 9. Apostrophes and hyphens are left out, other punctuation parts words, "&" is the
/// language's word for it. Signs that make another answer stay: C# isn't C, -5 isn't 5, 3.5 isn't 35 (but 3,5 is 3.5,
/// and 10,000 is 10000).
struct AnswerForm {
    std::vector<std::string> words; ///< without an article at the beginning
    std::string form;               ///< the words without spaces, Roman numerals as digits: "Rocky II" is rocky2
    std::string written;            ///< without spaces, article and numerals as they are: "thebeatles", "rockyii"
    std::string fixed;              ///< of `form` what no slip may change: digits, signs, Chinese characters
    std::size_t letters = 0;        ///< of `form`; a Hangul syllable counts as one
};

/// `language` is BCP 47; unknown or empty counts as English. Nothing is empty unless the text is: what consists of
/// punctuation only keeps it, and an article that stands alone is no article.
[[nodiscard]] AnswerForm read_answer(std::string_view text, std::string_view language);

/// Tells most texts apart without reading them: many can't be looked at otherwise.
class LastingLetters {
  public:
    explicit LastingLetters(std::string_view language);

    /// Which of the letters a to z stand in the text and so in the `form` of its answer, a bit for each; only those
    /// that read_answer never leaves out or makes a digit. None if the text isn't that plain: other scripts, or a sign
    /// that is read as a word.
    [[nodiscard]] std::optional<std::uint32_t> of(std::string_view text) const;

  private:
    std::uint32_t lasting_;
};

/// The words from `first` to before `last` as an answer of their own. first < last <= answer.words.size().
[[nodiscard]] AnswerForm part_of(const AnswerForm& answer, std::size_t first, std::size_t last);

/// The words of read_answer.
[[nodiscard]] std::vector<std::string> answer_words(std::string_view text, std::string_view language);

/// The form of read_answer.
[[nodiscard]] std::string answer_form(std::string_view text, std::string_view language);

} // namespace cliff::text
