// Answers of other questions that are so near to a typed one that misspelling either is refused.
#pragma once

#include "bank/weaknesses/answer_texts.hpp"
#include "bank/weaknesses/inspection.hpp"
#include "core/meant.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cliff::bank {

/// The texts that answer the questions, in buckets in which a misspelling of one can be found: it has the same digits
/// and signs, and the same beginning or end. Only the buckets of typed answers, which alone are looked for.
class Rivals {
  public:
    explicit Rivals(const Inspection& inspection);

    /// Each question in turn, with its answer_texts.
    void put(std::size_t question, std::vector<AnswerText>& texts);

    /// To be called once, when all are there.
    void make_findable();

    struct Rival {
        std::size_t question;
        const std::string* text;
    };

    /// An answer of another question that would pass for a misspelling of `spellings`.
    [[nodiscard]] std::optional<Rival> of(std::size_t question, const Spellings& spellings, const Meanings& own) const;

  private:
    static constexpr std::uint8_t crowded = 64; // what begins like so many others isn't mistaken for one of them

    // Small, for there are as many as questions.
    struct Answer {
        std::uint32_t bucket;
        std::uint32_t question;
        std::uint16_t text;    // which of its answer_texts
        std::uint16_t size;    // code points of its form
        std::uint32_t letters; // which stand in it
    };

    /// Those of a text: by whether it's the beginning or the end, its four bytes, and what no slip changes. Some share
    /// a number by chance.
    [[nodiscard]] std::array<std::size_t, 2> buckets(const text::AnswerForm& form) const;

    const Inspection& inspection_;
    std::vector<bool> looked_for_;      // the buckets
    std::vector<std::uint8_t> sizes_;   // of each, counted until it is crowded
    std::vector<std::uint32_t> begins_; // where each one's begin in answers_, once they are findable
    std::vector<Answer> answers_;       // by bucket then, in their order before
};

} // namespace cliff::bank
