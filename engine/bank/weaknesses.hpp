// What isn't wrong in a bank, and spoils an evening all the same: an author wants to hear of it before.
#pragma once

#include "core/bank.hpp"
#include "yaml/document.hpp"

#include <vector>

namespace cliff::bank {

/// Where a question stands.
struct Asked {
    yaml::Node ask;    ///< the text of its `ask`
    yaml::Node answer; ///< the value of its `answer` or `answers`
    int line = 0;      ///< the first of the question
};

/// Adds a warning to the document for each weakness, but for those that a comment allows:
///
///     # check: allow longest-choice, given-away
///
/// on a line of its own in a question allows them there, above the first question in the whole bank. `asked` holds the
/// bank's questions in their order. Takes a time that grows with the bank's length, not with its square.
void find_weaknesses(yaml::Document& document, const Bank& bank, const std::vector<Asked>& asked);

} // namespace cliff::bank
