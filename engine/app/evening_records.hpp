// An evening for people, spreadsheets and programs.
#pragma once

#include "views/evening.hpp"

#include <cstdint>
#include <iosfwd>
#include <string>

namespace cliff::app {

/// `format` table: two tables, with an empty line before each. csv: the players, an empty line, and the questions, each
/// with its head. json: {"match": 3, "bank": …, "rules": …, "players": [{…}], "questions": [{…}]}.
void write_evening(const views::Evening& evening, std::int64_t match, const std::string& format, std::ostream& out);

} // namespace cliff::app
