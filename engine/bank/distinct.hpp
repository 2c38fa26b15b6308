// Whether texts read the same to a person, who won't see the difference between two of them on the stage.
#pragma once

#include "text/fold.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cliff::bank {

/// A few texts, of which no two fold alike.
class Distinct {
  public:
    explicit Distinct(std::size_t expected) { seen_.reserve(expected); }

    /// Takes the text in; or gives the one that was there before and folds like it. The text has to outlive this.
    std::optional<std::string_view> add(std::string_view text) {
        const Seen seen{text::fold_hash(text), text};
        for (const auto& other : seen_)
            if (other.hash == seen.hash && text::fold(other.text) == text::fold(text)) return other.text;
        seen_.push_back(seen);
        return std::nullopt;
    }

  private:
    struct Seen {
        std::uint64_t hash;
        std::string_view text;
    };
    std::vector<Seen> seen_;
};

} // namespace cliff::bank
