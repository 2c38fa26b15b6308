#include "store/log_end.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <string>
#include <string_view>

namespace cliff::store {
namespace {

constexpr std::size_t header_bytes = 32, before_page = 24;

std::uint32_t big_endian(std::string_view bytes) {
    std::uint32_t number = 0;
    for (const char byte : bytes.substr(0, 4)) number = number << 8U | static_cast<unsigned char>(byte);
    return number;
}

std::uint32_t little_endian(std::string_view bytes) {
    std::uint32_t number = 0;
    for (std::size_t b = 4; b-- > 0;) number = number << 8U | static_cast<unsigned char>(bytes[b]);
    return number;
}

/// The sum that runs through a log (Database File Format, 4.2).
struct Sum {
    std::uint32_t first = 0, second = 0;
    void add(std::string_view bytes, bool big) {
        for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
            const auto word = big ? big_endian : little_endian;
            first += word(bytes.substr(at)) + second;
            second += word(bytes.substr(at + 4)) + first;
        }
    }
    /// As it is written, whatever the order of the words that were summed.
    [[nodiscard]] bool stands_in(std::string_view bytes) const {
        return first == big_endian(bytes) && second == big_endian(bytes.substr(4));
    }
};

/// What SQLite has noted of a log in its index: how many frames there are up to the last whole transaction. 0: nothing
/// about the log with these salts.
std::uint32_t frames_noted(const std::filesystem::path& index, std::string_view salts) {
    constexpr std::size_t copy_bytes = 48, frames_at = 16, salts_at = 32;
    std::array<char, 2 * copy_bytes> bytes{}; // written one after the other, so that two that differ mean nothing
    std::ifstream in(index, std::ios::binary);
    if (!in.read(bytes.data(), bytes.size())) return 0;
    const std::string_view one(bytes.data(), copy_bytes), other(bytes.data() + copy_bytes, copy_bytes);
    if (one != other || one.substr(salts_at, 8) != salts) return 0;
    std::uint32_t frames = 0; // in this machine's own order
    std::memcpy(&frames, one.data() + frames_at, sizeof frames);
    return frames;
}

} // namespace

bool log_is_damaged(const std::filesystem::path& log, const std::filesystem::path& index) {
    std::ifstream in(log, std::ios::binary);
    std::string header(header_bytes, '\0');
    if (!in.read(header.data(), header_bytes)) return false; // killed before the first transaction
    const std::string_view head = header, salts = head.substr(16, 8);
    const std::uint32_t magic = big_endian(head), page_bytes = big_endian(head.substr(8));
    constexpr std::uint32_t smallest_page = 512, largest_page = 65536;
    if ((magic | 1U) != 0x377F0683U || page_bytes < smallest_page || page_bytes > largest_page) return true;
    const bool big = (magic & 1U) != 0;
    Sum sum;
    sum.add(head.substr(0, 24), big);
    if (!sum.stands_in(head.substr(24))) return true;

    std::uint32_t frames = 0, whole = 0; // `whole` up to the last transaction
    std::string frame(before_page + page_bytes, '\0');
    while (in.read(frame.data(), static_cast<std::streamsize>(frame.size()))) {
        const std::string_view bytes = frame;
        sum.add(bytes.substr(0, 8), big);
        sum.add(bytes.substr(before_page), big);
        if (bytes.substr(8, 8) != salts || !sum.stands_in(bytes.substr(16))) return true;
        ++frames;
        if (big_endian(bytes.substr(4)) != 0) whole = frames; // a transaction ends here
    }
    return whole < frames_noted(index, salts);
}

} // namespace cliff::store
