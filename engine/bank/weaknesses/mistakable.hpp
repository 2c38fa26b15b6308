// Answers that a person can't tell apart, or that the judge of typed answers can't: of one question, and of several.
#pragma once

#include "bank/weaknesses/answer_texts.hpp"
#include "bank/weaknesses/inspection.hpp"
#include "bank/weaknesses/rivals.hpp"
#include "text/answer_form.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace cliff::bank {

class Mistakable {
  public:
    explicit Mistakable(Inspection& inspection);

    /// Each question in turn.
    void look_at(std::size_t question);

    /// To be called once, when all have been looked at.
    void tell_rivals();

  private:
    /// Choices, or things to put in order: all of them stand on the stage at once.
    void shown_together(std::size_t question, std::vector<AnswerText>& texts, std::string_view key);
    /// Things of a list: each has to be meant by its own name.
    void named_one_by_one(std::size_t question, std::vector<AnswerText>& texts);

    Inspection& inspection_;
    std::string_view language_;
    text::LastingLetters lasting_;
    Rivals rivals_;
    std::vector<std::optional<std::uint32_t>> letters_; // of the texts that are looked at
};

} // namespace cliff::bank
