#include "bank/weaknesses/similar.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>

namespace cliff::bank {
namespace {

constexpr std::size_t most_compared = 64; // of the texts that share a word, with each of the others
constexpr std::size_t most_rarest = 8;    // words of one text, however long it is

using Words = std::span<const WordNumber>; // sorted, each once

/// How common each word is. Words whose numbers end alike are counted together, which keeps this small; all that
/// matters is that every text calls the same words rare.
class Commonness {
  public:
    explicit Commonness(const Wording& sets) : counts_(std::size_t{1} << bits) {
        for (std::size_t text = 0; text < sets.size(); ++text)
            for (const auto word : sets[text]) ++counts_[word % counts_.size()];
    }
    /// A number that is smaller for the rarer word.
    [[nodiscard]] std::uint64_t rank(WordNumber word) const {
        return std::uint64_t{counts_[word % counts_.size()]} << 32U | word;
    }

  private:
    static constexpr unsigned bits = 18;
    std::vector<std::uint32_t> counts_;
};

bool alike(Words a, Words b) {
    const auto all = a.size() + b.size();
    const auto needed = (4 * all + 8) / 9; // shared / (all - shared) >= 4 / 5
    if (std::min(a.size(), b.size()) < needed) return false;
    std::size_t shared = 0;
    auto in_a = a.begin(), in_b = b.begin();
    while (in_a != a.end() && in_b != b.end()) {
        const auto left = static_cast<std::size_t>(std::min(a.end() - in_a, b.end() - in_b));
        if (shared + left < needed) return false;
        if (*in_a == *in_b)
            ++shared, ++in_a, ++in_b;
        else if (*in_a < *in_b)
            ++in_a;
        else
            ++in_b;
    }
    return shared >= needed;
}

WordNumber mixed(std::uint64_t number, std::uint32_t more) {
    number = (number ^ more) * 0x9E3779B97F4A7C15U;
    return static_cast<WordNumber>(number >> 32U);
}

WordNumber number_of_all(Words words) {
    WordNumber number = 0;
    for (const auto word : words) number = mixed(std::uint64_t{number} << 32U | number, word);
    return number;
}

/// What may tell that two texts are alike, if they share it: a rare word, or all words together. One number, for quick
/// sorting.
class Sign {
  public:
    Sign(WordNumber number, std::size_t text) : both_{std::uint64_t{number} << 32U | text} {}
    [[nodiscard]] WordNumber number() const { return static_cast<WordNumber>(both_ >> 32U); }
    [[nodiscard]] std::uint32_t text() const { return static_cast<std::uint32_t>(both_); }
    bool operator<(const Sign& other) const { return both_ < other.both_; }

  private:
    std::uint64_t both_;
};

std::vector<Sign> signs_of_all(const Wording& sets, const std::vector<std::uint32_t>& sorts) {
    const Commonness commonness(sets);
    std::vector<Sign> signs;
    signs.reserve(4 * sets.size());
    std::vector<std::uint64_t> ranks;
    for (std::size_t text = 0; text < sets.size(); ++text) {
        const auto words = sets[text];
        if (words.empty()) continue;
        signs.emplace_back(mixed(number_of_all(words), sorts[text]), text);
        ranks.clear();
        for (const auto word : words) ranks.push_back(commonness.rank(word));
        const auto rarest = ranks.begin() + static_cast<std::ptrdiff_t>(std::min(words.size() / 5 + 1, most_rarest));
        std::partial_sort(ranks.begin(), rarest, ranks.end());
        for (auto rank = ranks.begin(); rank != rarest; ++rank)
            signs.emplace_back(mixed(*rank & 0xFFFFFFFFU, sorts[text]), text);
    }
    return signs;
}

} // namespace

Similar::Similar(Wording texts, std::vector<std::uint32_t> sorts) : sets_(std::move(texts)), sorts_(std::move(sorts)) {
    sets_.sort_each();
}

std::vector<std::uint32_t> Similar::nearest() const {
    std::vector<std::uint32_t> nearest(sets_.size());
    std::iota(nearest.begin(), nearest.end(), std::uint32_t{0});
    auto signs = signs_of_all(sets_, sorts_);
    std::sort(signs.begin(), signs.end());
    for (auto begin = signs.begin(); begin != signs.end();) {
        const auto end =
            std::find_if(begin, signs.end(), [&](const Sign& sign) { return sign.number() != begin->number(); });
        for (auto sign = begin + 1; sign < end; ++sign) {
            const auto here = sign->text();
            const auto last = std::min(sign, begin + most_compared);
            const auto first = std::find_if(begin, last, [&](const Sign& other) {
                return other.text() >= nearest[here] ||
                       (sorts_[other.text()] == sorts_[here] && alike(sets_[other.text()], sets_[here]));
            });
            if (first != last) nearest[here] = std::min(nearest[here], first->text());
        }
        begin = end;
    }
    return nearest;
}

} // namespace cliff::bank
