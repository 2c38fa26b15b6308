#include "views/question_view.hpp"

#include "core/judge.hpp"
#include "core/overload.hpp"
#include "core/practice.hpp"
#include "core/question.hpp"
#include "views/outcome.hpp"

#include <algorithm>

namespace cliff::views {
namespace {

bool has(const std::vector<std::size_t>& numbers, std::size_t number) {
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

/// Handed in, or else as far as it has come.
Answer so_far(const Turn& turn) {
    if (turn.response) return turn.response->answer;
    return turn.marked ? turn.marked->answer : Answer{};
}

Choosing choosing(const State& state, const Turn& turn) {
    const Dealt& dealt = state.deck.questions[state.question];
    Choosing view;
    view.several = takes_several(dealt.question);
    view.truth = std::holds_alternative<TrueFalse>(dealt.question.kind);
    view.coming = choice_count(dealt.question);
    if (state.phase == Phase::reading) return view;
    view.fifty_at = turn.fifty_at;
    const auto texts = choice_texts(dealt.question);
    for (std::size_t c = 0; c < texts.size(); ++c)
        view.choices.push_back({texts[c], turn.fifty && has(dealt.fifty, c), has(so_far(turn).picks, c)});
    return view;
}

Typing typing(const Turn& turn) {
    const bool handed_in = turn.response && !turn.response->answer.texts.empty();
    return {handed_in ? turn.response->answer.texts.front() : turn.draft, false, {}, false};
}

Ordering ordering(const State& state, const Order& order, const Turn& turn) {
    Ordering view;
    view.coming = order.items.size();
    view.places.assign(order.items.size(), 0);
    if (state.phase == Phase::reading) return view;
    view.items = order.items;
    const Picks picks = so_far(turn).picks;
    for (std::size_t place = 0; place < picks.size(); ++place) view.places[picks[place]] = place + 1;
    return view;
}

NamingView naming_view(const State& state, const ListOf& list, const Turn& turn) {
    NamingView view;
    view.of = list.items.size();
    view.draft = turn.draft;
    const auto texts = so_far(turn).texts;
    const Naming named = naming(state.deck, state.question, texts);
    for (std::size_t t = 0; t < texts.size(); ++t) {
        if (const auto thing = named.meant[t])
            view.found.push_back(list.items[*thing].front());
        else
            view.misses.push_back(texts[t]);
    }
    return view;
}

} // namespace

Header question_header(const State& state) {
    Header header;
    header.round = round_title(state.deck, state.question);
    header.number = in_sudden_death(state) ? 0 : state.question + 1;
    header.total = match_length(state.rules) ? 0 : state.deck.questions.size();
    return header;
}

std::optional<Fuse> question_fuse(const State& state, std::optional<Millis> stopped) {
    if (const auto length = match_length(state.rules); length && state.match_due)
        return Fuse{*state.match_due - *length, *state.match_due, {}};
    const auto limit = time_limit(current_question(state), state.rules);
    if (!limit) return std::nullopt;
    if (state.phase == Phase::open) {
        const auto& floor = state.played[state.question].floor;
        if (floor && play_mode(state) == PlayMode::buzzer)
            return floor->left ? std::optional{Fuse{Millis{0}, floor->spent + *floor->left, floor->spent}}
                               : std::nullopt;
    }
    if (state.phase == Phase::open) return Fuse{state.began, state.due.value_or(state.began + *limit), {}};
    if (state.phase == Phase::reading) return Fuse{Millis{0}, *limit, Millis{0}};
    const Millis closed = state.played[state.question].open_for.value_or(*limit);
    return Fuse{Millis{0}, *limit, stopped.value_or(closed)};
}

QuestionView question_view(const State& state, const Turn& turn) {
    const Question& question = state.deck.questions[state.question].question;
    QuestionView view;
    view.ask = question.ask;
    view.quote = question.quote;
    view.image = question.image;
    view.audio = question.audio;
    view.phase = state.phase;
    std::visit(overload{[&](const Typed&) { view.asked = typing(turn); },
                        [&](const Number& k) {
                            Typing asked = typing(turn);
                            asked.number = true;
                            asked.unit = unit_of(k);
                            asked.near_counts = k.within > 0;
                            view.asked = std::move(asked);
                        },
                        [&](const Order& k) { view.asked = ordering(state, k, turn); },
                        [&](const ListOf& k) { view.asked = naming_view(state, k, turn); },
                        [&](const auto&) { view.asked = choosing(state, turn); }},
               question.kind);
    return view;
}

bool is_last(const State& state) { return state.question + 1 == state.deck.questions.size() && !comes_again(state); }

RoundTitleView round_title_view(const State& state) {
    const std::size_t round = state.deck.questions[state.question].round;
    const auto of_round = std::count_if(state.deck.questions.begin(), state.deck.questions.end(),
                                        [&](const Dealt& dealt) { return dealt.round == round; });
    return {state.deck.bank,
            state.deck.rounds[round],
            round + 1,
            state.deck.rounds.size(),
            static_cast<std::size_t>(of_round),
            {},
            round_scene(state.deck, state.question)};
}

PauseView pause_view(const State& state) {
    PauseView view;
    if (state.match_due || (state.phase == Phase::open && state.due))
        view.left = (state.match_due ? *state.match_due : *state.due) - *state.paused;
    return view;
}

} // namespace cliff::views
