// Decoding and encoding through utf8proc, which follows RFC 3629: no overlong forms, no surrogates, nothing past
// U+10FFFF.
#include "text/decode.hpp"

#include <utf8proc.h>

#include <array>
#include <cstdint>
#include <cstring>

namespace cliff::text {

Decoded decode_beyond_ascii(std::string_view text, std::size_t at) {
    const auto rest = text.substr(at, 4);
    utf8proc_int32_t point = 0;
    const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                                        static_cast<utf8proc_ssize_t>(rest.size()), &point);
    if (bytes <= 0) return {U'\uFFFD', 1, false};
    return {static_cast<char32_t>(point), static_cast<std::size_t>(bytes), true};
}

std::vector<char32_t> decode_all(std::string_view text) {
    std::vector<char32_t> points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto next = decode(text, at);
        points.push_back(next.point);
        at += next.bytes;
    }
    return points;
}

void encode_beyond_ascii(char32_t point, std::string& out) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto count = utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(count));
}

bool is_space(char32_t point) {
    if (point < 0x80) return point == U' ' || (point >= 0x09 && point <= 0x0D);
    if (point == 0x85) return true;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(point))) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return true;
    default:
        return false;
    }
}

bool is_ascii(std::string_view text) {
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    std::uint64_t all = 0, eight = 0;
    std::size_t at = 0;
    for (; at + sizeof eight <= text.size(); at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        all |= eight;
    }
    for (; at < text.size(); ++at) all |= static_cast<unsigned char>(text[at]);
    return (all & high_bits) == 0;
}

} // namespace cliff::text
