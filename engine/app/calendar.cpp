#include "app/calendar.hpp"

#include "app/local_time.hpp"

#include <fmt/format.h>

#include <chrono>

namespace cliff::app {

Day today() {
    const auto here = local_time(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now()));
    const std::chrono::year_month_day day{std::chrono::year{here.tm_year + 1900},
                                          std::chrono::month{static_cast<unsigned>(here.tm_mon + 1)},
                                          std::chrono::day{static_cast<unsigned>(here.tm_mday)}};
    return std::chrono::sys_days{day}.time_since_epoch().count();
}

std::string iso_date(Day day) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::string now_in_utc() {
    using namespace std::chrono;
    const auto now = floor<seconds>(system_clock::now());
    const auto midnight = floor<days>(now);
    const hh_mm_ss time{now - midnight};
    return fmt::format("{}T{:02}:{:02}:{:02}Z", iso_date(midnight.time_since_epoch().count()), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

} // namespace cliff::app
