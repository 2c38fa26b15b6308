// Questions of which four words in five are the same (Jaccard's index of their words).
#include "bank/weaknesses/similar.hpp"
#include "bank/weaknesses/themes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace cliff::bank {

namespace {

/// What makes another question of the same words: other numbers, another picture or sound.
WordNumber particulars(const Question& question, std::span<const std::string_view> words) {
    std::vector<WordNumber> numbers;
    for (const auto word : words)
        if (word.find_first_of("0123456789") != std::string_view::npos) numbers.push_back(number_of(word));
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    WordNumber all = 0;
    for (const auto number : numbers) all = all * 31 + number;
    for (const auto* media : {&question.image, &question.audio})
        all = all * 31 + (*media ? number_of((*media)->file) : 1);
    return all;
}

} // namespace

void find_near_duplicates(Inspection& inspection) {
    constexpr std::size_t shortest = 4; // bytes of a word and the space after it, on the average of a long text
    std::size_t bytes = 0;
    for (std::size_t q = 0; q < inspection.size(); ++q) bytes += inspection[q].ask.size();
    Similar asks;
    asks.reserve(bytes / shortest);
    WordReader reader;
    for (std::size_t q = 0; q < inspection.size(); ++q) {
        reader.read(inspection[q].ask);
        asks.add(reader.numbers(), particulars(inspection[q], reader.words()));
    }
    const auto nearest = asks.nearest();
    for (std::size_t q = 0; q < inspection.size(); ++q)
        if (nearest[q] != q)
            inspection.warn(q, inspection.place(q, "ask"), "near-duplicate",
                            fmt::format("this asks nearly the same as the question in line {}; leave one of them out",
                                        inspection[nearest[q]].line));
}

} // namespace cliff::bank
