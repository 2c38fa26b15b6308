// Is it text at all? The bytes of a file are looked at before YAML is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cliff::yaml {

inline constexpr std::string_view utf8_mark = "\xEF\xBB\xBF"; ///< the byte order mark that some editors write

struct BadByte {
    std::size_t offset = 0;
    std::size_t bytes = 1; ///< 0: all of them
    std::string message;
};

/// What is wrong with the bytes: UTF-16 or UTF-32, ill-formed UTF-8, a control character, a carriage return
/// without a line feed, a second byte order mark (the first is to be taken off before). Only the first, because one
/// wrong encoding makes a thousand of them.
[[nodiscard]] std::optional<BadByte> bad_byte(std::string_view text);

/// Is there a control character that no text has? Tabs and line ends are fine.
[[nodiscard]] bool has_control(std::string_view text);

} // namespace cliff::yaml
