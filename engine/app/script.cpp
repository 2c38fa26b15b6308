#include "app/script.hpp"

#include "core/question.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace cliff::app {
namespace {

/// By the order of Kind's alternatives.
const std::string& kind_name(const Question& question) { return shot_kinds().at(question.kind.index()); }

} // namespace

views::Look look_of(const ShotWords& words, const views::Ruler& ruler) {
    return {words.theme, ruler, static_cast<float>(words.text_size) / 100, words.reduced_motion};
}

std::vector<Action> right_answer(const Question& question, std::size_t player) {
    if (const auto* typed = std::get_if<Typed>(&question.kind))
        return {Submit{player, Answer::typed(typed->accept.front())}};
    if (const auto* number = std::get_if<Number>(&question.kind))
        return {Submit{player, Answer::typed(number->written)}};
    if (const auto* order = std::get_if<Order>(&question.kind)) return {Submit{player, order->right}};
    if (const auto* list = std::get_if<ListOf>(&question.kind)) {
        std::vector<Action> actions;
        for (const auto& item : list->items) actions.emplace_back(Name{player, item.front()});
        return actions;
    }
    return {Submit{player, right_choices(question)}};
}

std::vector<Action> wrong_answer(const Question& question, std::size_t player) {
    if (std::holds_alternative<Typed>(question.kind)) return {Submit{player, Answer::typed("Somebody else")}};
    if (const auto* number = std::get_if<Number>(&question.kind)) {
        const double off = number->within > 0 ? 2 * number->within : std::max(1.0, std::abs(number->value) / 10);
        return {Submit{player, Answer::typed(fmt::format("{:.0f}", number->value - off))}};
    }
    if (const auto* order = std::get_if<Order>(&question.kind)) {
        Picks picks = order->right;
        std::swap(picks[0], picks[1]);
        return {Submit{player, picks}};
    }
    if (const auto* list = std::get_if<ListOf>(&question.kind)) {
        std::vector<Action> actions;
        for (std::size_t i = 0; i < list->items.size() / 2; ++i)
            actions.emplace_back(Name{player, list->items[i].front()});
        for (const auto* miss : {"Somebody else", "Nobody at all", "Whoever it was"})
            actions.emplace_back(Name{player, miss});
        return actions;
    }
    const std::size_t one = right_choices(question).front();
    if (takes_several(question)) return {Submit{player, {one}}};
    return {Submit{player, {one == 0 ? std::size_t{1} : std::size_t{0}}}};
}

std::size_t wanted_question(const ShotWords& words, const Deck& deck) {
    const std::size_t count = deck.questions.size();
    const std::string kind = words.kind.empty() && words.screen == "marked" ? "several" : words.kind;
    if (kind.empty() && words.number > count)
        throw std::invalid_argument{fmt::format("there are only {} questions in this match", count)};
    if (kind.empty()) return words.number - 1;
    const auto found = std::find_if(deck.questions.begin(), deck.questions.end(),
                                    [&](const Dealt& dealt) { return kind_name(dealt.question) == kind; });
    if (found == deck.questions.end())
        throw std::invalid_argument{fmt::format("no question of this deck is of the kind '{}'", kind)};
    return static_cast<std::size_t>(found - deck.questions.begin());
}

Millis moment(const State& state, Millis began, std::optional<Millis> after) {
    constexpr Millis at_rest{60'000};
    Millis wanted = after.value_or(at_rest);
    if (const auto due = deadline(state)) {
        const Millis length = *due - began;
        wanted = after ? std::min(*after, length - Millis{1}) : length * 2 / 5;
    }
    return began + wanted;
}

} // namespace cliff::app
