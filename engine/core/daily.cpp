#include "core/daily.hpp"

#include "text/fold.hpp"

namespace cliff {

namespace {

constexpr std::string_view name = "daily";
constexpr std::size_t questions = 7;

} // namespace

std::string daily_title(const std::string& date) { return "Daily " + date; }

bool is_daily(const Rules& rules) { return rules.name == name; }

Begin deal_daily(const Bank& bank, Rules rules, const std::string& date) {
    rules.name = name;
    rules.title = daily_title(date);
    rules.mixed = true;
    auto deck = deal(bank, {{}, questions, {}}, rules, text::fold_hash(date + " " + bank.title));
    return {std::move(deck), std::move(rules), {Player{"You"}}};
}

} // namespace cliff
