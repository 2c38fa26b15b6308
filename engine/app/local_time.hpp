// Times of the journal, which are in UTC, as a person reads them: where this machine is.
#pragma once

#include <chrono>
#include <ctime>
#include <string>

namespace cliff::app {

/// The machine's calendar and clock at that moment; the first of January 1970 in UTC if the system can't tell.
[[nodiscard]] std::tm local_time(std::time_t moment);

/// Each takes a time as the journal writes it, "2026-11-24T20:15:00Z", and gives back as it is what isn't one.
[[nodiscard]] std::string local_iso(const std::string& utc);    ///< ISO 8601: "2026-11-24T21:15:00+01:00"
[[nodiscard]] std::string local_table(const std::string& utc);  ///< "2026-11-24 21:15 +01:00"
[[nodiscard]] std::string local_spoken(const std::string& utc); ///< "24 Nov 2026, 21:15"
[[nodiscard]] std::string local_day(const std::string& utc);    ///< "24 Nov 2026"

/// What the clock on this machine will show so long from now: "20:45".
[[nodiscard]] std::string local_clock_in(std::chrono::milliseconds wait);

} // namespace cliff::app
