// Numbers as people write them.
#pragma once

#include <optional>
#include <string_view>

namespace cliff::text {

/// The number that a text says: digits of any script, an optional sign, groups parted by spaces, apostrophes, commas or
/// points, decimals after a comma or a point, and `unit` or a lone currency sign before or behind, which is ignored.
/// Where a comma or a point may be either ("1,500"), the language (BCP 47; empty: English) decides. None if it isn't
/// a number, or has more than 18 digits.
[[nodiscard]] std::optional<double> read_number(std::string_view text, std::string_view language,
                                                std::string_view unit = {});

/// Does the language write decimals with a comma?
[[nodiscard]] bool decimal_comma(std::string_view language);

} // namespace cliff::text
