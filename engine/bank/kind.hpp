// Which kind of question it is, and its key: read from `choices`, `answer` and `answers`.
#pragma once

#include "bank/fields.hpp"
#include "core/bank.hpp"

#include <optional>

namespace cliff::bank {

inline constexpr std::size_t longest_choice = 120; ///< graphemes

/// Nothing if it can't be told, which is told.
[[nodiscard]] std::optional<Kind> read_kind(yaml::Document& document, Fields& fields);

} // namespace cliff::bank
