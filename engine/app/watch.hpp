// A file that an author is editing: has it been saved?
#pragma once

#include <cstdint>
#include <filesystem>

namespace cliff::app {

/// How often it's worth a look, in milliseconds.
inline constexpr int look_every = 200;

class Watch {
  public:
    explicit Watch(std::filesystem::path file);

    /// Whether the file is another one than at the last call. Editors write aside and rename, so a file that isn't
    /// there at this moment is as it was.
    [[nodiscard]] bool saved();

  private:
    struct Mark {
        std::filesystem::file_time_type written;
        std::uintmax_t size = 0;
        bool operator==(const Mark&) const = default;
    };
    [[nodiscard]] Mark look() const;

    std::filesystem::path file_;
    Mark last_;
};

} // namespace cliff::app
