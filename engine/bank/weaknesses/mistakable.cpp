#include "bank/weaknesses/mistakable.hpp"

#include "core/meant.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <optional>

namespace cliff::bank {

namespace {

using text::AnswerForm;

/// One letter apart, in a word so long that this looks like a slip: "mad" and "bad" are two words. A digit apart is
/// another number.
bool one_letter_apart(const AnswerForm& a, const AnswerForm& b) {
    if (a.fixed != b.fixed || text::edit_distance(a.form, b.form, 1) != 1) return false;
    if (a.words.size() != b.words.size()) return true; // parted differently
    for (std::size_t w = 0; w < a.words.size(); ++w)
        if (a.words[w] != b.words[w])
            return forgiven(std::min(text::code_points(a.words[w]), text::code_points(b.words[w]))) > 0;
    return true;
}

} // namespace

Mistakable::Mistakable(Inspection& inspection)
    : inspection_(inspection),
      language_(inspection.bank().language),
      lasting_(language_),
      rivals_(inspection) {}

void Mistakable::look_at(std::size_t q) {
    const auto& kind = inspection_[q].kind;
    auto texts = answer_texts(inspection_[q]);
    if (std::holds_alternative<ListOf>(kind))
        named_one_by_one(q, texts);
    else if (!std::holds_alternative<Typed>(kind)) // any spelling will do there
        shown_together(q, texts, std::holds_alternative<Order>(kind) ? "order" : "choices");
    rivals_.put(q, texts);
}

void Mistakable::tell_rivals() {
    rivals_.make_findable();
    for (std::size_t q = 0; q < inspection_.size(); ++q) {
        const auto* typed = std::get_if<Typed>(&inspection_[q].kind);
        if (!typed) continue;
        const auto rival =
            rivals_.of(q, typed->accept, {{&typed->accept, 1}, typed->refuse, language_, typed->surnames});
        if (rival)
            inspection_.warn(
                q, inspection_.place(q, "accept"), "rival-answer",
                fmt::format("{} in line {} is a slip away from this answer, so slips in it are refused; if "
                            "both are the same, spell them alike",
                            yaml::in_quotes(*rival->text), inspection_[rival->question].line));
    }
}

void Mistakable::shown_together(std::size_t q, std::vector<AnswerText>& texts, std::string_view key) {
    letters_.clear();
    for (const auto& each : texts) letters_.push_back(lasting_.of(each.text()));
    for (std::size_t b = 1; b < texts.size(); ++b)
        for (std::size_t a = 0; a < b; ++a) {
            constexpr int most_changed = 2; // by one letter instead of another
            if (letters_[a] && letters_[b] && std::popcount(*letters_[a] ^ *letters_[b]) > most_changed) continue;
            const auto &one = texts[a].form(language_), &other = texts[b].form(language_);
            const bool same = one.form == other.form;
            if (!same && !one_letter_apart(one, other)) continue;
            inspection_.warn(q, inspection_.item(q, key, b), "look-alike",
                             fmt::format("{} and {} {}, which looks like a slip; word one of them differently",
                                         yaml::in_quotes(texts[a].text()), yaml::in_quotes(texts[b].text()),
                                         same ? "are said alike" : "are one letter apart"));
            break;
        }
}

void Mistakable::named_one_by_one(std::size_t q, std::vector<AnswerText>& texts) {
    std::optional<std::size_t> told;
    for (auto& own : texts) {
        if (own.item() == told || std::none_of(texts.begin(), texts.end(), [&](AnswerText& other) {
                return other.item() != own.item() && said_alike(other.form(language_), own.form(language_));
            }))
            continue;
        told = own.item();
        inspection_.warn(q, inspection_.item(q, "list", own.item()), "look-alike",
                         fmt::format("{} could as well mean another thing of this list, so nobody can name it; "
                                     "word it differently",
                                     yaml::in_quotes(own.text())));
    }
}

} // namespace cliff::bank
