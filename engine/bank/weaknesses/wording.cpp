#include "bank/weaknesses/wording.hpp"

#include "text/fold.hpp"

namespace cliff::bank {

/// FNV-1a of 64 bits, folded to 32 (Fowler, Noll, Vo; draft-eastlake-fnv).
WordNumber number_of(std::string_view word) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return static_cast<WordNumber>(hash ^ (hash >> 32U));
}

void WordReader::read(std::string_view text) {
    folded_ = text::fold(text);
    text::words_in(folded_, words_);
    numbers_.clear();
    for (const auto word : words_) numbers_.push_back(number_of(word));
}

} // namespace cliff::bank
