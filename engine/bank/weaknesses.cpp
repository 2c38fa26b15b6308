#include "bank/weaknesses.hpp"

#include "bank/allowed.hpp"
#include "core/question.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace cliff::bank {
namespace {

using namespace std::string_view_literals;

constexpr std::array codes{"missing-licence"sv, "missing-why"sv, "missing-from"sv, "longest-choice"sv,
                           "right-place"sv,     "own-answer"sv,  "given-away"sv,   "near-duplicate"sv};

std::string joined(const std::vector<std::string>& words, std::size_t from, std::size_t count) {
    std::string phrase;
    for (std::size_t w = from; w < from + count; ++w) phrase += (w == from ? "" : " ") + words[w];
    return phrase;
}

class Checker {
  public:
    Checker(yaml::Document& document, const Bank& bank, const std::vector<Asked>& asked)
        : document_{document},
          bank_{bank},
          asked_{asked},
          allowed_{document, begins(asked), codes} {
        for (const auto& round : bank.rounds)
            for (const auto& question : round.questions) questions_.push_back(&question);
        for (const auto* question : questions_) words_.push_back(text::words(question->ask));
    }

    void check() {
        if (bank_.licence.empty() && !allowed_.allows("missing-licence"))
            document_.warn(1, "missing-licence",
                           "the bank has no 'licence', so nobody knows whether they may pass it on; CC0-1.0 lets them");
        for (std::size_t q = 0; q < questions_.size(); ++q) {
            missing(q);
            longest_choice(q);
        }
        right_place();
        answers_given_away();
        near_duplicates();
    }

  private:
    static std::vector<int> begins(const std::vector<Asked>& asked) {
        std::vector<int> lines;
        for (const auto& each : asked) lines.push_back(each.line);
        return lines;
    }

    void warn(std::size_t question, const yaml::Node& node, std::string_view code, std::string message) {
        if (!allowed_.allows(question, code)) document_.warn(node, code, std::move(message));
    }

    void missing(std::size_t q) {
        if (questions_[q]->why.empty())
            warn(q, asked_[q].ask, "missing-why", "this question has no 'why', so the reveal explains nothing");
        if (questions_[q]->from.source.empty())
            warn(q, asked_[q].ask, "missing-from", "this question has no 'from', so nobody can look the fact up");
    }

    /// Who knows nothing picks the longest. By far: a third and eight letters more than any other.
    void longest_choice(std::size_t q) {
        const auto* kind = std::get_if<OneChoice>(&questions_[q]->kind);
        if (!kind) return;
        std::size_t longest_wrong = 0;
        for (std::size_t c = 0; c < kind->choices.size(); ++c)
            if (c != kind->answer) longest_wrong = std::max(longest_wrong, text::graphemes(kind->choices[c]).size());
        const std::size_t right = text::graphemes(kind->choices[kind->answer]).size();
        if (right < longest_wrong + 8 || 3 * right <= 4 * longest_wrong) return;
        warn(
            q, asked_[q].answer, "longest-choice",
            fmt::format(
                "the right choice is the longest by far ({} letters, the next has {}), which gives it away; level them",
                right, longest_wrong));
    }

    /// The program shuffles, but paper doesn't, nor do other programs.
    void right_place() {
        if (allowed_.allows("right-place")) return;
        std::array<std::size_t, most_choices> at{};
        std::size_t all = 0;
        for (const auto* question : questions_)
            if (const auto* kind = std::get_if<OneChoice>(&question->kind); kind && kind->choices.size() >= 3)
                ++at.at(kind->answer), ++all;
        const auto most = std::max_element(at.begin(), at.end());
        if (all < 8 || 3 * *most <= 2 * all) return;
        document_.warn(
            1, "right-place",
            fmt::format("the right choice stands in place {} in {} of {} questions; on paper that gives it away",
                        most - at.begin() + 1, *most, all));
    }

