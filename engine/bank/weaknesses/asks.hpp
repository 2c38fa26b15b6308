// What all questions ask, read once for all that compare it.
#pragma once

#include "bank/weaknesses/inspection.hpp"
#include "bank/weaknesses/wording.hpp"

#include <vector>

namespace cliff::bank {

struct Asks {
    Wording words;                       ///< question by question
    std::vector<WordNumber> particulars; ///< of each: what makes another question of the same words
};

[[nodiscard]] Asks read_asks(const Inspection& inspection);

} // namespace cliff::bank
