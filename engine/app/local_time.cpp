#include "app/local_time.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace cliff::app {
namespace {

using namespace std::chrono;

/// Seconds since 1970 of that date and time of day, if there is such a one.
std::optional<std::int64_t> seconds_of(int year, int month, int day, int hour, int minute, int second) {
    const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                              std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok() || hour > 23 || minute > 59 || second > 60) return std::nullopt; // 60: a leap second
    return sys_seconds{sys_days{date} + hours{hour} + minutes{minute} + seconds{second}}.time_since_epoch().count();
}

std::optional<std::time_t> moment_of(std::string_view utc) {
    constexpr std::string_view pattern = "0000-00-00T00:00:00Z";
    if (utc.size() != pattern.size()) return std::nullopt;
    std::array<int, 6> numbers{};
    std::size_t number = 0;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool digit = utc[at] >= '0' && utc[at] <= '9';
        if (pattern[at] == '0' ? !digit : utc[at] != pattern[at]) return std::nullopt;
        if (digit)
            numbers[number] = numbers[number] * 10 + (utc[at] - '0');
        else
            ++number;
    }
    const auto [year, month, day, hour, minute, second] = numbers;
    const auto moment = seconds_of(year, month, day, hour, minute, second);
    if (!moment) return std::nullopt;
    return static_cast<std::time_t>(*moment);
}

/// Minutes east of Greenwich. From the two calendars, since not every system's tm knows.
std::int64_t minutes_east(std::time_t moment, const std::tm& here) {
    const auto shown =
        seconds_of(here.tm_year + 1900, here.tm_mon + 1, here.tm_mday, here.tm_hour, here.tm_min, here.tm_sec);
    return shown ? (*shown - moment) / 60 : 0;
}

std::string offset(std::int64_t minutes) {
    const auto size = minutes < 0 ? -minutes : minutes;
    return fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', size / 60, size % 60);
}

std::string date(const std::tm& here) {
    return fmt::format("{:04}-{:02}-{:02}", here.tm_year + 1900, here.tm_mon + 1, here.tm_mday);
}

std::string spoken_date(const std::tm& here) {
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return fmt::format("{} {} {}", here.tm_mday, months.at(static_cast<std::size_t>(here.tm_mon)), here.tm_year + 1900);
}

} // namespace

std::tm local_time(std::time_t moment) {
    const std::tm* here = std::localtime(&moment); // reads TZ, as localtime_r needn't
    if (here) return *here;
    std::tm epoch{};
    epoch.tm_year = 70;
    epoch.tm_mday = 1;
    return epoch;
}

std::string local_iso(const std::string& utc) {
    const auto moment = moment_of(utc);
    if (!moment) return utc;
    const std::tm here = local_time(*moment);
    return fmt::format("{}T{:02}:{:02}:{:02}{}", date(here), here.tm_hour, here.tm_min, here.tm_sec,
                       offset(minutes_east(*moment, here)));
}

std::string local_table(const std::string& utc) {
    const auto moment = moment_of(utc);
    if (!moment) return utc;
    const std::tm here = local_time(*moment);
    return fmt::format("{} {:02}:{:02} {}", date(here), here.tm_hour, here.tm_min, offset(minutes_east(*moment, here)));
}

std::string local_spoken(const std::string& utc) {
    const auto moment = moment_of(utc);
    if (!moment) return utc;
    const std::tm here = local_time(*moment);
    return fmt::format("{}, {:02}:{:02}", spoken_date(here), here.tm_hour, here.tm_min);
}

std::string local_day(const std::string& utc) {
    const auto moment = moment_of(utc);
    return moment ? spoken_date(local_time(*moment)) : utc;
}

std::string local_clock_in(std::chrono::milliseconds wait) {
    const std::tm then = local_time(system_clock::to_time_t(system_clock::now() + wait));
    return fmt::format("{:02}:{:02}", then.tm_hour, then.tm_min);
}

} // namespace cliff::app
