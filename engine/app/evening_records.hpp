// An evening for people, spreadsheets and programs.
#pragma once

#include "views/evening.hpp"

#include <cstdint>
#include <iosfwd>
#include <string>

namespace cliff::app {

/// `format` table: a table each of the teams, if there are any, the players and the questions, with an empty line before
/// each. csv: the same with their heads, and an empty line between them. json: {"match": 3, "bank": …, "rules": …,
/// "teams": [{…}], "players": [{…}], "questions": [{…}]}.
void write_evening(const views::Evening& evening, std::int64_t match, const std::string& format, std::ostream& out);

} // namespace cliff::app
