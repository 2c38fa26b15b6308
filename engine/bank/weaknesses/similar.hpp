// Which of many texts are made of nearly the same words, found without comparing each with each.
#pragma once

#include "bank/weaknesses/wording.hpp"

#include <cstdint>
#include <vector>

namespace cliff::bank {

/// Finds for each text the first before it of which at least four words in five are the same (Jaccard's index of their
/// sets of words), or itself if there is none.
///
/// Only texts that share one of their rarest words are compared: of n words, a fifth and one more, since texts so much
/// alike can't differ in all of these (Chaudhuri, Ganti, Kaushik: A Primitive Operator for Similarity Joins in Data
/// Cleaning, 2006). Of texts that share a rare word only the first are compared with the others, so that the time grows
/// with the number of texts and not with its square, whatever they hold: among thousands that differ by common words
/// alone some are missed, but never one that has the very same words as another.
class Similar {
  public:
    /// Only texts of the same sort are compared; `sorts` has one for each.
    Similar(Wording texts, std::vector<std::uint32_t> sorts);

    [[nodiscard]] std::vector<std::uint32_t> nearest() const;

  private:
    Wording sets_; // the words of each text, sorted, each once
    std::vector<std::uint32_t> sorts_;
};

} // namespace cliff::bank
