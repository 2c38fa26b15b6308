// An answer that stands, word for word, in a question: its own or another one's. Words of fewer than four letters and
// numbers of fewer than three digits stand anywhere by chance.
#include "bank/weaknesses/phrases.hpp"
#include "bank/weaknesses/themes.hpp"
#include "core/question.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace cliff::bank {

namespace {

using Words = std::vector<std::string>;

/// What a phrase answers.
struct Answers {
    std::uint32_t question = 0;
    std::uint16_t thing = 0; ///< of a list
    bool alone = true;       ///< it answers another question than its own, too; a surname is too common for that
};

/// A text that is seen before the answer is given: the key under which it stands, and perhaps one inside of that.
struct Seen {
    const std::string& text;
    std::string_view key, inner;
};

bool holds(const Words& words, const Words& phrase) {
    return std::search(words.begin(), words.end(), phrase.begin(), phrase.end()) != words.end();
}

/// Of words with a space between each two.
std::size_t letters(std::span<const std::string_view> words) {
    std::size_t sum = words.empty() ? 0 : words.size() - 1;
    for (const auto word : words) sum += text::code_points(word);
    return sum;
}

class GivenAway {
  public:
    GivenAway(Inspection& inspection, const Asks& asks) : inspection_{inspection}, asks_{asks} {
        for (std::size_t q = 0; q < inspection.size(); ++q) {
            see(asks.words[q]);
            for_each_media(q, [&](const Media& media, std::string_view) {
                reader_.read(media.alt);
                see(reader_.numbers());
            });
        }
        for (std::size_t q = 0; q < inspection.size(); ++q)
            for_each_phrase(q, [&](std::size_t first, const Answers& answers) {
                const auto phrase = reader_.numbers().subspan(first);
                const auto may_be_seen = [&](WordNumber word) { return seen_[word % seen_.size()]; };
                if (!std::all_of(phrase.begin(), phrase.end(), may_be_seen)) return;
                phrases_.add(phrase);
                answers_.push_back(answers);
            });
        phrases_.make_findable();
    }

    /// Each question in turn.
    void look_into(std::size_t q) {
        told_.clear();
        while (own_ < answers_.size() && answers_[own_].question < q) ++own_;
        look_into(q, {inspection_[q].ask, "ask", {}}, asks_.words[q]);
        for_each_media(q, [&](const Media& media, std::string_view key) {
            reader_.read(media.alt);
            const std::vector<WordNumber> words(reader_.numbers().begin(), reader_.numbers().end()); // for it reads on
            look_into(q, {media.alt, key, "alt"}, words);
        });
    }

  private:
    void see(std::span<const WordNumber> words) {
        for (const auto word : words) seen_[word % seen_.size()] = true;
    }

    template <class Use> void for_each_media(std::size_t q, Use use) const {
        if (const auto& image = inspection_[q].image) use(*image, "image");
        if (const auto& audio = inspection_[q].audio) use(*audio, "audio");
    }

    /// Reads each text that answers the question, and calls use(first, answers): the phrase is what the reader has
    /// read, from the word `first` on.
    template <class Use> void for_each_phrase(std::size_t q, Use use) {
        const auto& question = inspection_[q];
        Answers answers{static_cast<std::uint32_t>(q), 0, true};
        const auto phrases_of = [&](const std::string& text, bool surnames) {
            reader_.read(text);
            const auto words = reader_.words();
            if (letters(words) >= 4) use(0, answers);
            if (surnames && words.size() >= 2 && text::code_points(words.back()) >= 4)
                use(words.size() - 1, Answers{answers.question, answers.thing, false});
        };
        if (const auto* number = std::get_if<Number>(&question.kind)) {
            const auto digits = std::count_if(number->written.begin(), number->written.end(),
                                              [](char c) { return c >= '0' && c <= '9'; });
            reader_.read(number->written);
            if (digits >= 3) use(0, answers);
        } else if (const auto* list = std::get_if<ListOf>(&question.kind)) {
            for (const auto& item : list->items) {
                for (const auto& spelling : item) phrases_of(spelling, list->surnames);
                ++answers.thing;
            }
        } else {
            const auto* typed = std::get_if<Typed>(&question.kind);
            for_each_key_text(question, [&](const std::string& text) { phrases_of(text, typed && typed->surnames); });
        }
    }

