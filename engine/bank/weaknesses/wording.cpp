#include "bank/weaknesses/wording.hpp"

#include "text/fold.hpp"

#include <algorithm>

namespace cliff::bank {

/// FNV-1a of 64 bits, folded to 32 (Fowler, Noll, Vo; draft-eastlake-fnv).
WordNumber number_of(std::string_view word) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return static_cast<WordNumber>(hash ^ (hash >> 32U));
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
