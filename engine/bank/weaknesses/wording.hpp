// The words of many texts as numbers: what compares all questions of a large bank must be small and quick.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::bank {

/// Stands for a folded word. Two words may share a number, one pair in four thousand million.
using WordNumber = std::uint32_t;

[[nodiscard]] WordNumber number_of(std::string_view word);

/// Parts texts into their words (text::words), one text after the other in the same memory.
class WordReader {
  public:
    void read(std::string_view text);

    // Of the text that was read last, in their order.
    [[nodiscard]] std::span<const std::string_view> words() const { return words_; }
    [[nodiscard]] std::span<const WordNumber> numbers() const { return numbers_; }

  private:
    std::string folded_;
    std::vector<std::string_view> words_;
    std::vector<WordNumber> numbers_;
};

/// Many texts, one after the other.
class Wording {
  public:
    /// Makes room for that many words, so that they needn't move while it grows.
    void reserve(std::size_t words) { numbers_.reserve(words); }

    void add(std::span<const WordNumber> text) {
        numbers_.insert(numbers_.end(), text.begin(), text.end());
        ends_.push_back(static_cast<std::uint32_t>(numbers_.size()));
    }

    /// Makes a set of each text: its words in order, each once.
    void sort_each();

    [[nodiscard]] std::size_t size() const { return ends_.size(); } ///< texts
    [[nodiscard]] std::size_t words() const { return numbers_.size(); }

    [[nodiscard]] std::span<const WordNumber> operator[](std::size_t text) const {
        const std::size_t begin = text == 0 ? 0 : ends_[text - 1];
        return std::span(numbers_).subspan(begin, ends_[text] - begin);
    }

  private:
    std::vector<WordNumber> numbers_;
    std::vector<std::uint32_t> ends_;
};

} // namespace cliff::bank
