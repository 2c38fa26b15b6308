// Which day and which moment it is on this machine.
#pragma once

#include "core/practice.hpp"

#include <functional>
#include <string>

namespace cliff::app {

/// Gives the day that it is.
using Calendar = std::function<Day()>;

/// The player's day: it ends at midnight where they are.
[[nodiscard]] Day today();

/// ISO 8601: "2026-11-25".
[[nodiscard]] std::string iso_date(Day day);

/// Now, in UTC and ISO 8601: "2026-11-25T20:15:00Z".
[[nodiscard]] std::string now_in_utc();

} // namespace cliff::app
