// A file's text, or why it can't be had.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <variant>

namespace cliff::yaml {

inline constexpr std::size_t largest_file = 64 * 1024 * 1024; ///< bytes

struct Unreadable {
    std::string reason;
};

/// Reads a regular file of at most `largest_file` bytes.
[[nodiscard]] std::variant<std::string, Unreadable> read_file(const std::filesystem::path& file);

/// What to say of a file of that many bytes.
[[nodiscard]] std::string too_large(std::uintmax_t bytes);

} // namespace cliff::yaml
