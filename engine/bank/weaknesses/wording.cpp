#include "bank/weaknesses/wording.hpp"

#include "text/fnv.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace cliff::bank {

WordNumber number_of(std::string_view word) {
    text::Fnv hash;
    hash.add(word);
    return static_cast<WordNumber>(hash.sum ^ (hash.sum >> 32U)); // as FNV's draft folds it
}

void WordReader::read(std::string_view text) {
    text::fold(text, folded_);
    text::words_in(folded_, words_);
    numbers_.clear();
    for (const auto word : words_) numbers_.push_back(number_of(word));
}

void Wording::sort_each() {
    auto to = numbers_.begin();
    std::size_t begin = 0;
    for (auto& end : ends_) {
        const auto first = numbers_.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = numbers_.begin() + static_cast<std::ptrdiff_t>(end);
        std::sort(first, last);
        to = std::move(first, std::unique(first, last), to);
        begin = end;
        end = static_cast<std::uint32_t>(to - numbers_.begin());
    }
    numbers_.erase(to, numbers_.end());
}

} // namespace cliff::bank
