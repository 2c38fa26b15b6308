// A file system of a few hundred kilobytes that a test may fill and write-protect, on Linux.
#pragma once

#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>

namespace cliff::sample {

/// What a test that can't be run here says.
struct NotHere : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The disk that a piece of work has for itself.
class SmallDisk {
  public:
    explicit SmallDisk(std::filesystem::path folder) : folder_(std::move(folder)) {}
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] std::filesystem::path file() const { return folder_ / "journal.sqlite"; }
    /// Leaves this many bytes, by a file that takes all the others.
    void fill(std::size_t left = 0) const;
    void make_room() const;
    void write_protect(bool yes) const;
    /// One file of it.
    void write_protect(const std::filesystem::path& file, bool yes) const;

  private:
    std::filesystem::path folder_;
};

/// Runs the work in a process of its own, to which alone the disk is mounted, and gives what it threw, or "" if all was
/// well. Throws NotHere where a program may not mount anything.
std::string on_small_disk(const std::function<void(const SmallDisk&)>& work);

/// Throws what wasn't so.
inline void expect(bool so, const std::string& what) {
    if (!so) throw std::runtime_error(what);
}

} // namespace cliff::sample
