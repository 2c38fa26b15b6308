// An answer of at least four letters that stands, word for word, in a question: its own or another one's.
#include "bank/weaknesses/themes.hpp"
#include "core/question.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace cliff::bank {

namespace {

using AnsweredIn = std::unordered_map<std::string, std::vector<std::size_t>>; // phrase -> questions

void give_away(Inspection& inspection, std::size_t q, const AnsweredIn& answered_in, std::size_t longest) {
    constexpr std::size_t most_told = 3;  // of one question: the rest is of the same kind
    std::unordered_set<std::size_t> told; // the questions that were
    const auto& words = inspection.words(q);
    for (std::size_t from = 0; from < words.size(); ++from)
        for (std::size_t count = 1; count <= longest && from + count <= words.size(); ++count) {
            const auto phrase = joined(words, from, count);
            const auto found = answered_in.find(phrase);
            if (found == answered_in.end()) continue;
            for (const auto other : found->second) {
                if (!told.insert(other).second) continue;
                if (told.size() > most_told) return;
                if (other == q)
                    inspection.warn(q, inspection.place(q, "ask"), "own-answer",
                                    fmt::format("the question holds its own answer, '{}'", phrase));
                else
                    inspection.warn(
                        q, inspection.place(q, "ask"), "given-away",
                        fmt::format("'{}' here answers the question in line {}", phrase, inspection[other].line));
            }
        }
}

} // namespace

void find_given_away(Inspection& inspection) {
    AnsweredIn answered_in;
    std::size_t longest = 0;
    for (std::size_t q = 0; q < inspection.size(); ++q) {
        const auto& choices = written_choices(inspection[q]);
        if (choices.empty()) continue;
        for (const auto right : right_choices(inspection[q])) {
            const auto words = text::words(choices[right]);
            const auto phrase = joined(words, 0, words.size());
            if (text::code_points(phrase) < 4) continue;
            longest = std::max(longest, words.size());
            answered_in[phrase].push_back(q);
        }
    }
    for (std::size_t q = 0; q < inspection.size(); ++q) give_away(inspection, q, answered_in, longest);
}

} // namespace cliff::bank
