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

std::optional<Picks> tidy(const State& state, std::size_t question, std::size_t player, Picks picks) {
    const Dealt& dealt = state.deck.questions[question];
    const bool in_order = std::holds_alternative<Order>(dealt.question.kind);
    const std::size_t named = picks.size();
    Picks sorted = picks;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    if (in_order && sorted.size() != named) return std::nullopt;
    if (!in_order) picks = sorted;
    if (!in_order && !takes_several(dealt.question) && picks.size() > 1) return std::nullopt;
    const bool fifty = state.played[question].turns[player].fifty;
    const auto gone = [&](std::size_t pick) {
        return fifty && std::find(dealt.fifty.begin(), dealt.fifty.end(), pick) != dealt.fifty.end();
    };
    for (const auto pick : picks)
        if (pick >= choice_count(dealt.question) || gone(pick)) return std::nullopt;
    return picks;
}

namespace {

/// All kinds but lists.
Refusal accept_said(const State& state, std::size_t asked, std::size_t player, const Answer& said, Answer& answer) {
    const Question& question = state.deck.questions[asked].question;
    if (is_typed(question)) {
        if (said.texts.size() != 1 || is_blank(said.texts.front())) return Refusal::nothing_said;
        const auto& text = said.texts.front();
        if (too_long(text)) return Refusal::too_long;
        if (const auto* number = std::get_if<Number>(&question.kind);
            number && !typed_number(*number, text, state.deck.language))
            return Refusal::not_a_number;
        answer = Answer::typed(text);
        return Refusal::none;
    }
    auto picks = tidy(state, asked, player, said.picks);
    const bool whole = picks && !picks->empty() &&
                       (!std::holds_alternative<Order>(question.kind) || picks->size() == choice_count(question));
    if (!whole) return Refusal::not_a_choice;
    answer = std::move(*picks);
    return Refusal::none;
}

} // namespace

Refusal accept(const State& state, const Submit& submit, Answer& answer) {
    if (!is_list(current_question(state)))
        return accept_said(state, state.question, submit.player, submit.answer, answer);
    answer = unfinished(state, state.played[state.question].turns[submit.player]);
    return answer.empty() ? Refusal::nothing_said : Refusal::none;
}

Refusal accept(const State& state, const HandIn& sheet, Answer& answer) {
    answer = {};
    if (sheet.answer.empty()) return Refusal::none;
    const Question& question = state.deck.questions[sheet.question].question;
    if (!is_list(question)) return accept_said(state, sheet.question, sheet.player, sheet.answer, answer);
    for (const auto& text : sheet.answer.texts) {
        if (too_long(text)) return Refusal::too_long;
        if (!is_blank(text)) answer.texts.push_back(text);
    }
    if (answer.empty()) return Refusal::nothing_said;
    // A phone couldn't have named more than that, either.
    const std::size_t most = std::get<ListOf>(question.kind).items.size() + most_strikes;
    return answer.texts.size() > most ? Refusal::too_long : Refusal::none;
}

} // namespace cliff
