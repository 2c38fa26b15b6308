// A folder for a journal, gone with the object, and clocks that a test turns by hand.
#pragma once

#include "store/journal.hpp"
#include "wire/action.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>
#include <vector>

namespace cliff::sample {

class JournalFolder {
  public:
    JournalFolder()
        : path_(somewhere_fast() /
                ("cliffhanger-journal-" + std::to_string(getpid()) + "-" + std::to_string(++made_))) {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
    }
    ~JournalFolder() { std::filesystem::remove_all(path_); }
    JournalFolder(const JournalFolder&) = delete;
    JournalFolder& operator=(const JournalFolder&) = delete;

    [[nodiscard]] std::filesystem::path file() const { return path_ / "journal.sqlite"; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    /// How many files stand there whose name holds this.
    [[nodiscard]] std::size_t count(const std::string& part) const {
        std::size_t found = 0;
        for (const auto& entry : std::filesystem::directory_iterator(path_))
            if (entry.path().filename().string().find(part) != std::string::npos) ++found;
        return found;
    }

    [[nodiscard]] store::Clocks clocks() {
        return {[this] { return now; }, [] { return std::string("2026-11-24T20:15:00Z"); }};
    }
    Millis now{0};

  private:
    /// In memory if there is such a place: thousands of journals are opened, and each waits for the disk.
    static std::filesystem::path somewhere_fast() {
        const std::filesystem::path memory = "/dev/shm";
        return access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
    }

    static inline int made_ = 0;
    std::filesystem::path path_;
};

/// Events as lines that a test can compare.
inline std::vector<std::string> written(const std::vector<Event>& events) {
    std::vector<std::string> texts;
    for (const auto& event : events) texts.push_back(std::to_string(event.at.count()) + wire::to_json(event.action));
    return texts;
}

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline void write_bytes(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

} // namespace cliff::sample
