#include "bank/weaknesses/asks.hpp"

#include <algorithm>
#include <string_view>

namespace cliff::bank {

namespace {

/// Other numbers, another picture or sound.
WordNumber particulars(const Question& question, std::span<const std::string_view> words) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    std::vector<WordNumber> numbers;
    for (const auto word : words)
        if (std::any_of(word.begin(), word.end(), is_digit)) numbers.push_back(number_of(word));
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    WordNumber all = 0;
    for (const auto number : numbers) all = all * 31 + number;
    for (const auto* media : {&question.image, &question.audio})
        all = all * 31 + (*media ? number_of((*media)->file) : 1);
    return all;
}

} // namespace

Asks read_asks(const Inspection& inspection) {
    constexpr std::size_t bytes_a_word = 5; // and the space after it, on the average of a long text: rather too few
    std::size_t bytes = 0;
    for (std::size_t q = 0; q < inspection.size(); ++q) bytes += inspection[q].ask.size();
    Asks asks;
    asks.words.reserve(bytes / bytes_a_word);
    asks.particulars.reserve(inspection.size());
    WordReader reader;
    for (std::size_t q = 0; q < inspection.size(); ++q) {
        reader.read(inspection[q].ask);
        asks.words.add(reader.numbers());
        asks.particulars.push_back(particulars(inspection[q], reader.words()));
    }
    return asks;
}

} // namespace cliff::bank
