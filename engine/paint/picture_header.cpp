// PNG, third edition, 5.2 to 5.6 (a signature, then chunks: length, type, data, check sum) and ITU-T T.81, annex B
// (markers that begin with FF; most are followed by a length that counts itself, and a scan's data has no length at
// all).
#include "paint/picture_header.hpp"

#include <cstddef>

namespace cliff::paint {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view png_signature = "\x89PNG\r\n\x1a\n"sv, jpeg_signature = "\xFF\xD8\xFF"sv;

std::uint32_t byte(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }
std::uint32_t two(std::string_view bytes, std::size_t at) { return byte(bytes, at) << 8U | byte(bytes, at + 1); }
std::uint32_t four(std::string_view bytes, std::size_t at) { return two(bytes, at) << 16U | two(bytes, at + 2); }

Header read_png_header(std::string_view bytes) {
    Header header{Format::png};
    constexpr std::size_t frame = 12; // all of a chunk but its data
    for (std::size_t at = png_signature.size(); at + frame <= bytes.size();) {
        const std::size_t length = four(bytes, at), left = bytes.size() - at - frame;
        const auto type = bytes.substr(at + 4, 4);
        if (length > left) return header;
        if (type == "IHDR" && length >= 8 && header.width == 0) {
            header.width = four(bytes, at + 8);
            header.height = four(bytes, at + 12);
        }
        if (type == "IEND") {
            header.whole = true;
            return header;
        }
        at += frame + length;
    }
    return header;
}

bool restart(std::uint32_t marker) { return marker >= 0xD0 && marker <= 0xD7; }

// A frame's beginning, of whichever process; the three left out are tables.
bool begins_frame(std::uint32_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

// The next marker that a scan's data doesn't hold; FF 00 there is a byte of it.
std::size_t after_scan(std::string_view bytes, std::size_t at) {
    for (; at + 1 < bytes.size(); ++at) {
        const auto next = byte(bytes, at + 1);
        if (byte(bytes, at) == 0xFF && next != 0x00 && next != 0xFF && !restart(next)) return at;
    }
    return bytes.size();
}

Header read_jpeg_header(std::string_view bytes) {
    constexpr std::uint32_t end_of_image = 0xD9, start_of_scan = 0xDA, temporary = 0x01;
    Header header{Format::jpeg};
    for (std::size_t at = 2; at + 1 < bytes.size();) {
        if (byte(bytes, at) != 0xFF) return header;
        const auto marker = byte(bytes, at + 1);
        if (marker == 0xFF) { // any number of these may stand before a marker
            ++at;
            continue;
        }
        at += 2;
        if (marker == end_of_image) {
            header.whole = true;
            return header;
        }
        if (restart(marker) || marker == temporary) continue;
        if (at + 2 > bytes.size()) return header;
        const std::size_t length = two(bytes, at);
        if (length < 2 || length > bytes.size() - at) return header;
        if (begins_frame(marker) && length >= 8 && header.width == 0) {
            header.height = two(bytes, at + 3);
            header.width = two(bytes, at + 5);
        }
        at += length;
        if (marker == start_of_scan) at = after_scan(bytes, at);
    }
    return header;
}

} // namespace

Header read_header(std::string_view bytes) {
    if (bytes.substr(0, png_signature.size()) == png_signature) return read_png_header(bytes);
    if (bytes.substr(0, jpeg_signature.size()) == jpeg_signature) return read_jpeg_header(bytes);
    return {};
}

} // namespace cliff::paint
