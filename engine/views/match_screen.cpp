#include "core/question.hpp"
#include "views/format.hpp"
#include "views/stage_view.hpp"

#include <algorithm>

namespace cliff::views {
namespace {

std::vector<std::string> choice_texts(const Question& question) {
    if (std::holds_alternative<TrueFalse>(question.kind)) return {"True", "False"};
    return written_choices(question);
}

bool picked(const std::optional<Response>& response, std::size_t choice) {
    return response && std::find(response->picks.begin(), response->picks.end(), choice) != response->picks.end();
}

bool gone(const Dealt& dealt, const Turn& turn, std::size_t choice) {
    return turn.fifty && std::find(dealt.fifty.begin(), dealt.fifty.end(), choice) != dealt.fifty.end();
}

Header header(const State& state, const Tally& sum) {
    const bool against_time = state.rules.match_seconds.has_value();
    return {state.deck.rounds[state.deck.questions[state.question].round],
            state.question + 1,
            against_time ? 0 : state.deck.questions.size(),
            sum.streak,
            sum.score,
            sum.lives,
            state.rules.lives};
}

/// The match's clock if it has one, else the question's, standing still where this player answered or the question
/// closed.
std::optional<Fuse> fuse(const State& state, std::size_t player) {
    if (state.match_due)
        return Fuse{*state.match_due - Millis{1000 * state.rules.match_seconds.value_or(1)}, *state.match_due, {}};
    const auto limit = time_limit(current_question(state), state.rules);
    if (!limit) return std::nullopt;
    if (state.phase == Phase::open) return Fuse{state.began, state.began + *limit, {}};
    if (state.phase == Phase::reading) return Fuse{Millis{0}, *limit, Millis{0}};
    const Played& played = state.played[state.question];
    const auto& response = played.turns[player].response;
    return Fuse{Millis{0}, *limit, response ? response->elapsed : played.open_for.value_or(*limit)};
}

std::vector<RevealView::Choice> revealed_choices(const Dealt& dealt, const Turn& turn) {
    std::vector<RevealView::Choice> choices;
    const auto texts = choice_texts(dealt.question);
    for (std::size_t c = 0; c < texts.size(); ++c)
        choices.push_back(
            {texts[c], is_right(dealt.question, c), picked(turn.response, c), gone(dealt, turn, c), false});
    for (auto& choice : choices)
        choice.missed = takes_several(dealt.question) && turn.response && choice.right && !choice.picked;
    return choices;
}

QuestionView question_screen(const State& state, std::size_t player) {
    const Dealt& dealt = state.deck.questions[state.question];
    const Question& question = dealt.question;
    const Turn& turn = state.played[state.question].turns[player];
    QuestionView view;
    view.header = header(state, tally(state, player));
    view.fuse = fuse(state, player);
    view.ask = question.ask;
    view.quote = question.quote;
    view.several = takes_several(question);
    view.truth = std::holds_alternative<TrueFalse>(question.kind);
    view.phase = state.phase;
    view.choices_coming = choice_count(question);
    view.can_fifty =
        state.phase == Phase::open && !turn.fifty && !dealt.fifty.empty() && fifties_left(state, player) > 0;
    if (state.phase == Phase::reading) return view;
    const auto texts = choice_texts(question);
    for (std::size_t c = 0; c < texts.size(); ++c)
        view.choices.push_back({texts[c], gone(dealt, turn, c), picked(turn.response, c) || picked(turn.marked, c)});
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

RevealView reveal_screen(const State& state, std::size_t player) {
    const Dealt& dealt = state.deck.questions[state.question];
    const Turn& turn = state.played[state.question].turns[player];
    const Tally sum = tally(state, player);
    const Marked& mark = sum.marked.back();
    RevealView view;
    view.header = header(state, sum);
    view.score_before = sum.score - mark.points.total();
    view.fuse = fuse(state, player);
    view.ask = dealt.question.ask;
    view.quote = dealt.question.quote;
    view.choices = revealed_choices(dealt, turn);
    view.verdict = verdict(state, mark);
    view.points = mark.points;
    view.why = dealt.question.why;
    view.source = source_line(state.deck.sources, dealt.question.from);
    view.life_lost = sum.lives && !mark.right();
    view.last = state.question + 1 == state.deck.questions.size() || sum.lives == 0;
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
        view.dots.push_back({mark.response ? mark.response->elapsed : closed, mark.response.has_value(), mark.right()});
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

Screen match_screen(const State& state, std::size_t player) {
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
        return question_screen(state, player);
    case Phase::reveal:
        return reveal_screen(state, player);
    case Phase::results:
        return results_screen(state, player);
    case Phase::ready:
    case Phase::round_title:
        break;
    }
    return round_title_screen(state);
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
            revealed_choices(dealt, state.played[mark.question].turns[player]),
            dealt.question.why,
            source_line(state.deck.sources, dealt.question.from),
            verdict(state, mark)};
}

} // namespace cliff::views
