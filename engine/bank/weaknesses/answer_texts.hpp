// The texts of a question that can be taken for one another.
#pragma once

#include "core/bank.hpp"
#include "text/answer_form.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::bank {

class AnswerText {
  public:
    AnswerText(const std::string& text, std::size_t item, bool right) : text_(&text), item_(item), right_(right) {}

    [[nodiscard]] const std::string& text() const { return *text_; }
    /// Which choice, thing to order, or thing of a list; 0 if there is only one.
    [[nodiscard]] std::size_t item() const { return item_; }
    /// It answers the question by itself.
    [[nodiscard]] bool right() const { return right_; }

    /// As answers are compared; read when it is first asked for, since most never are. `language`: BCP 47.
    [[nodiscard]] const text::AnswerForm& form(std::string_view language) {
        if (!form_) form_ = text::read_answer(*text_, language);
        return *form_;
    }

  private:
    const std::string* text_;
    std::size_t item_;
    bool right_;
    std::optional<text::AnswerForm> form_;
};

/// Its choices, the things to put in order, or all spellings of what is typed; none for true/false and numbers.
[[nodiscard]] std::vector<AnswerText> answer_texts(const Question& question);

} // namespace cliff::bank
