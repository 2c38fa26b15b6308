// A folder of a test's own, for media that are better not kept; gone with the test.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

namespace weak {

class Folder {
  public:
    /// `test`: no other test that may run at the same time has this name.
    explicit Folder(const std::string& test) : path_{std::filesystem::temp_directory_path() / ("cliffhanger-" + test)} {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    void write(const std::string& name, const std::string& bytes) const {
        std::ofstream(path_ / name, std::ios::binary) << bytes;
    }
    /// Up to so many bytes, which take no room on most disks.
    void grow(const std::string& name, std::uintmax_t bytes) const {
        std::filesystem::resize_file(path_ / name, bytes);
    }

  private:
    std::filesystem::path path_;
};

} // namespace weak
