// Which kind of question it is, and its key: read from the one of `choices`, `answer`, `accept`, `number`, `order` and
// `list` that the question has, and from the keys that go with it.
#pragma once

#include "bank/fields.hpp"
#include "core/bank.hpp"

#include <optional>

namespace cliff::bank {

inline constexpr std::size_t longest_choice = 120, longest_item = 60, longest_unit = 20; ///< graphemes
inline constexpr std::size_t most_spellings = 20;
inline constexpr std::size_t fewest_in_list = 2, most_in_list = 30;
inline constexpr double largest_number = 1e12;

/// Nothing if it can't be told, which is told.
[[nodiscard]] std::optional<Kind> read_kind(yaml::Document& document, Fields& fields);

// The kinds, each for a question that has its key. They tell of what is wrong and give nothing then.
[[nodiscard]] std::optional<Kind> read_choosing(yaml::Document& document, Fields& fields);
[[nodiscard]] std::optional<Kind> read_typed(yaml::Document& document, Fields& fields);
[[nodiscard]] std::optional<Kind> read_number(yaml::Document& document, Fields& fields);
[[nodiscard]] std::optional<Kind> read_order(yaml::Document& document, Fields& fields);
[[nodiscard]] std::optional<Kind> read_list(yaml::Document& document, Fields& fields);

} // namespace cliff::bank
