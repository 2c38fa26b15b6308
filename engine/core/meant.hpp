// What a person meant who typed an answer: spelling is forgiven, another answer isn't.
#pragma once

#include "core/bank.hpp"
#include "text/answer_form.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cliff {

/// The typing mistakes that are forgiven in an answer of so many letters: none up to 4, one up to 8, two above.
[[nodiscard]] std::size_t forgiven(std::size_t letters);

/// The same answer, without a misspelling.
[[nodiscard]] bool said_alike(const text::AnswerForm& a, const text::AnswerForm& b);

/// Where to look for what was meant.
struct Meanings {
    std::span<const Spellings> things;    ///< any spelling of a thing means it
    std::span<const std::string> refused; ///< what is as near to one of these as to a thing means no thing
    std::string_view language;            ///< BCP 47, for articles and the word for "&"
    bool surnames = false;                ///< the last words of a name mean its bearer: "Beethoven", "van Beethoven"
};

/// A text as it may be meant: whole, and if `surnames`, by its last words.
[[nodiscard]] std::vector<text::AnswerForm> readings(std::string_view text, std::string_view language, bool surnames);

/// Says what was meant by many answers; the spellings are read only once.
class Judge {
  public:
    explicit Judge(const Meanings& meanings);

    /// Which of the things was meant by `said`: the one whose spelling is nearest (Damerau-Levenshtein distance of
    /// text::answer_form, at most `forgiven` for that spelling). None if nothing is near enough, if two things are
    /// equally near, or a refused text is as near. A spelling written exactly always means its thing, whatever is
    /// refused; if that is the surname of one thing and the whole name of another, the other is meant.
    ///
    /// Not forgiven, since they make another answer: a change of digits, signs or Chinese characters, or of a single
    /// letter that ends the answer ("Vitamin C"); and, where all words are there, more mistakes in a word than it would
    /// be forgiven by itself (one in a word of 2 to 4 letters): "South Korea" isn't "North Korea".
    [[nodiscard]] std::optional<std::size_t> meant(std::string_view said) const;

    /// Could a misspelling of one of the spellings be as near to `other`, though it isn't the same answer? Such texts
    /// are worth refusing.
    [[nodiscard]] bool confusable(std::string_view other) const;
    /// The same for a text that has been read (readings) with or without surnames.
    [[nodiscard]] bool confusable(std::span<const text::AnswerForm> other) const;

    [[nodiscard]] bool surnames() const { return surnames_; }

  private:
    struct Name {
        text::AnswerForm answer;
        std::size_t thing = 0;
        bool surname = false;
    };

    [[nodiscard]] bool is_name(const text::AnswerForm& answer) const;

    std::vector<Name> names_;
    std::vector<text::AnswerForm> refused_;
    std::string language_;
    bool surnames_;
};

/// The same for one answer.
[[nodiscard]] std::optional<std::size_t> meant(std::string_view said, const Meanings& meanings);

/// The same for one thing and one text.
[[nodiscard]] bool confusable(const Spellings& spellings, std::string_view other, std::string_view language,
                              bool surnames);

} // namespace cliff
