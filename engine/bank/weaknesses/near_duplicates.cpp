// Questions of which four words in five are the same (Jaccard's index of their words). Only those are compared that
// share one of their two rarest words, so that a large bank isn't compared with itself in whole.
#include "bank/weaknesses/themes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace cliff::bank {

namespace {

using Set = std::unordered_set<std::string>;

bool alike(const Set& a, const Set& b) {
    const auto shared = static_cast<std::size_t>(
        std::count_if(a.begin(), a.end(), [&](const auto& word) { return b.count(word) > 0; }));
    return 5 * shared >= 4 * (a.size() + b.size() - shared);
}

/// What makes another question of the same words: other numbers, another picture or sound.
std::string particulars(const Question& question, const Set& words) {
    std::set<std::string> numbers;
    for (const auto& word : words)
        if (word.find_first_of("0123456789") != std::string::npos) numbers.insert(word);
    std::string all;
    for (const auto& number : numbers) all += number + '\n';
    return all + (question.image ? question.image->file : "") + '\n' + (question.audio ? question.audio->file : "");
}

} // namespace

void find_near_duplicates(Inspection& inspection) {
    std::unordered_map<std::string, std::vector<std::size_t>> holding;
    std::vector<Set> sets;
    std::vector<std::string> details;
    for (std::size_t q = 0; q < inspection.size(); ++q) {
        sets.emplace_back(inspection.words(q).begin(), inspection.words(q).end());
        details.push_back(particulars(inspection[q], sets[q]));
        for (const auto& word : sets[q]) holding[word].push_back(q);
    }
    constexpr std::size_t common = 200; // a word in more questions than this tells nothing
    for (std::size_t q = 0; q < inspection.size(); ++q) {
        std::vector<const std::vector<std::size_t>*> rarest;
        for (const auto& word : sets[q]) rarest.push_back(&holding[word]);
        std::sort(rarest.begin(), rarest.end(), [](const auto* a, const auto* b) { return a->size() < b->size(); });
        if (rarest.size() > 2) rarest.resize(2);
        std::size_t nearest = q;
        for (const auto* others : rarest)
            for (const auto other : *others)
                if (others->size() <= common && other < nearest && details[q] == details[other] &&
                    alike(sets[q], sets[other]))
                    nearest = other;
        if (nearest < q)
            inspection.warn(q, inspection.place(q, "ask"), "near-duplicate",
                            fmt::format("this asks nearly the same as the question in line {}; leave one of them out",
                                        inspection[nearest].line));
    }
}

} // namespace cliff::bank
