// What was played: a list of the matches, an evening with its players and questions, or a match explained point by
// point.
#pragma once

#include "store/journal.hpp"
#include "views/shell.hpp"

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

namespace cliff::app {

struct RecordsWords {
    std::optional<std::int64_t> match; ///< its number in the list; none: the list
    std::string format = "table";      ///< or csv, or json; of an evening also html
    bool forget = false;               ///< delete everything
    bool points = false;               ///< of an evening: explain every player's every point
};

/// Times are told where this machine is. Under a table of all matches stands what the player knows of the shelf's
/// banks. Throws std::invalid_argument if there is no such match, std::runtime_error if the journal can't be read.
int records(const RecordsWords& words, const std::filesystem::path& journal, const views::Shelf& shelf,
            std::ostream& out);

/// Runs a match of the journal again and says whether it comes out the same. Throws as `records`.
int replay(std::int64_t match, const std::filesystem::path& journal, std::ostream& out);

} // namespace cliff::app