    /// An answer of at least four letters that stands, word for word, in a question: its own or another one's.
    void answers_given_away() {
        std::unordered_map<std::string, std::vector<std::size_t>> answered_in;
        std::size_t longest = 0;
        for (std::size_t q = 0; q < questions_.size(); ++q) {
            const auto& choices = written_choices(*questions_[q]);
            if (choices.empty()) continue;
            for (const auto right : right_choices(*questions_[q])) {
                const auto words = text::words(choices[right]);
                const auto phrase = joined(words, 0, words.size());
                if (text::code_points(phrase) < 4) continue;
                longest = std::max(longest, words.size());
                answered_in[phrase].push_back(q);
            }
        }
        for (std::size_t q = 0; q < questions_.size(); ++q) give_away(q, answered_in, longest);
    }

    void give_away(std::size_t q, const std::unordered_map<std::string, std::vector<std::size_t>>& answered_in,
                   std::size_t longest) {
        constexpr std::size_t most_told = 3;  // of one question: the rest is of the same kind
        std::unordered_set<std::size_t> told; // the questions that were
        for (std::size_t from = 0; from < words_[q].size(); ++from)
            for (std::size_t count = 1; count <= longest && from + count <= words_[q].size(); ++count) {
                const auto phrase = joined(words_[q], from, count);
                const auto found = answered_in.find(phrase);
                if (found == answered_in.end()) continue;
                for (const auto other : found->second) {
                    if (!told.insert(other).second) continue;
                    if (told.size() > most_told) return;
                    if (other == q)
                        warn(q, asked_[q].ask, "own-answer",
                             fmt::format("the question holds its own answer, '{}'", phrase));
                    else
                        warn(q, asked_[q].ask, "given-away",
                             fmt::format("'{}' here answers the question in line {}", phrase, questions_[other]->line));
                }
            }
    }

    /// Questions of which four words in five are the same (Jaccard's index of their words). Only those are compared
    /// that share one of their two rarest words, so that a large bank isn't compared with itself in whole.
    void near_duplicates() {
        std::unordered_map<std::string, std::vector<std::size_t>> holding;
        std::vector<std::unordered_set<std::string>> sets;
        for (std::size_t q = 0; q < questions_.size(); ++q) {
            sets.emplace_back(words_[q].begin(), words_[q].end());
            for (const auto& word : sets[q]) holding[word].push_back(q);
        }
        constexpr std::size_t common = 200; // a word in more questions than this tells nothing
        for (std::size_t q = 0; q < questions_.size(); ++q) {
            std::vector<const std::vector<std::size_t>*> rarest;
            for (const auto& word : sets[q]) rarest.push_back(&holding[word]);
            std::sort(rarest.begin(), rarest.end(), [](const auto* a, const auto* b) { return a->size() < b->size(); });
            if (rarest.size() > 2) rarest.resize(2);
            std::size_t nearest = q;
            for (const auto* others : rarest)
                for (const auto other : *others)
                    if (others->size() <= common && other < nearest && alike(sets[q], sets[other])) nearest = other;
            if (nearest < q)
                warn(q, asked_[q].ask, "near-duplicate",
                     fmt::format("this asks nearly the same as the question in line {}", questions_[nearest]->line));
        }
    }

    static bool alike(const std::unordered_set<std::string>& a, const std::unordered_set<std::string>& b) {
        const auto shared = static_cast<std::size_t>(
            std::count_if(a.begin(), a.end(), [&](const auto& word) { return b.count(word) > 0; }));
        return 5 * shared >= 4 * (a.size() + b.size() - shared);
    }

    yaml::Document& document_;
    const Bank& bank_;
    const std::vector<Asked>& asked_;
    Allowed allowed_;
    std::vector<const Question*> questions_;
    std::vector<std::vector<std::string>> words_;
};

} // namespace

void find_weaknesses(yaml::Document& document, const Bank& bank, const std::vector<Asked>& asked) {
    Checker{document, bank, asked}.check();
}

} // namespace cliff::bank
