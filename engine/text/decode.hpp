// One code point at a time, for the functions of this room: the one place that says what becomes of ill-formed bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::text {

struct Decoded {
    char32_t point = 0;
    std::size_t bytes = 0; ///< how many bytes it took, at least 1
    bool well_formed = true;
};

[[nodiscard]] Decoded decode_beyond_ascii(std::string_view text, std::size_t at);

/// The code point at `at`, which must be less than text.size(). A byte that begins no well-formed sequence is U+FFFD,
/// one byte long.
[[nodiscard]] inline Decoded decode(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? Decoded{byte, 1, true} : decode_beyond_ascii(text, at);
}

[[nodiscard]] std::vector<char32_t> decode_all(std::string_view text);

void encode_beyond_ascii(char32_t point, std::string& out);

/// Appends the UTF-8 of one code point.
inline void encode(char32_t point, std::string& out) {
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else {
        encode_beyond_ascii(point, out);
    }
}

/// White space as Unicode has it (the property White_Space).
[[nodiscard]] bool is_space(char32_t point);

[[nodiscard]] bool is_ascii(std::string_view text);

} // namespace cliff::text
