// What the tests of the authors' pictures share: a folder for their files, and pictures to put there.
#pragma once

#include "pixels.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace paint_test {

struct Folder {
    std::filesystem::path path;
    explicit Folder(const char* name)
        : path(std::filesystem::temp_directory_path() / (std::string("cliffhanger-photos-") + name)) {
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::string at(const char* file) const { return (path / file).string(); }
    [[nodiscard]] std::string write(const char* file, const std::string& bytes) const {
        std::ofstream(path / file, std::ios::binary) << bytes;
        return at(file);
    }
};

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline paint::Image plain(int width, int height, Pixel colour) {
    paint::Image image{width, height, {}};
    for (int i = 0; i < width * height; ++i)
        for (const int channel : colour) image.rgba.push_back(static_cast<std::uint8_t>(channel));
    return image;
}

// 48 x 32: red and green above, blue and white below.
inline const std::string quarters = bytes_of(std::filesystem::path(CLIFF_SOURCE_DIR) / "tests/paint/quarters.jpg");

} // namespace paint_test
