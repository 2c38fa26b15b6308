#include "core/daily.hpp"

#include "text/fold.hpp"

#include <algorithm>

namespace cliff {

namespace {

constexpr std::string_view name = "daily";
constexpr std::string_view before_date = "Daily ";
constexpr std::size_t questions = 7;

} // namespace

std::string daily_title(const std::string& date) { return std::string(before_date) + date; }

bool is_daily_title(std::string_view title) {
    constexpr std::string_view date = "0000-00-00";
    if (!title.starts_with(before_date) || title.size() != before_date.size() + date.size()) return false;
    const auto alike = [](char pattern, char c) { return pattern == '0' ? c >= '0' && c <= '9' : c == pattern; };
    return std::equal(date.begin(), date.end(), title.begin() + before_date.size(), alike);
}

bool is_daily(const Rules& rules) { return rules.name == name; }

Begin deal_daily(const Bank& bank, Rules rules, const std::string& date) {
    rules.name = name;
    rules.title = daily_title(date);
    rules.mixed = true;
    auto deck = deal(bank, {{}, questions, {}}, rules, text::fold_hash(date + " " + bank.title));
    return {std::move(deck), std::move(rules), {Player{"You"}}};
}

} // namespace cliff
