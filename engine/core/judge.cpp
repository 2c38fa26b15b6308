#include "core/judge.hpp"

#include "core/meant.hpp"
#include "core/overload.hpp"
#include "core/question.hpp"
#include "text/answer_form.hpp"
#include "text/number.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace cliff {
namespace {

double share_chosen(const Question& question, const Picks& picks, bool partial) {
    const auto right = right_choices(question);
    if (!partial) return picks == right ? 1 : 0;
    const auto hits = std::count_if(picks.begin(), picks.end(), [&](std::size_t p) { return is_right(question, p); });
    const auto misses = static_cast<std::ptrdiff_t>(picks.size()) - hits;
    return std::max(0.0, static_cast<double>(hits - misses) / static_cast<double>(right.size()));
}

/// Decimals aren't exact: 2.6 is more than 0.1 above 2.5.
double rounding(const Number& number) { return 1e-9 * std::max(std::abs(number.value), number.within); }

double share_near(const Number& number, double guess) {
    const double off = std::abs(guess - number.value);
    if (number.within == 0) return off == 0 ? 1 : 0;
    if (off <= number.within + rounding(number)) return 1;
    return std::max(0.0, 1 - (off - number.within) / (4 * number.within));
}

double share_in_order(const Order& order, const Picks& picks) {
    const auto place = [&](std::size_t item) { return std::find(picks.begin(), picks.end(), item); };
    std::size_t kept = 0;
    for (std::size_t i = 0; i + 1 < order.right.size(); ++i) {
        const auto first = place(order.right[i]), second = place(order.right[i + 1]);
        if (second != picks.end() && first < second) ++kept;
    }
    return static_cast<double>(kept) / static_cast<double>(order.right.size() - 1);
}

/// What an answer to this question may not be taken for.
std::vector<std::string> refused(const Dealt& dealt, const std::vector<std::string>& by_author) {
    auto all = by_author;
    all.insert(all.end(), dealt.rivals.begin(), dealt.rivals.end());
    return all;
}

} // namespace

Naming naming(const Deck& deck, std::size_t index, const std::vector<std::string>& texts) {
    const Dealt& dealt = deck.questions.at(index);
    const auto& list = std::get<ListOf>(dealt.question.kind);
    const auto wrong = refused(dealt, list.refuse);
    const Judge judge({list.items, wrong, deck.language, list.surnames});
    Naming result;
    result.found.resize(list.items.size());
    std::set<std::string> misses;
    for (const auto& text : texts) {
        auto thing = judge.meant(text);
        if (!thing) {
            misses.insert(text::answer_form(text, deck.language));
        } else if (result.found[*thing]) {
            thing.reset();
        } else {
            result.found[*thing] = true;
            ++result.finds;
        }
        result.meant.push_back(thing);
    }
    result.strikes = misses.size();
    return result;
}

std::optional<double> typed_number(const Number& number, std::string_view text, std::string_view language) {
    return text::read_number(text, language, unit_of(number));
}

double share_right(const Deck& deck, std::size_t index, const Answer& answer, bool partial) {
    const Dealt& dealt = deck.questions.at(index);
    return std::visit(overload{[&](const Typed& typed) {
                                   const std::vector<Spellings> accepted{typed.accept};
                                   const auto wrong = refused(dealt, typed.refuse);
                                   const bool right =
                                       !answer.texts.empty() &&
                                       meant(answer.texts.front(), {accepted, wrong, deck.language, typed.surnames});
                                   return right ? 1.0 : 0.0;
                               },
                               [&](const Number& number) {
                                   if (answer.texts.empty()) return 0.0;
                                   const auto guess = typed_number(number, answer.texts.front(), deck.language);
                                   return guess ? share_near(number, *guess) : 0.0;
                               },
                               [&](const Order& order) { return share_in_order(order, answer.picks); },
                               [&](const ListOf& list) {
                                   return static_cast<double>(naming(deck, index, answer.texts).finds) /
                                          static_cast<double>(list.items.size());
                               },
                               [&](const auto&) { return share_chosen(dealt.question, answer.picks, partial); }},
                      dealt.question.kind);
}

} // namespace cliff
