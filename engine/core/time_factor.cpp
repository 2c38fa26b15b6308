#include "core/time_factor.hpp"

namespace cliff {
namespace {

constexpr std::array<std::string_view, 4> marks{"", " \u00B7 time \u00D71.5", " \u00B7 time \u00D72",
                                                " \u00B7 no time limit"};

std::string_view mark(TimeFactor factor) { return marks.at(static_cast<std::size_t>(factor)); }

} // namespace

Rules with_time(Rules rules, TimeFactor factor) {
    if (rules.time != TimeFactor::once) return rules;
    rules.time = factor;
    if (rules.seconds || rules.match_seconds) rules.title += mark(factor);
    return rules;
}

bool is_title_of(std::string_view title, const Rules& rules) {
    if (!title.starts_with(rules.title)) return false;
    title.remove_prefix(rules.title.size());
    for (const auto each : marks)
        if (title == each) return true;
    return false;
}

} // namespace cliff
