#include "bank/weaknesses/phrases.hpp"

namespace cliff::bank {

std::uint64_t Phrases::longer(std::uint64_t path, WordNumber word) {
    auto mixed = (path ^ word) * 0x9E3779B97F4A7C15U + 1;
    mixed ^= mixed >> 32U;
    return mixed * 0xD6E8FEB86659FD93U;
}

/// Where the path is, or the unused slot where it would be.
std::size_t Phrases::slot_of(std::uint64_t path) const {
    const auto check = static_cast<std::uint32_t>(path >> 32U);
    std::size_t at = (path & 0xFFFFFFFFU) * slots_.size() >> 32U;
    while (slots_[at].phrase != unused && slots_[at].check != check) at = at + 1 < slots_.size() ? at + 1 : 0;
    return at;
}

void Phrases::make_findable() {
    slots_.assign(wording_.words() + wording_.words() / 8 + 1, {});
    next_.assign(size(), unused);
    for (std::size_t phrase = size(); phrase-- > 0;) { // backwards, so that the first is found first
        const auto words = wording_[phrase];
        std::uint64_t path = 0;
        for (std::size_t w = 0; w < words.size(); ++w) {
            path = longer(path, words[w]);
            auto& slot = slots_[slot_of(path)];
            if (slot.phrase == unused) slot = {static_cast<std::uint32_t>(path >> 32U), beginning};
            if (w + 1 < words.size()) continue;
            if (slot.phrase != beginning) next_[phrase] = slot.phrase;
            slot.phrase = static_cast<std::uint32_t>(phrase) + first_phrase;
        }
    }
}

void Phrases::find(std::span<const WordNumber> text, const std::function<bool(Place)>& more) const {
    for (std::size_t first = 0; first < text.size(); ++first) {
        std::uint64_t path = 0;
        for (std::size_t end = first; end < text.size(); ++end) {
            path = longer(path, text[end]);
            auto found = slots_[slot_of(path)].phrase;
            if (found == unused) break;
            for (std::size_t told = 0; found >= first_phrase && told < most_alike; ++told) {
                if (!more({found - first_phrase, first, end + 1 - first})) return;
                found = next_[found - first_phrase];
            }
        }
    }
}

} // namespace cliff::bank
