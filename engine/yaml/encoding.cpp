// Text is well-formed UTF-8 without control characters; yaml-cpp would take anything.
#include "yaml/encoding.hpp"

#include "text/decode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace cliff::yaml {

namespace {

// C0 without tab and line ends, DEL, and C1.
bool is_control(char32_t point) {
    return point < 0x20 ? point != U'\t' && point != U'\n' && point != U'\r' : point >= 0x7F && point < 0xA0;
}

// Whether the byte is text whatever stands around it: nearly all of a file is, and this keeps the look at it cheap.
constexpr auto plain = [] {
    std::array<bool, 256> found{};
    for (std::size_t byte = 0x20; byte < 0x7F; ++byte) found[byte] = true;
    found['\t'] = found['\n'] = true;
    return found;
}();

// Are all eight plain, and no tab or line end? (Each byte's highest bit tells: it is set, or becomes so by a borrow or
// a carry.)
bool eight_plain(const char* bytes) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes, sizeof eight);
    return ((eight | (eight - 0x20 * ones) | (eight + ones)) & 0x80 * ones) == 0;
}

std::size_t next_not_plain(std::string_view text, std::size_t at) {
    while (at + 8 <= text.size()) {
        const auto end = at + 8;
        if (!eight_plain(text.data() + at))
            for (auto byte = at; byte < end; ++byte)
                if (!plain[static_cast<unsigned char>(text[byte])]) return byte;
        at = end;
    }
    while (at < text.size() && plain[static_cast<unsigned char>(text[at])]) ++at;
    return at;
}

// By its mark, or by the zero bytes that every second (or three of four) bytes of English text would be.
bool is_wide(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
    const auto head = text.substr(0, 64);
    const auto zeros = std::count(head.begin(), head.end(), '\0');
    return head.size() >= 4 && static_cast<std::size_t>(zeros) * 5 >= head.size() * 2;
}

BadByte not_utf8(std::size_t at, char byte) {
    return {at, 1,
            fmt::format("the byte 0x{:02X} is not UTF-8; save the file as UTF-8", static_cast<unsigned char>(byte))};
}

BadByte control(std::size_t at, const text::Decoded& letter) {
    if (letter.point == 0) return {at, 1, "a zero byte is not text; is this a question file at all?"};
    return {
        at, letter.bytes,
        fmt::format("the control character U+{:04X} is not text; delete it", static_cast<std::uint32_t>(letter.point))};
}

} // namespace

bool has_control(std::string_view text) {
    for (auto at = next_not_plain(text, 0); at < text.size(); at = next_not_plain(text, at)) {
        const auto letter = text::decode(text, at);
        if (is_control(letter.point)) return true;
        at += letter.bytes;
    }
    return false;
}

std::optional<BadByte> bad_byte(std::string_view text) {
    if (is_wide(text)) return BadByte{0, 0, "this file is UTF-16 or UTF-32; save it as UTF-8"};
    // yaml-cpp leaves it out, and all its places would be one letter off.
    if (text.starts_with(utf8_mark))
        return BadByte{0, utf8_mark.size(), "a second byte order mark, which nobody sees; delete it"};
    std::optional<std::size_t> lone_return;
    for (auto at = next_not_plain(text, 0); at < text.size(); at = next_not_plain(text, at)) {
        const auto letter = text::decode(text, at);
        if (!letter.well_formed) return not_utf8(at, text[at]);
        if (is_control(letter.point)) return control(at, letter);
        if (!lone_return && letter.point == U'\r' && !text.substr(at + 1).starts_with('\n')) lone_return = at;
        at += letter.bytes;
    }
    if (lone_return)
        return BadByte{*lone_return, 1, "a carriage return without a line feed; save the file with LF line ends"};
    return std::nullopt;
}

} // namespace cliff::yaml
