// One deck a day: the same for everyone who has the same bank, and one try at it.
#pragma once

#include "core/action.hpp"

#include <string>
#include <string_view>

namespace cliff {

/// The match of that day (ISO 8601) from the bank: seven questions by these rules, which take the day's name.
[[nodiscard]] Begin deal_daily(const Bank& bank, Rules rules, const std::string& date);

/// Its name in records and results: "Daily 2026-11-25".
[[nodiscard]] std::string daily_title(const std::string& date);

[[nodiscard]] bool is_daily(const Rules& rules);

/// Whether it's the name of a day's match.
[[nodiscard]] bool is_daily_title(std::string_view title);

} // namespace cliff
