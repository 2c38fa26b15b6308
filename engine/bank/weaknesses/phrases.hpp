// Where one of many phrases stands, word for word, in a text: all of them are looked for at once.
#pragma once

#include "bank/weaknesses/wording.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace cliff::bank {

class Phrases {
  public:
    void add(std::span<const WordNumber> words) { wording_.add(words); }

    /// To be called once, when all are there.
    void make_findable();

    /// The phrases by their number, in the order in which they were added.
    [[nodiscard]] std::size_t size() const { return wording_.size(); }
    [[nodiscard]] std::span<const WordNumber> operator[](std::size_t phrase) const { return wording_[phrase]; }

    /// A phrase may stand in the words from `first` on. May, because words that share a number look alike.
    struct Place {
        std::size_t phrase;
        std::size_t first, count;
    };
    /// Tells such places, the earlier and then the shorter first, until `more` says false. Of equal phrases only the
    /// first `most_alike` are told. Takes a time that grows with the words of the text, and with the longest phrase at
    /// most.
    static constexpr std::size_t most_alike = 64;
    void find(std::span<const WordNumber> text, const std::function<bool(Place)>& more) const;

  private:
    // A path is the beginning of a phrase: the number of its words so far.
    struct Slot {
        std::uint32_t check = 0;  // the upper half of the path's number
        std::uint32_t phrase = 0; // `unused`, `beginning`, or the first phrase that ends here, from `first_phrase`
    };
    static constexpr std::uint32_t unused = 0, beginning = 1, first_phrase = 2;

    static std::uint64_t longer(std::uint64_t path, WordNumber word);
    [[nodiscard]] std::size_t slot_of(std::uint64_t path) const;

    Wording wording_;
    std::vector<std::uint32_t> next_; // of each phrase: the next with the same words, as in Slot
    std::vector<Slot>
        slots_; // a hash table, open, a ninth of it unused at least, and nearly half where beginnings are shared
};

} // namespace cliff::bank
