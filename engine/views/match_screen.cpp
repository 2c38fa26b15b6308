#include "core/judge.hpp"
#include "core/overload.hpp"
#include "core/practice.hpp"
#include "core/question.hpp"
#include "views/format.hpp"
#include "views/outcome.hpp"

#include <algorithm>

namespace cliff::views {
namespace {

bool has(const std::vector<std::size_t>& numbers, std::size_t number) {
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

std::optional<GhostView> ghost_view(const State& state, const std::optional<Ghost>& ghost) {
    // Rules of one name may have been edited since.
    if (!ghost || ghost->by_time != state.rules.match_seconds.has_value()) return std::nullopt;
    const auto revealed =
        std::count_if(state.played.begin(), state.played.end(), [](const Played& played) { return played.revealed; });
    const auto length = match_length(state.rules);
    return GhostView{*ghost, static_cast<std::size_t>(revealed),
                     length && state.match_due ? *length - (*state.match_due - state.began) : Millis{0}};
}

Header header(const State& state, const Tally& sum, const std::optional<Ghost>& ghost) {
    const bool against_time = state.rules.match_seconds.has_value();
    return {state.deck.rounds[state.deck.questions[state.question].round],
            state.question + 1,
            against_time ? 0 : state.deck.questions.size(),
            sum.streak,
            sum.score,
            sum.lives,
            state.rules.lives,
            ghost_view(state, ghost)};
}

/// The match's clock if it has one, else the question's, standing still where this player answered or the question
/// closed.
std::optional<Fuse> fuse(const State& state, std::size_t player) {
    if (const auto length = match_length(state.rules); length && state.match_due)
        return Fuse{*state.match_due - *length, *state.match_due, {}};
    const auto limit = time_limit(current_question(state), state.rules);
    if (!limit) return std::nullopt;
    if (state.phase == Phase::open) return Fuse{state.began, state.began + *limit, {}};
    if (state.phase == Phase::reading) return Fuse{Millis{0}, *limit, Millis{0}};
    const Played& played = state.played[state.question];
    const auto& response = played.turns[player].response;
    return Fuse{Millis{0}, *limit, response ? response->elapsed : played.open_for.value_or(*limit)};
}

/// Handed in, or else as far as it has come.
Answer so_far(const Turn& turn) {
    if (turn.response) return turn.response->answer;
    return turn.marked ? turn.marked->answer : Answer{};
}

Choosing choosing(const State& state, std::size_t player, const Turn& turn) {
    const Dealt& dealt = state.deck.questions[state.question];
    Choosing view;
    view.several = takes_several(dealt.question);
    view.truth = std::holds_alternative<TrueFalse>(dealt.question.kind);
    view.coming = choice_count(dealt.question);
    view.can_fifty =
        state.phase == Phase::open && !turn.fifty && !dealt.fifty.empty() && fifties_left(state, player) > 0;
    if (state.phase == Phase::reading) return view;
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

QuestionView question_screen(const State& state, std::size_t player, const std::optional<Ghost>& ghost) {
    const Question& question = state.deck.questions[state.question].question;
    const Turn& turn = state.played[state.question].turns[player];
    QuestionView view;
    view.header = header(state, tally(state, player), ghost);
    view.fuse = fuse(state, player);
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
                        [&](const auto&) { view.asked = choosing(state, player, turn); }},
               question.kind);
    return view;
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

RevealView reveal_screen(const State& state, std::size_t player, const std::optional<Ghost>& ghost) {
    const Dealt& dealt = state.deck.questions[state.question];
    const Turn& turn = state.played[state.question].turns[player];
    const Tally sum = tally(state, player);
    const Marked& mark = sum.marked.back();
    RevealView view;
    view.header = header(state, sum, ghost);
    view.score_before = sum.score - mark.points.total();
    view.fuse = fuse(state, player);
    view.ask = dealt.question.ask;
    view.quote = dealt.question.quote;
    view.outcome = outcome(state.deck, state.question, turn);
    view.verdict = verdict(state, mark);
    view.points = mark.points;
    view.why = dealt.question.why;
    view.source = source_line(state.deck.sources, dealt.question.from);
    view.life_lost = sum.lives && !mark.right();
    view.last = (state.question + 1 == state.deck.questions.size() && !comes_again(state)) || sum.lives == 0;
    view.reportable = dealt.question.line > 0;
    return view;
}

RoundTitleView round_title_screen(const State& state) {
    const std::size_t round = state.deck.questions[state.question].round;
    const auto of_round = std::count_if(state.deck.questions.begin(), state.deck.questions.end(),
                                        [&](const Dealt& dealt) { return dealt.round == round; });
    return {state.deck.bank, state.deck.rounds[round], round + 1, state.deck.rounds.size(),
            static_cast<std::size_t>(of_round)};
}

ResultsView::Ending ending(const State& state, const Tally& sum) {
    using Ending = ResultsView::Ending;
    if (sum.lives == 0) return Ending::out_of_lives;
    if (sum.marked.size() == state.deck.questions.size()) return Ending::all_asked;
    return state.rules.match_seconds ? Ending::out_of_time : Ending::by_the_player;
}

ResultsView results_screen(const State& state, std::size_t player) {
    const Tally sum = tally(state, player);
    ResultsView view;
    view.bank = state.deck.bank;
    view.rules = state.rules.title;
    view.score = sum.score;
    view.right = sum.right;
    view.of = sum.marked.size();
    view.dealt = state.deck.questions.size();
    view.ending = ending(state, sum);
    view.best_streak = sum.best_streak;
    view.misses = view.of - view.right;
    for (const auto& title : state.deck.rounds) view.rounds.push_back({title, 0, 0});
    std::vector<Millis> times;
    for (const auto& mark : sum.marked) {
        auto& bar = view.rounds[state.deck.questions[mark.question].round];
        ++bar.of;
        if (mark.right()) ++bar.right;
        const Millis closed = state.played[mark.question].open_for.value_or(Millis{0});
        view.dots.push_back({mark.response ? mark.response->elapsed : closed, mark.response.has_value(), mark.right(),
                             !mark.right() && mark.share > 0});
        if (!mark.response) continue;
        times.push_back(mark.response->elapsed);
        if (mark.right() && (!view.fastest || mark.response->elapsed < *view.fastest))
            view.fastest = mark.response->elapsed;
    }
    std::erase_if(view.rounds, [](const auto& bar) { return bar.of == 0; });
    if (!times.empty()) {
        std::sort(times.begin(), times.end());
        const std::size_t half = times.size() / 2;
        view.median = times.size() % 2 == 1 ? times[half] : (times[half - 1] + times[half]) / 2;
    }
    return view;
}

} // namespace

Screen match_screen(const State& state, std::size_t player, const std::optional<Ghost>& ghost) {
    if (state.paused) {
        PauseView view;
        if (state.match_due || (state.phase == Phase::open && state.due))
            view.left = (state.match_due ? *state.match_due : *state.due) - *state.paused;
        return view;
    }
    switch (state.phase) {
    case Phase::reading:
    case Phase::open:
    case Phase::locked:
        return question_screen(state, player, ghost);
    case Phase::reveal:
        return reveal_screen(state, player, ghost);
    case Phase::results:
        return results_screen(state, player);
    case Phase::ready:
    case Phase::round_title:
        break;
    }
    return round_title_screen(state);
}

Unfinished unfinished(const State& match) {
    return {match.deck.bank, match.rules.title, match.question + 1, match.deck.questions.size()};
}

Millis match_screen_began(const State& state) { return state.paused.value_or(state.began); }

ReviewView review(const State& state, std::size_t player, std::size_t index) {
    std::vector<Marked> missed = tally(state, player).marked;
    std::erase_if(missed, [](const Marked& mark) { return mark.right(); });
    const Marked& mark = missed.at(index);
    const Dealt& dealt = state.deck.questions[mark.question];
    return {index + 1,
            missed.size(),
            state.deck.rounds[dealt.round],
            dealt.question.ask,
            dealt.question.quote,
            outcome(state.deck, mark.question, state.played[mark.question].turns[player]),
            dealt.question.why,
            source_line(state.deck.sources, dealt.question.from),
            verdict(state, mark)};
}

} // namespace cliff::views
