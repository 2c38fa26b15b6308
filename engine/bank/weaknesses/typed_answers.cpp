// Spellings that do nothing, and answers so near to each other that misspelling either is refused.
#include "bank/weaknesses/themes.hpp"
#include "core/meant.hpp"
#include "core/question.hpp"
#include "text/answer_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

namespace cliff::bank {

namespace {

/// A spelling that the judge takes for one before it, without a misspelling.
void covered(Inspection& inspection, std::size_t q, const Spellings& spellings, bool surnames,
             const std::function<yaml::Node(std::size_t)>& place) {
    const auto& language = inspection.bank().language;
    for (std::size_t s = 1; s < spellings.size(); ++s) {
        const Spellings before(spellings.begin(), spellings.begin() + static_cast<std::ptrdiff_t>(s));
        if (!meant(spellings[s], {{&before, 1}, {}, language, surnames}) ||
            confusable(before, spellings[s], language, surnames))
            continue;
        inspection.warn(q, place(s), "covered-spelling",
                        fmt::format("{} is accepted anyway, since case, accents, articles and the like don't count; "
                                    "leave it out",
                                    yaml::in_quotes(spellings[s])));
    }
}

/// What is refused has to be near something that is accepted: the rest is wrong without being refused.
void useless_refusals(Inspection& inspection, std::size_t q, const std::vector<Spellings>& things,
                      const std::vector<std::string>& refused, bool surnames) {
    const auto& language = inspection.bank().language;
    for (std::size_t r = 0; r < refused.size(); ++r) {
        if (std::any_of(things.begin(), things.end(),
                        [&](const Spellings& thing) { return confusable(thing, refused[r], language, surnames); }))
            continue;
        const bool accepted = meant(refused[r], {things, {}, language, surnames}).has_value();
        inspection.warn(q, inspection.item(q, "refuse", r), "useless-refusal",
                        yaml::in_quotes(refused[r]) +
                            (accepted ? " is said like an accepted answer, so it is accepted all the same; leave it out"
                                      : " is near nothing that is accepted, so it is wrong anyway; leave it out"));
    }
}

/// The first texts that answer other questions, in buckets in which a misspelling of one can be found: it has the same
/// digits and signs, and the same beginning or end.
class Rivals {
  public:
    explicit Rivals(const Inspection& inspection) {
        for (std::size_t q = 0; q < inspection.size(); ++q)
            for (const auto& text : key_texts(inspection[q])) {
                const auto form = text::read_answer(text, inspection.bank().language);
                if (forgiven(form.letters) == 0) continue; // may stand, but isn't looked for
                for (const auto& bucket : buckets(form)) answers_[bucket].push_back({q, text});
            }
    }

    struct Answer {
        std::size_t question;
        std::string text;
    };

    /// An answer of a question before this one that would pass for a misspelling of `spellings`.
    [[nodiscard]] const Answer* of(std::size_t question, const Spellings& spellings, const Meanings& own) const {
        constexpr std::size_t crowded = 64; // what begins like so many others isn't mistaken for one of them
        const Judge judge(own);
        for (const auto& spelling : spellings) {
            const auto form = text::read_answer(spelling, own.language);
            for (const auto& bucket : buckets(form)) {
                const auto found = answers_.find(bucket);
                if (found == answers_.end() || found->second.size() > crowded) continue;
                for (const auto& answer : found->second)
                    if (answer.question != question && judge.meant(answer.text) &&
                        confusable(spellings, answer.text, own.language, own.surnames))
                        return &answer;
            }
        }
        return nullptr;
    }

  private:
    using Bucket = std::tuple<bool, std::string, std::string>; // at the end, the four letters, what no slip changes

    static std::vector<Bucket> buckets(const text::AnswerForm& form) {
        constexpr std::size_t long_enough = 4; // bytes
        if (form.form.size() < long_enough) return {};
        return {{false, form.form.substr(0, long_enough), form.fixed},
                {true, form.form.substr(form.form.size() - long_enough), form.fixed}};
    }

    std::map<Bucket, std::vector<Answer>> answers_;
};

void rivals_of(Inspection& inspection, const Rivals& rivals, std::size_t q, const Typed& typed) {
    const auto* rival =
        rivals.of(q, typed.accept, {{&typed.accept, 1}, typed.refuse, inspection.bank().language, typed.surnames});
    if (rival)
        inspection.warn(q, inspection.place(q, "accept"), "rival-answer",
                        fmt::format("{} in line {} is a slip away from this answer, so slips in it are refused; if "
                                    "both are the same, spell them alike",
                                    yaml::in_quotes(rival->text), inspection[rival->question].line));
}

} // namespace

void find_weak_spellings(Inspection& inspection) {
    const Rivals rivals{inspection};
    for (std::size_t q = 0; q < inspection.size(); ++q) {
        if (const auto* typed = std::get_if<Typed>(&inspection[q].kind)) {
            covered(inspection, q, typed->accept, typed->surnames,
                    [&](std::size_t s) { return inspection.item(q, "accept", s); });
            useless_refusals(inspection, q, std::vector<Spellings>{typed->accept}, typed->refuse, typed->surnames);
            rivals_of(inspection, rivals, q, *typed);
        }
        if (const auto* list = std::get_if<ListOf>(&inspection[q].kind)) {
            for (std::size_t i = 0; i < list->items.size(); ++i)
                covered(inspection, q, list->items[i], list->surnames,
                        [&](std::size_t s) { return inspection.item(q, "list", i).children()[s]; });
            useless_refusals(inspection, q, list->items, list->refuse, list->surnames);
        }
    }
}

} // namespace cliff::bank
