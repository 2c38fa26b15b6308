// Things of one question that a person can't tell apart, or that the judge of typed answers can't.
#include "bank/weaknesses/themes.hpp"
#include "core/meant.hpp"
#include "core/question.hpp"
#include "text/answer_form.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

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

/// Choices, or things to put in order: all of them stand on the stage at once.
void shown_together(Inspection& inspection, std::size_t q, const std::vector<std::string>& texts,
                    std::string_view key) {
    std::vector<AnswerForm> forms;
    for (const auto& each : texts) forms.push_back(text::read_answer(each, inspection.bank().language));
    for (std::size_t b = 1; b < texts.size(); ++b)
        for (std::size_t a = 0; a < b; ++a) {
            const bool same = forms[a].form == forms[b].form;
            if (!same && !one_letter_apart(forms[a], forms[b])) continue;
            inspection.warn(q, inspection.item(q, key, b), "look-alike",
                            fmt::format("{} and {} {}, which looks like a slip; word one of them differently",
                                        yaml::in_quotes(texts[a]), yaml::in_quotes(texts[b]),
                                        same ? "are said alike" : "are one letter apart"));
            break;
        }
}

/// Things of a list: each has to be meant by its own name.
void named_one_by_one(Inspection& inspection, std::size_t q, const ListOf& list) {
    const Judge judge({list.items, {}, inspection.bank().language, list.surnames});
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const auto lost = std::find_if(list.items[i].begin(), list.items[i].end(),
                                       [&](const std::string& spelling) { return judge.meant(spelling) != i; });
        if (lost != list.items[i].end())
            inspection.warn(q, inspection.item(q, "list", i), "look-alike",
                            fmt::format("{} could as well mean another thing of this list, so nobody can name it; "
                                        "word it differently",
                                        yaml::in_quotes(*lost)));
    }
}

} // namespace

void find_look_alikes(Inspection& inspection) {
    for (std::size_t q = 0; q < inspection.size(); ++q) {
        const auto& kind = inspection[q].kind;
        if (const auto* order = std::get_if<Order>(&kind)) shown_together(inspection, q, order->items, "order");
        if (const auto* list = std::get_if<ListOf>(&kind)) named_one_by_one(inspection, q, *list);
        shown_together(inspection, q, written_choices(inspection[q]), "choices");
    }
}

} // namespace cliff::bank
