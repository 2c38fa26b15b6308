// What came of an evening as a page to print or to pass on.
#pragma once

#include "views/evening.hpp"

#include <string>

namespace cliff::views {

/// One HTML document that needs nothing else and runs nothing: title, `when` ("24 Nov 2026, 20:15"), podium, players
/// and questions. Printed, a room of 40 with 20 questions takes one sheet of A4; the table of a larger room comes last
/// and flows on. Names and answers are strangers' words: they're escaped, and each keeps its own direction.
[[nodiscard]] std::string evening_page(const Evening& evening, const std::string& when);

} // namespace cliff::views
