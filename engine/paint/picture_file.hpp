// A picture's file as bytes, within limits.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace cliff::paint {

inline constexpr std::uintmax_t largest_picture_file = 64U << 20U; ///< bytes

struct PictureFile {
    std::string bytes;
    std::string problem; ///< what is wrong with it, to follow the picture's name: "is missing"; empty if nothing is
};

[[nodiscard]] PictureFile read_picture_file(const std::filesystem::path& file);

} // namespace cliff::paint
