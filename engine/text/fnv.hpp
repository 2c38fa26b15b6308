// A sum of bytes that is the same on every machine and in every release: it is written to files.
#pragma once

#include <cstdint>
#include <string_view>

namespace cliff::text {

/// FNV-1a of 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv). Finds accidents, keeps out nobody.
struct Fnv {
    std::uint64_t sum = 0xCBF29CE484222325U;
    void add(char byte) { sum = (sum ^ static_cast<unsigned char>(byte)) * 0x100000001B3U; }
    void add(std::string_view bytes) {
        for (const char byte : bytes) add(byte);
    }
};

} // namespace cliff::text
