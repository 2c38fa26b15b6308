// How the file is opened: alone, whole, or what is good of it; private to this room.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace cliff::store {

/// The right to write to a file that several programs may know; given up with the object, or when the program dies.
class Lock {
  public:
    /// Throws SQLite::Exception; `taken` then says whether another program has it.
    explicit Lock(const std::filesystem::path& file);
    [[nodiscard]] static bool taken(const SQLite::Exception& error);

  private:
    SQLite::Database database_;
};

/// Opens the file for writing, or makes it. A damaged one is copied aside first, and what can be read of it stays; what
/// the player should know of that is added to `remarks`. Throws SQLite::Exception if it can't be opened or written,
/// TooNew, or std::filesystem::filesystem_error.
[[nodiscard]] std::unique_ptr<SQLite::Database> open_whole(const std::filesystem::path& file, const std::string& date,
                                                           std::vector<std::string>& remarks);

} // namespace cliff::store
