// The text of one file, and the way from a byte in it to a line and a column.
#pragma once

#include "yaml/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::yaml {

class Source {
  public:
    /// `name` is how problems call the file. The text must be smaller than 4 GiB.
    Source(std::string text, std::string name);

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] const std::string& name() const { return name_; }

    /// The line of the byte at `offset`, from 1.
    [[nodiscard]] int line(std::size_t offset) const;

    /// The text of a line, without its end. `number` from 1 to the last.
    [[nodiscard]] std::string_view line_text(int number) const;

    /// Where a line begins.
    [[nodiscard]] std::size_t line_begin(int number) const;

    /// A problem at `bytes` bytes from `offset`; what reaches past the line's end isn't underlined.
    [[nodiscard]] Problem problem(std::size_t offset, std::size_t bytes, std::string message) const;

    /// A problem of the file as a whole.
    [[nodiscard]] Problem whole(std::string message) const;

  private:
    std::string text_;
    std::string name_;
    // Where every eighth line begins: all of them would take a tenth of a large file's own size.
    static constexpr std::size_t stride = 8;
    std::vector<std::uint32_t> begins_;
};

/// An author's text inside a message: in quotes, on one line, cut with '…' after 60 graphemes.
[[nodiscard]] std::string in_quotes(std::string_view text);

} // namespace cliff::yaml
