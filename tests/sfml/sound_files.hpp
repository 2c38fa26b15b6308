// What the tests of sound share: a folder for files, sounds to put there, and an environment for one test.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

namespace sound_test {

struct Folder {
    std::filesystem::path path;
    explicit Folder(const char* name)
        : path(std::filesystem::temp_directory_path() / (std::string("cliffhanger-sounds-") + name)) {
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::filesystem::path write(const char* file, const std::string& bytes) const {
        std::ofstream(path / file, std::ios::binary) << bytes;
        return path / file;
    }
};

// An environment variable for one test.
class Variable {
  public:
    Variable(const char* name, const char* value) : name_(name) {
        if (const char* before = std::getenv(name)) before_ = before;
        set(value);
    }
    ~Variable() { set(before_ ? before_->c_str() : nullptr); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

  private:
    void set(const char* value) const {
        if (value != nullptr)
            setenv(name_, value, 1);
        else
            unsetenv(name_);
    }
    const char* name_;
    std::optional<std::string> before_;
};

inline std::string little_endian(std::uint32_t number, int bytes) {
    std::string written;
    for (int i = 0; i < bytes; ++i, number >>= 8U) written += static_cast<char>(number & 0xFFU);
    return written;
}

// 16 bits a sample, silent.
inline std::string wav(std::uint32_t rate, std::uint32_t channels, std::uint32_t samples) {
    const std::uint32_t bytes = samples * 2;
    return "RIFF" + little_endian(36 + bytes, 4) + "WAVEfmt " + little_endian(16, 4) + little_endian(1, 2) +
           little_endian(channels, 2) + little_endian(rate, 4) + little_endian(rate * channels * 2, 4) +
           little_endian(channels * 2, 2) + little_endian(16, 2) + "data" + little_endian(bytes, 4) +
           std::string(bytes, '\0');
}

} // namespace sound_test
