// A bank under the eyes of the checker: its questions in one row, their places in the file, and what is allowed.
#pragma once

#include "bank/allowed.hpp"
#include "core/bank.hpp"
#include "yaml/document.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::bank {

class Inspection {
  public:
    /// All three have to outlive it.
    Inspection(yaml::Document& document, const Bank& bank, const std::vector<yaml::Node>& places);

    [[nodiscard]] const Bank& bank() const { return bank_; }

    // The questions, by their number in the bank, from 0.
    [[nodiscard]] std::size_t size() const { return questions_.size(); }
    [[nodiscard]] const Question& operator[](std::size_t question) const { return *questions_[question]; }

    /// The value of the question's key, or if it hasn't got it, of its `ask`.
    [[nodiscard]] yaml::Node place(std::size_t question, std::string_view key) const;

    /// An item of that value, if it is a list; else the value.
    [[nodiscard]] yaml::Node item(std::size_t question, std::string_view key, std::size_t item) const;

    /// What stands under a key of that value, as `alt` under `image`; else the value.
    [[nodiscard]] yaml::Node inner(std::size_t question, std::string_view key, std::string_view inner) const;

    [[nodiscard]] bool has(std::size_t question, std::string_view key) const;

    /// Tells of a weakness, unless it is allowed. `name`: of its code (weakness_codes.hpp).
    void warn(std::size_t question, const yaml::Node& place, std::string_view name, std::string message);

    /// The same of the bank as a whole.
    void warn(std::string_view name, std::string message);

  private:
    yaml::Document& document_;
    const Bank& bank_;
    const std::vector<yaml::Node>& places_;
    Allowed allowed_;
    std::vector<const Question*> questions_;
};

/// Some of the words, with spaces between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& words, std::size_t from, std::size_t count);

} // namespace cliff::bank
