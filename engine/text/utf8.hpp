// The Unicode ground floor: is it UTF-8, where are its letters, how wide is it in a terminal.
// Every function takes any bytes: a byte that isn't well-formed UTF-8 counts as one U+FFFD.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::text {

/// The byte offset of the first byte that isn't well-formed UTF-8 (RFC 3629); none if all is.
[[nodiscard]] std::optional<std::size_t> invalid_utf8_at(std::string_view text);

/// The text with U+FFFD for each byte that isn't well-formed.
[[nodiscard]] std::string well_formed(std::string_view text);

/// Code points in the text.
[[nodiscard]] std::size_t code_points(std::string_view text);

/// The first `count` code points of well-formed UTF-8, or all if there are fewer.
[[nodiscard]] std::string_view first_code_points(std::string_view text, std::size_t count);

/// The user-perceived characters (UAX #29 extended grapheme clusters); views into `text`.
[[nodiscard]] std::vector<std::string_view> graphemes(std::string_view text);

/// How many of them there are.
[[nodiscard]] std::size_t grapheme_count(std::string_view text);

/// How many columns a terminal gives the text (East Asian wide and emoji: 2, combining: 0). Control characters,
/// tabs and line ends among them, take none.
[[nodiscard]] std::size_t columns(std::string_view text);

/// Lines of at most `width` columns, broken at spaces where there are any; a longer word is broken between graphemes.
/// '\n' breaks too. The spaces at a break are dropped; a grapheme wider than `width` still gets a line of its own.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

} // namespace cliff::text
