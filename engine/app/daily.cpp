#include "app/daily.hpp"

#include "app/keeping.hpp"

#include <fmt/format.h>

#include <chrono>

namespace cliff::app {

namespace {

constexpr std::string_view name = "daily";
constexpr std::size_t questions = 7;

/// FNV-1a of 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv).
std::uint64_t seed_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return hash;
}

} // namespace

std::string date_of_today() {
    const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{today()}}};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

std::string daily_title(const std::string& date) { return "Daily " + date; }

bool is_daily(const Rules& rules) { return rules.name == name; }

Begin deal_daily(const Bank& bank, Rules rules, const std::string& date) {
    rules.name = name;
    rules.title = daily_title(date);
    rules.mixed = true;
    auto deck = deal(bank, {{}, questions, {}}, rules, seed_of(date + " " + bank.title));
    return {std::move(deck), std::move(rules), {Player{"You"}}};
}

} // namespace cliff::app
