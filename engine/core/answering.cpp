#include "core/answering.hpp"

#include "core/judge.hpp"
#include "core/question.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace cliff {

bool is_list(const Question& question) { return std::holds_alternative<ListOf>(question.kind); }

bool is_blank(std::string_view text) { return text::fold(text).empty(); }

bool too_long(std::string_view text) { return text::code_points(text) > longest_typed; }

Answer unfinished(const State& state, const Turn& turn) {
    Answer answer = turn.marked ? turn.marked->answer : Answer{};
    const Question& question = current_question(state);
    if (!is_typed(question) || is_blank(turn.draft)) return answer;
    if (const auto* number = std::get_if<Number>(&question.kind);
        number && !typed_number(*number, turn.draft, state.deck.language))
        return answer;
    answer.texts.push_back(turn.draft);
    // A name that was cut short by the clock may still be a find; it is never a strike.
    if (is_list(question) && !naming(state.deck, state.question, answer.texts).meant.back()) answer.texts.pop_back();
    return answer;
}

std::optional<Picks> tidy(const State& state, std::size_t player, Picks picks) {
    const Dealt& dealt = state.deck.questions[state.question];
    const bool in_order = std::holds_alternative<Order>(dealt.question.kind);
    const std::size_t named = picks.size();
    Picks sorted = picks;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    if (in_order && sorted.size() != named) return std::nullopt;
    if (!in_order) picks = sorted;
    if (!in_order && !takes_several(dealt.question) && picks.size() > 1) return std::nullopt;
    const bool fifty = state.played[state.question].turns[player].fifty;
    const auto gone = [&](std::size_t pick) {
        return fifty && std::find(dealt.fifty.begin(), dealt.fifty.end(), pick) != dealt.fifty.end();
    };
    for (const auto pick : picks)
        if (pick >= choice_count(dealt.question) || gone(pick)) return std::nullopt;
    return picks;
}

Refusal accept(const State& state, const Submit& submit, Answer& answer) {
    const Question& question = current_question(state);
    if (is_list(question)) {
        answer = unfinished(state, state.played[state.question].turns[submit.player]);
        return answer.empty() ? Refusal::nothing_said : Refusal::none;
    }
    if (is_typed(question)) {
        if (submit.answer.texts.size() != 1 || is_blank(submit.answer.texts.front())) return Refusal::nothing_said;
        const auto& text = submit.answer.texts.front();
        if (too_long(text)) return Refusal::too_long;
        if (const auto* number = std::get_if<Number>(&question.kind);
            number && !typed_number(*number, text, state.deck.language))
            return Refusal::not_a_number;
        answer = Answer::typed(text);
        return Refusal::none;
    }
    auto picks = tidy(state, submit.player, submit.answer.picks);
    const bool whole = picks && !picks->empty() &&
                       (!std::holds_alternative<Order>(question.kind) || picks->size() == choice_count(question));
    if (!whole) return Refusal::not_a_choice;
    answer = std::move(*picks);
    return Refusal::none;
}

} // namespace cliff
