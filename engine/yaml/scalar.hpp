// How scalars look in the source, for what yaml-cpp's events don't tell. Every function looks at the text's beginning.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace cliff::yaml {

[[nodiscard]] bool begins_quote(std::string_view text);

/// The bytes of a quoted scalar, quotes included; none if it's never closed.
[[nodiscard]] std::optional<std::size_t> quoted_size(std::string_view text);

/// The text begins with a bracket: what is never closed, that bracket (0) or a quote inside it; none if all is closed.
[[nodiscard]] std::optional<std::size_t> unclosed_at(std::string_view text);

/// A plain `null`, which yaml-cpp reports without its text: "~", "null", "Null", "NULL"; empty if there is none.
[[nodiscard]] std::string_view null_word(std::string_view text);

/// Up to the end of the line, trailing blanks left out.
[[nodiscard]] std::string_view first_line(std::string_view text);

/// Up to a blank, the end of the line, or a comma or closing bracket.
[[nodiscard]] std::string_view first_word(std::string_view text);

/// The first byte that is no blank and no line end; none at the end.
[[nodiscard]] std::optional<char> first_ink(std::string_view text);

} // namespace cliff::yaml
