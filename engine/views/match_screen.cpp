#include "core/question.hpp"
#include "views/format.hpp"
#include "views/outcome.hpp"
#include "views/question_view.hpp"

#include <algorithm>

namespace cliff::views {
namespace {

std::optional<GhostView> ghost_view(const State& state, const std::optional<Ghost>& ghost) {
    // Rules of one name may have been edited since.
    if (!ghost || ghost->by_time != match_length(state.rules).has_value()) return std::nullopt;
    const auto revealed =
        std::count_if(state.played.begin(), state.played.end(), [](const Played& played) { return played.revealed; });
    const auto length = match_length(state.rules);
    return GhostView{*ghost, static_cast<std::size_t>(revealed),
                     length && state.match_due ? *length - (*state.match_due - state.began) : Millis{0}};
}

Header header(const State& state, const Tally& sum, const std::optional<Ghost>& ghost) {
    Header header = question_header(state);
    header.streak = sum.streak;
    header.score = sum.score;
    header.lives = sum.lives;
    header.all_lives = state.rules.lives;
    header.ghost = ghost_view(state, ghost);
    return header;
}

/// Standing still where this player answered.
std::optional<Fuse> fuse(const State& state, std::size_t player) {
    if (state.phase != Phase::locked && state.phase != Phase::reveal) return question_fuse(state, std::nullopt);
    const auto& response = state.played[state.question].turns[player].response;
    return question_fuse(state, response ? std::optional{response->elapsed} : std::nullopt);
}

QuestionView question_screen(const State& state, std::size_t player, const std::optional<Ghost>& ghost) {
    const Dealt& dealt = state.deck.questions[state.question];
    const Turn& turn = state.played[state.question].turns[player];
    QuestionView view = question_view(state, turn);
    view.header = header(state, tally(state, player), ghost);
    view.fuse = fuse(state, player);
    if (auto* asked = std::get_if<Choosing>(&view.asked))
        asked->can_fifty =
            state.phase == Phase::open && !turn.fifty && !dealt.fifty.empty() && fifties_left(state, player) > 0;
    return view;
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
    view.last = is_last(state) || sum.lives == 0;
    view.reportable = dealt.question.line > 0;
    return view;
}

ResultsView::Ending ending(const State& state, const Tally& sum) {
    using Ending = ResultsView::Ending;
    if (sum.lives == 0) return Ending::out_of_lives;
    if (sum.marked.size() == state.deck.questions.size()) return Ending::all_asked;
    return match_length(state.rules) ? Ending::out_of_time : Ending::by_the_player;
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
    if (state.paused) return pause_view(state);
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
    case Phase::lobby:
    case Phase::standings:
    case Phase::wager:
    case Phase::intermission:
    case Phase::round_title:
        break;
    }
    return round_title_view(state);
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
