#include "views/outcome.hpp"

#include "core/judge.hpp"
#include "core/overload.hpp"
#include "core/question.hpp"
#include "views/format.hpp"
#include "views/look.hpp"

#include <algorithm>

namespace cliff::views {
namespace {

bool has(const std::vector<std::size_t>& numbers, std::size_t number) {
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

std::string text_of(const Turn& turn) {
    return turn.response && !turn.response->answer.texts.empty() ? turn.response->answer.texts.front() : std::string{};
}

ChosenOutcome chosen(const Dealt& dealt, const Turn& turn) {
    ChosenOutcome outcome;
    const auto texts = choice_texts(dealt.question);
    for (std::size_t c = 0; c < texts.size(); ++c) {
        ChosenOutcome::Choice choice{texts[c], is_right(dealt.question, c),
                                     turn.response && has(turn.response->answer.picks, c),
                                     turn.fifty && has(dealt.fifty, c), false};
        choice.missed = takes_several(dealt.question) && turn.response && choice.right && !choice.picked;
        outcome.choices.push_back(std::move(choice));
    }
    return outcome;
}

OrderOutcome ordered(const Order& order, const Turn& turn) {
    OrderOutcome outcome;
    for (const auto item : order.right) outcome.right.push_back(order.items[item]);
    if (!turn.response) return outcome;
    const auto& picks = turn.response->answer.picks;
    for (std::size_t place = 0; place < picks.size(); ++place)
        outcome.yours.push_back({order.items[picks[place]], picks[place] == order.right[place]});
    return outcome;
}

ListOutcome named(const Deck& deck, std::size_t index, const ListOf& list, const Turn& turn) {
    ListOutcome outcome;
    const auto texts = turn.response ? turn.response->answer.texts : std::vector<std::string>{};
    const Naming found = naming(deck, index, texts);
    for (std::size_t thing = 0; thing < list.items.size(); ++thing)
        outcome.things.push_back({list.items[thing].front(), found.found[thing]});
    for (std::size_t t = 0; t < texts.size(); ++t)
        if (!found.meant[t]) outcome.misses.push_back(texts[t]);
    return outcome;
}

template <class Wanted> std::string choices_where(const ChosenOutcome& outcome, Wanted wanted) {
    std::vector<std::string> words;
    for (std::size_t c = 0; c < outcome.choices.size(); ++c)
        if (wanted(outcome.choices[c])) words.push_back(choice_letter(c) + ") " + outcome.choices[c].text);
    return listed(words);
}

template <class Wanted> std::vector<std::string> things_where(const ListOutcome& outcome, Wanted wanted) {
    std::vector<std::string> words;
    for (const auto& thing : outcome.things)
        if (wanted(thing)) words.push_back(thing.text);
    return words;
}

std::string in_turn(const std::vector<std::string>& items) {
    std::string line;
    for (const auto& item : items) line += (line.empty() ? "" : ", then ") + item; // an arrow can't be heard
    return line;
}

} // namespace

std::vector<std::string> choice_texts(const Question& question) {
    if (std::holds_alternative<TrueFalse>(question.kind)) return {"True", "False"};
    return written_choices(question);
}

Outcome outcome(const Deck& deck, std::size_t index, const Turn& turn) {
    const Dealt& dealt = deck.questions.at(index);
    return std::visit(
        overload{[&](const Typed& k) -> Outcome {
                     const bool right = turn.response && share_right(deck, index, turn.response->answer, false) >= 1;
                     return TypedOutcome{text_of(turn), k.accept, right};
                 },
                 [&](const Number& k) -> Outcome {
                     const std::string unit(unit_of(k));
                     NumberOutcome outcome{text_of(turn), {},   k.value, k.within, written_number(k.written, unit),
                                           unit,          false};
                     outcome.guess = typed_number(k, outcome.said, deck.language);
                     outcome.right = outcome.guess && share_right(deck, index, turn.response->answer, false) >= 1;
                     return outcome;
                 },
                 [&](const Order& k) -> Outcome { return ordered(k, turn); },
                 [&](const ListOf& k) -> Outcome { return named(deck, index, k, turn); },
                 [&](const auto&) -> Outcome { return chosen(dealt, turn); }},
        dealt.question.kind);
}

RevealView::Verdict verdict(const State& state, const Marked& mark) {
    using Verdict = RevealView::Verdict;
    if (mark.right()) return Verdict::right;
    if (mark.share > 0) return Verdict::partly;
    if (mark.response) return Verdict::wrong;
    const auto limit = time_limit(state.deck.questions[mark.question].question, state.rules);
    const bool ran_out = limit && state.played[mark.question].open_for >= limit;
    return ran_out ? Verdict::too_late : Verdict::skipped;
}

std::string said(const Outcome& outcome) {
    return std::visit(
        overload{[](const ChosenOutcome& o) { return choices_where(o, [](const auto& c) { return c.picked; }); },
                 [](const TypedOutcome& o) { return o.said; }, [](const NumberOutcome& o) { return o.said; },
                 [](const OrderOutcome& o) {
                     std::vector<std::string> items;
                     for (const auto& each : o.yours) items.push_back(each.text);
                     return in_turn(items);
                 },
                 [](const ListOutcome& o) {
                     auto words = things_where(o, [](const auto& t) { return t.found; });
                     words.insert(words.end(), o.misses.begin(), o.misses.end());
                     return listed(words);
                 }},
        outcome);
}

std::string expected(const Outcome& outcome) {
    return std::visit(
        overload{[](const ChosenOutcome& o) { return choices_where(o, [](const auto& c) { return c.right; }); },
                 [](const TypedOutcome& o) { return o.accepted.front(); },
                 [](const NumberOutcome& o) { return o.written; },
                 [](const OrderOutcome& o) { return in_turn(o.right); },
                 [](const ListOutcome& o) { return listed(things_where(o, [](const auto&) { return true; })); }},
        outcome);
}

} // namespace cliff::views
