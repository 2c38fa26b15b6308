// What is wrong with the words of a command line, in this program's own sentences: what it was, and how to mend it.
#pragma once

#include <CLI/CLI.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace cliff::app {

/// For CLI::Option::check. They throw std::invalid_argument for what can't be used, past CLI11's own messages.
using WordCheck = std::function<std::string(const std::string&)>;

inline constexpr std::int64_t largest_number = 999'999'999'999'999'999; // CLI11 takes "-1" for the largest there is

/// Digits between the two, as `option` wants them.
[[nodiscard]] WordCheck whole_number(std::string option, std::int64_t least = 0, std::int64_t most = largest_number);

/// One of these names.
[[nodiscard]] WordCheck one_of(std::string option, std::vector<std::string> names);

/// What CLI11 found in the words, but for its help and its version.
[[nodiscard]] std::string in_our_words(const CLI::ParseError& error, const CLI::App& program);

} // namespace cliff::app
