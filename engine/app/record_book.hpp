// What the journal keeps, made into the values that the records screen shows.
#pragma once

#include "store/journal.hpp"
#include "views/shell.hpp"

#include <filesystem>

namespace cliff::app {

/// Reads the journal without changing it; one that can't be read is told in Records::trouble. What is known of the
/// rounds is counted for the banks of the shelf that were played.
[[nodiscard]] views::Records record_book(const std::filesystem::path& journal, const views::Shelf& shelf);

} // namespace cliff::app
