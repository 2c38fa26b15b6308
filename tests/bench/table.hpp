// How every bench says what it measured.
#pragma once

#include <fmt/format.h>

#include <iostream>
#include <string_view>

namespace cliff::bench {

/// One row; whether what was measured keeps within the budget.
inline bool at_most(std::string_view name, double measured, double budget) {
    const bool kept = measured <= budget;
    std::cout << fmt::format("  {:<52} {:>9.2f}  (at most {:.2f})  {}\n", name, measured, budget,
                             kept ? "PASS" : "FAIL");
    return kept;
}
inline bool at_least(std::string_view name, double measured, double budget) {
    const bool kept = measured >= budget;
    std::cout << fmt::format("  {:<52} {:>9.0f}  (at least {:.0f})  {}\n", name, measured, budget,
                             kept ? "PASS" : "FAIL");
    return kept;
}

} // namespace cliff::bench