    void look_into(std::size_t q, const Seen& seen, std::span<const WordNumber> words) {
        for (auto own = own_; own < answers_.size() && answers_[own].question == q && !was_told(q); ++own) {
            const auto phrase = phrases_[own];
            const auto at = std::search(words.begin(), words.end(), phrase.begin(), phrase.end());
            if (at != words.end()) consider(q, seen, own, static_cast<std::size_t>(at - words.begin()));
        }
        constexpr std::size_t most_told = 3;                // of one question: the rest is of the same kind
        std::map<std::size_t, std::set<std::size_t>> named; // of a list: its things
        phrases_.find(words, [&](const Phrases::Place& place) {
            const auto& answers = answers_[place.phrase];
            if (answers.question != q && !was_told(answers.question) && is_anothers(answers, named))
                consider(q, seen, place.phrase, place.first);
            return told_.size() <= most_told;
        });
        if (!was_told(q) && in_order(inspection_[q], seen.text))
            inspection_.warn(q, place(q, seen), "own-answer",
                             "the things stand here in the right order already; name them in another, or not at all");
    }

    bool was_told(std::size_t question) const { return std::find(told_.begin(), told_.end(), question) != told_.end(); }

    /// Tells of a phrase that stands in the text at its word `first`, if it really does and matters.
    void consider(std::size_t q, const Seen& seen, std::size_t phrase, std::size_t first) {
        const auto answered = answers_[phrase].question;
        const auto words = text::words(seen.text);
        const auto said = joined(words, first, phrases_[phrase].size());
        if (!is_answer(answered, said) || (answered == q && names_wrong_choices(q, words))) return;
        told_.push_back(answered);
        tell(q, place(q, seen), answered, said);
    }

    /// Not another phrase whose words share their numbers.
    bool is_answer(std::size_t question, const std::string& said) {
        bool found = false;
        for_each_phrase(question, [&](std::size_t first, const Answers&) {
            const auto phrase = reader_.words().subspan(first);
            found = found || joined({phrase.begin(), phrase.end()}, 0, phrase.size()) == said;
        });
        return found;
    }

    /// A question that names wrong choices, too, only says between what to choose.
    bool names_wrong_choices(std::size_t q, const Words& words) const {
        const auto& choices = written_choices(inspection_[q]);
        for (std::size_t c = 0; c < choices.size(); ++c)
            if (!is_right(inspection_[q], c) && holds(words, text::words(choices[c]))) return true;
        return false;
    }

    /// One thing of a long list gives little away; a third of it does.
    bool is_anothers(const Answers& answers, std::map<std::size_t, std::set<std::size_t>>& named) const {
        if (!answers.alone) return false;
        const auto* list = std::get_if<ListOf>(&inspection_[answers.question].kind);
        if (!list) return true;
        auto& things = named[answers.question];
        things.insert(answers.thing);
        return 3 * things.size() >= list->items.size();
    }

    static bool in_order(const Question& question, const std::string& text) {
        const auto* order = std::get_if<Order>(&question.kind);
        if (!order) return false;
        const auto words = text::words(text);
        auto at = words.begin();
        for (const auto right : order->right) {
            const auto phrase = text::words(order->items[right]);
            at = std::search(at, words.end(), phrase.begin(), phrase.end());
            if (at == words.end() || phrase.empty()) return false;
        }
        return true;
    }

    yaml::Node place(std::size_t q, const Seen& seen) const {
        return seen.inner.empty() ? inspection_.place(q, seen.key) : inspection_.inner(q, seen.key, seen.inner);
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
    const Asks& asks_;
    WordReader reader_;
    std::vector<bool> seen_ = std::vector<bool>(1U << 20U); ///< of a word that stands in a question, its last bits
    Phrases phrases_;                                       ///< the answers that may stand in one
    std::vector<Answers> answers_;                          ///< of each phrase
    std::size_t own_ = 0;                                   ///< the first phrase of the question that is looked into
    std::vector<std::size_t> told_; ///< the questions that were told of the one that is looked into
};

} // namespace

void find_given_away(Inspection& inspection, const Asks& asks) {
    GivenAway given_away{inspection, asks};
    for (std::size_t q = 0; q < inspection.size(); ++q) given_away.look_into(q);
}

} // namespace cliff::bank
