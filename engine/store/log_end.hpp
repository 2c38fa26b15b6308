// Whether SQLite's log lost something that was promised to be kept; private to this room.
#pragma once

#include <filesystem>

namespace cliff::store {

/// Looks at the write-ahead log of a database that nobody has open, before SQLite recovers it and forgets.
///
/// A program that is killed while it writes leaves the beginning of a transaction behind the last whole one. Nobody was
/// told that it is kept, SQLite passes over it, and it is no damage. Damage is: a frame that isn't what was written
/// (other frames may have followed, so that it may have been promised), or fewer whole transactions than the log's
/// index has noted, which SQLite does once a transaction is on disk. The index lasts when the program dies, and not
/// when the machine does; without it only the log is looked at.
///
/// Formats: SQLite, Database File Format, 4 (https://sqlite.org/fileformat2.html), and WAL-mode File Format, 2.1
/// (https://sqlite.org/walformat.html). A log that is missing or empty is whole; what can't be read is for SQLite to
/// say.
[[nodiscard]] bool log_is_damaged(const std::filesystem::path& log, const std::filesystem::path& index);

} // namespace cliff::store
