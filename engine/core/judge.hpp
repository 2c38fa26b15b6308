// How much of a question an answer got right, kind by kind.
#pragma once

#include "core/state.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cliff {

/// A list closes after this many texts that meant none of its things.
inline constexpr std::size_t most_strikes = 3;

/// What became of each text said to a list.
struct Naming {
    std::vector<std::optional<std::size_t>> meant; ///< by text: the thing, the first time that it was named
    std::vector<bool> found;                       ///< by thing
    std::size_t finds = 0;
    std::size_t strikes = 0; ///< texts that meant nothing, each counted once
};

/// Precondition: question `index` of the deck is a list.
[[nodiscard]] Naming naming(const Deck& deck, std::size_t index, const std::vector<std::string>& texts);

/// The number that was typed, with or without the question's unit; none if it is none. `language` (BCP 47) tells a
/// decimal comma.
[[nodiscard]] std::optional<double> typed_number(const Number& number, std::string_view text,
                                                 std::string_view language);

/// How much of question `index` the answer got right, 0 to 1.
///
/// - Several choices: all or nothing unless `partial`; then each right pick gives 1/n, each wrong one takes 1/n, never
///   below 0 (n: right choices).
/// - Number: 1 inside `within`, falling in a straight line to 0 at five times as far off.
/// - Order: of the pairs of neighbours in the right order, the share that stands in the right order.
/// - List: the share found.
[[nodiscard]] double share_right(const Deck& deck, std::size_t index, const Answer& answer, bool partial);

} // namespace cliff
