// An answer that stands, word for word, in a question: its own or another one's. Words of fewer than four letters and
// numbers of fewer than three digits stand anywhere by chance.
#include "bank/weaknesses/themes.hpp"
#include "core/question.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace cliff::bank {

namespace {

using Words = std::vector<std::string>;

/// What a phrase answers.
struct Answers {
    std::size_t question = 0;
    std::size_t thing = 0; ///< of a list
    bool alone = true;     ///< it answers another question than its own, too; a surname is too common for that
};

/// A text that is seen before the answer is given.
struct Seen {
    Words words;
    yaml::Node place;
};

std::string all_of(const Words& words) { return joined(words, 0, words.size()); }

bool holds(const Words& words, const Words& phrase) {
    return std::search(words.begin(), words.end(), phrase.begin(), phrase.end()) != words.end();
}

class GivenAway {
  public:
    explicit GivenAway(Inspection& inspection) : inspection_{inspection} {
        for (std::size_t q = 0; q < inspection.size(); ++q) note(q);
    }

    void look_into(std::size_t q) {
        const auto& question = inspection_[q];
        std::set<std::size_t> told; // the questions that were
        look_into(q, {inspection_.words(q), inspection_.place(q, "ask")}, told);
        if (question.image)
            look_into(q, {text::words(question.image->alt), inspection_.inner(q, "image", "alt")}, told);
        if (question.audio)
            look_into(q, {text::words(question.audio->alt), inspection_.inner(q, "audio", "alt")}, told);
    }

  private:
    void note(std::size_t q) {
        const auto& question = inspection_[q];
        if (const auto* number = std::get_if<Number>(&question.kind)) {
            const auto digits = std::count_if(number->written.begin(), number->written.end(),
                                              [](char c) { return c >= '0' && c <= '9'; });
            if (digits >= 3) note(text::words(number->written), {q, 0, true});
        } else if (const auto* list = std::get_if<ListOf>(&question.kind)) {
            for (std::size_t thing = 0; thing < list->items.size(); ++thing)
                for (const auto& spelling : list->items[thing]) note(spelling, list->surnames, {q, thing, true});
        } else {
            const auto* typed = std::get_if<Typed>(&question.kind);
            for (const auto& text : key_texts(question)) note(text, typed && typed->surnames, {q, 0, true});
        }
    }

    void note(const std::string& text, bool surnames, Answers answers) {
        const auto words = text::words(text);
        if (text::code_points(all_of(words)) >= 4) note(words, answers);
        if (!surnames || words.size() < 2 || text::code_points(words.back()) < 4) return;
        answers.alone = false;
        note({words.back()}, answers);
    }

    void note(const Words& phrase, const Answers& answers) {
        longest_ = std::max(longest_, phrase.size());
        answers_[all_of(phrase)].push_back(answers);
    }

    void look_into(std::size_t q, const Seen& seen, std::set<std::size_t>& told) {
        constexpr std::size_t most_told = 3;                          // of one question: the rest is of the same kind
        std::unordered_map<std::size_t, std::set<std::size_t>> named; // of a list: its things
        for (std::size_t from = 0; from < seen.words.size(); ++from)
            for (std::size_t count = 1; count <= longest_ && from + count <= seen.words.size(); ++count) {
                const auto phrase = joined(seen.words, from, count);
                const auto found = answers_.find(phrase);
                if (found == answers_.end()) continue;
                for (const auto& answers : found->second) {
                    if (told.size() > most_told) return;
                    if (told.count(answers.question) > 0) continue;
                    if (answers.question == q ? is_own(q, seen.words) : is_anothers(answers, named[answers.question])) {
                        told.insert(answers.question);
                        tell(q, seen.place, answers.question, phrase);
                    }
                }
            }
        if (told.count(q) == 0 && in_order(inspection_[q], seen.words))
            inspection_.warn(q, seen.place, "own-answer",
                             "the things stand here in the right order already; name them in another, or not at all");
    }

    /// A question that names wrong choices, too, only says between what to choose.
    bool is_own(std::size_t q, const Words& words) const {
        const auto& choices = written_choices(inspection_[q]);
        for (std::size_t c = 0; c < choices.size(); ++c)
            if (!is_right(inspection_[q], c) && holds(words, text::words(choices[c]))) return false;
        return true;
    }

    /// One thing of a long list gives little away; a third of it does.
    bool is_anothers(const Answers& answers, std::set<std::size_t>& named) const {
        if (!answers.alone) return false;
        const auto* list = std::get_if<ListOf>(&inspection_[answers.question].kind);
        if (!list) return true;
        named.insert(answers.thing);
        return 3 * named.size() >= list->items.size();
    }

    static bool in_order(const Question& question, const Words& words) {
        const auto* order = std::get_if<Order>(&question.kind);
        if (!order) return false;
        auto at = words.begin();
        for (const auto right : order->right) {
            const auto phrase = text::words(order->items[right]);
            at = std::search(at, words.end(), phrase.begin(), phrase.end());
            if (at == words.end() || phrase.empty()) return false;
        }
        return true;
    }

    void tell(std::size_t q, const yaml::Node& place, std::size_t answered, const std::string& phrase) {
        if (answered == q)
            inspection_.warn(q, place, "own-answer",
                             fmt::format("the question holds its own answer, '{}'; word it without", phrase));
        else
            inspection_.warn(q, place, "given-away",
                             fmt::format("'{}' here answers the question in line {}; word this one without", phrase,
                                         inspection_[answered].line));
    }

    Inspection& inspection_;
    std::unordered_map<std::string, std::vector<Answers>> answers_; ///< by phrase
    std::size_t longest_ = 0;                                       ///< phrase, in words
};

} // namespace

void find_given_away(Inspection& inspection) {
    GivenAway given_away{inspection};
    for (std::size_t q = 0; q < inspection.size(); ++q) given_away.look_into(q);
}

} // namespace cliff::bank
