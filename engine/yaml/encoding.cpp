// Text is well-formed UTF-8 without control characters; yaml-cpp would take anything.
#include "yaml/encoding.hpp"

#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cliff::yaml {

namespace {

constexpr std::size_t none = std::string_view::npos;

// Where a control character stands: C0 without tab and line ends, DEL, and C1.
std::size_t control_at(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x20 ? byte != '\t' && byte != '\n' && byte != '\r' : byte == 0x7F) return at;
        if (byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0) return at;
    }
    return none;
}

// By its mark, or by the zero bytes that every second (or three of four) bytes of English text would be.
bool is_wide(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
    const auto head = text.substr(0, 64);
    const auto zeros = std::count(head.begin(), head.end(), '\0');
    return head.size() >= 4 && static_cast<std::size_t>(zeros) * 5 >= head.size() * 2;
}

std::size_t lone_return_at(std::string_view text) {
    for (auto at = text.find('\r'); at != none; at = text.find('\r', at + 1))
        if (at + 1 == text.size() || text[at + 1] != '\n') return at;
    return none;
}

} // namespace

bool has_control(std::string_view text) { return control_at(text) != none; }

std::optional<BadByte> bad_byte(std::string_view text) {
    if (is_wide(text)) return BadByte{0, 0, "this file is UTF-16 or UTF-32; save it as UTF-8"};
    const auto control = control_at(text);
    const auto invalid = text::invalid_utf8_at(text).value_or(none);
    if (invalid < control)
        return BadByte{invalid, 1,
                       fmt::format("the byte 0x{:02X} is not UTF-8; save the file as UTF-8",
                                   static_cast<unsigned char>(text[invalid]))};
    if (control != none && text[control] == '\0')
        return BadByte{control, 1, "a zero byte is not text; is this a question file at all?"};
    if (control != none) {
        const bool c1 = text[control] == '\xC2';
        const unsigned code = static_cast<unsigned char>(text[control + (c1 ? 1 : 0)]);
        return BadByte{control, c1 ? 2U : 1U,
                       fmt::format("the control character U+{:04X} is not text; delete it", code)};
    }
    if (const auto lone = lone_return_at(text); lone != none)
        return BadByte{lone, 1, "a carriage return without a line feed; save the file with LF line ends"};
    return std::nullopt;
}

} // namespace cliff::yaml
