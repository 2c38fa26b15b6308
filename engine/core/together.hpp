// Several banks for one evening.
#pragma once

#include "core/bank.hpp"

#include <vector>

namespace cliff {

/// Whether answers of both are compared by the same words, "the" and "and" among them: "en" and "en-GB" are.
[[nodiscard]] bool same_language(const Bank& one, const Bank& other);

/// The rounds of all banks, one bank after the other, as one bank: "Films and 2 more". Where two have a round or a
/// source of the same name, the later one's is told apart by a number. Preconditions: at least one
/// bank; all in the same language.
[[nodiscard]] Bank together(std::vector<Bank> banks);

} // namespace cliff
