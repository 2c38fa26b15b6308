// Copies of a damaged journal, kept for whoever can read more of it than this program; private to this room.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <cstddef>
#include <filesystem>
#include <string>

namespace cliff::store {

/// So many stay beside a journal; the oldest goes when another comes.
inline constexpr std::size_t most_copies = 5;

/// A file that stands beside the database and ends like this.
[[nodiscard]] std::filesystem::path beside(std::filesystem::path file, const char* ending);

/// Copies a file that nobody has open, and its log; gives the copy's name, which tells `date` (ISO 8601). Throws
/// std::filesystem::filesystem_error.
std::filesystem::path copy_aside(const std::filesystem::path& file, const std::string& date);

/// The same for the file that is open. Throws SQLite::Exception.
std::filesystem::path keep_aside(SQLite::Database& database, const std::filesystem::path& file,
                                 const std::string& date);

} // namespace cliff::store
