// Spellings that do nothing, and answers so near to each other that misspelling either is refused.
#include "bank/weaknesses/themes.hpp"
#include "core/meant.hpp"
#include "core/question.hpp"
#include "text/answer_form.hpp"
#include "text/decode.hpp"
#include "text/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

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

/// The texts that answer the questions, in buckets in which a misspelling of one can be found: it has the same digits
/// and signs, and the same beginning or end. Only the buckets of typed answers, which alone are looked for.
class Rivals {
  public:
    explicit Rivals(const Inspection& inspection) : inspection_{inspection} {
        for (std::size_t q = 0; q < inspection.size(); ++q)
            if (const auto* typed = std::get_if<Typed>(&inspection[q].kind))
                for (const auto& text : typed->accept)
                    for (const auto bucket : buckets(read(text))) looked_for_.push_back(bucket);
        std::sort(looked_for_.begin(), looked_for_.end());
        looked_for_.erase(std::unique(looked_for_.begin(), looked_for_.end()), looked_for_.end());
        sizes_.resize(looked_for_.size());
        for (std::size_t q = 0; q < inspection.size() && !looked_for_.empty(); ++q)
            for_each_key_text(inspection[q], [&](const std::string& text) { put(q, text); });
        std::sort(answers_.begin(), answers_.end(), [](const Answer& a, const Answer& b) {
            return std::tie(a.bucket, a.question, *a.text) < std::tie(b.bucket, b.question, *b.text);
        });
    }

    struct Answer {
        std::uint64_t bucket;
        std::size_t question;
        const std::string* text;
    };

    /// An answer of another question that would pass for a misspelling of `spellings`.
    [[nodiscard]] const Answer* of(std::size_t question, const Spellings& spellings, const Meanings& own) const {
        std::optional<Judge> judge;
        for (const auto& spelling : spellings) {
            const auto folded = text::fold(spelling);
            for (const auto bucket : buckets(read(spelling))) {
                const auto [begin, end] = std::equal_range(answers_.begin(), answers_.end(), bucket, InOrder{});
                if (end - begin > crowded) continue;
                for (auto answer = begin; answer != end; ++answer) {
                    if (answer->question == question || (!own.surnames && far_apart(*answer->text, folded))) continue;
                    if (!judge) judge.emplace(own);
                    if (judge->meant(*answer->text) && confusable(spellings, *answer->text, own.language, own.surnames))
                        return &*answer;
                }
            }
        }
        return nullptr;
    }

  private:
    /// A number for whether it's the beginning or the end, its four bytes, and what no slip changes.
    using Bucket = std::uint64_t;

    static constexpr std::ptrdiff_t crowded = 64; // what begins like so many others isn't mistaken for one of them

    struct InOrder {
        bool operator()(const Answer& a, const Answer& b) const { return a.bucket < b.bucket; }
        bool operator()(const Answer& a, Bucket b) const { return a.bucket < b; }
        bool operator()(Bucket a, const Answer& b) const { return a < b.bucket; }
    };

    void put(std::size_t question, const std::string& text) {
        const auto form = read(text);
        if (forgiven(form.letters) == 0) return; // may stand, but isn't looked for
        for (const auto bucket : buckets(form)) {
            const auto found = std::lower_bound(looked_for_.begin(), looked_for_.end(), bucket);
            if (found == looked_for_.end() || *found != bucket) continue;
            auto& size = sizes_[static_cast<std::size_t>(found - looked_for_.begin())];
            if (size <= crowded) answers_.push_back({bucket, question, &text}), ++size;
        }
    }

    [[nodiscard]] text::AnswerForm read(const std::string& text) const {
        return text::read_answer(text, inspection_.bank().language);
    }

    static std::vector<Bucket> buckets(const text::AnswerForm& form) {
        constexpr std::size_t long_enough = 4; // bytes
        if (form.form.size() < long_enough) return {};
        const std::hash<std::string> hash;
        return {hash("begins" + form.form.substr(0, long_enough) + form.fixed),
                hash("ends" + form.form.substr(form.form.size() - long_enough) + form.fixed)};
    }

    /// Farther than any misspelling, article, "&" or Roman number makes it: most are, and need no judge. Other scripts
    /// have more ways to write the same.
    static bool far_apart(const std::string& text, const std::string& folded) {
        constexpr std::size_t farthest = 12;
        return text::is_ascii(text) && text::is_ascii(folded) &&
               text::edit_distance(text::fold(text), folded, farthest) > farthest;
    }

    const Inspection& inspection_;
    std::vector<Bucket> looked_for_;  // sorted
    std::vector<std::uint8_t> sizes_; // of these buckets, counted until they are crowded
    std::vector<Answer> answers_;     // by bucket
};

void rivals_of(Inspection& inspection, const Rivals& rivals, std::size_t q, const Typed& typed) {
    const auto* rival =
        rivals.of(q, typed.accept, {{&typed.accept, 1}, typed.refuse, inspection.bank().language, typed.surnames});
    if (rival)
        inspection.warn(q, inspection.place(q, "accept"), "rival-answer",
                        fmt::format("{} in line {} is a slip away from this answer, so slips in it are refused; if "
                                    "both are the same, spell them alike",
                                    yaml::in_quotes(*rival->text), inspection[rival->question].line));
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
