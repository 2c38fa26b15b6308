// What isn't wrong in a bank, and spoils an evening all the same: an author wants to hear of it before.
#pragma once

#include "bank/read.hpp"
#include "core/bank.hpp"
#include "yaml/document.hpp"

#include <vector>

namespace cliff::bank {

/// Adds a warning to the document for each weakness (weakness_codes.hpp), but for those that a comment allows:
///
///     # check: allow longest-choice, given-away
///
/// on a line of its own in a question allows them there, above the first question in the whole bank. `places` are the
/// bank's questions in their order, each with an `ask`. What `also` finds is told with the rest. Takes a time that
/// grows with the bank's length, not with its square.
void find_weaknesses(yaml::Document& document, const Bank& bank, const std::vector<yaml::Node>& places,
                     const AlsoFind& also);

} // namespace cliff::bank
