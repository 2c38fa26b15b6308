#include "views/evening.hpp"

#include "core/overload.hpp"
#include "core/question.hpp"
#include "views/ceremony.hpp"
#include "views/distribution.hpp"
#include "views/format.hpp"
#include "views/outcome.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cliff::views {
namespace {

/// Of ascending values; of an even number of them the mean of the middle two. Precondition: there is one.
template <class Value> Value middle(const std::vector<Value>& values) {
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// The one with the most, or with the fewest, of what `count` gives; the first of them if there are several.
template <class Things, class Count> auto most_of(const Things& things, Count count) {
    return std::max_element(things.begin(), things.end(),
                            [&](const auto& a, const auto& b) { return count(a) < count(b); });
}
template <class Things, class Count> auto fewest_of(const Things& things, Count count) {
    return std::min_element(things.begin(), things.end(),
                            [&](const auto& a, const auto& b) { return count(a) < count(b); });
}

std::optional<Lure> lure_of(const ChosenByRoom& room) {
    const auto wrong = [](const ChosenByRoom::Choice& choice) { return choice.right ? 0 : choice.count; };
    const auto most = most_of(room.choices, wrong);
    if (most == room.choices.end() || wrong(*most) == 0) return std::nullopt;
    return Lure{Lure::Kind::choice, most->text, most->count};
}

std::optional<Lure> lure_of(const NumbersOfRoom& room, const Question& question) {
    if (room.guesses.empty()) return std::nullopt;
    std::vector<double> numbers;
    for (const auto& guess : room.guesses) numbers.push_back(guess.number);
    return Lure{Lure::Kind::guess,
                written_number(fmt::format("{}", middle(numbers)), unit_of(std::get<Number>(question.kind))),
                numbers.size()};
}

std::optional<Lure> lure_of(const OrderOfRoom& room, std::size_t answered) {
    const auto fewest = fewest_of(room.right, [](const auto& item) { return item.here; });
    if (fewest == room.right.end() || fewest->here == answered) return std::nullopt;
    return Lure{Lure::Kind::placed, fewest->text, fewest->here};
}

std::optional<Lure> lure_of(const ListOfRoom& room, std::size_t answered) {
    const auto fewest = fewest_of(room.things, [](const auto& thing) { return thing.found; });
    if (fewest == room.things.end() || fewest->found == answered) return std::nullopt;
    return Lure{Lure::Kind::named, fewest->text, fewest->found};
}

std::optional<Lure> lure(const State& state, const Scoreboard& board, std::size_t question, std::size_t answered) {
    return std::visit(
        overload{[](const ChosenByRoom& room) { return lure_of(room); },
                 [&](const TypedByRoom&) -> std::optional<Lure> {
                     for (const auto& said : said_by_room(state, question))
                         if (!said.right && !said.hidden) return Lure{Lure::Kind::typed, said.text, said.count};
                     return std::nullopt;
                 },
                 [&](const NumbersOfRoom& room) { return lure_of(room, state.deck.questions[question].question); },
                 [&](const OrderOfRoom& room) { return lure_of(room, answered); },
                 [&](const ListOfRoom& room) { return lure_of(room, answered); }},
        distribution(state, board, question));
}

Evening::Asked asked(const State& state, const Scoreboard& board, std::size_t index) {
    const Dealt& dealt = state.deck.questions[index];
    Evening::Asked asked;
    asked.number = index + 1;
    asked.round = state.deck.rounds[dealt.round];
    asked.ask = dealt.question.ask;
    asked.key = expected(outcome(state.deck, index, Turn{}));
    asked.voided = is_void(state, index);
    std::vector<Millis> times;
    std::size_t handed_in = 0;
    const auto& turns = state.played[index].turns;
    for (std::size_t p = 0; p < turns.size(); ++p) {
        if (state.players[p].removed || turns[p].out) continue;
        if (play_mode(state, index) == PlayMode::turns && !turns[p].floor) continue; // it was another's
        ++asked.of;
        if (turns[p].response) ++handed_in; // not what was said aloud
        const Marked* mark = marked(board, p, index);
        if (!mark || !mark->response) continue;
        ++asked.answered;
        if (!mark->right()) continue;
        ++asked.right;
        times.push_back(mark->response->elapsed);
    }
    std::sort(times.begin(), times.end());
    if (!times.empty()) asked.median = middle(times);
    if (handed_in > 0) asked.lure = lure(state, board, index, handed_in);
    return asked;
}

} // namespace

Evening evening(const State& state, const Scoreboard& board) {
    Evening evening{podium_view(state, board), state.deck.language, {}, {}, {}};
    evening.team_score = state.rules.teams.value_or(TeamScore::average);
    for (const auto& standing : board.standings()) {
        const Tally& sum = board.tally(standing.player);
        evening.places.push_back(
            {state.players[standing.player].name, standing.rank, standing.score, sum.right, sum.best_streak, {}});
        if (in_teams(state)) evening.places.back().team = state.hosting->teams[*state.players[standing.player].team];
    }
    for (const auto& team : board.teams())
        evening.teams.push_back({state.hosting->teams[team.team], team.rank, team.score, team.members});
    for (std::size_t q = 0; q < state.played.size(); ++q)
        if (state.played[q].revealed) evening.questions.push_back(asked(state, board, q));
    return evening;
}

std::string words(const Lure& lure) {
    const std::string count = grouped(static_cast<long long>(lure.count));
    switch (lure.kind) {
    case Lure::Kind::choice:
        return fmt::format("“{}” tempted {}", lure.text, count);
    case Lure::Kind::typed:
        return fmt::format("{} typed “{}”", count, lure.text);
    case Lure::Kind::guess:
        return fmt::format("the median guess was {}", lure.text);
    case Lure::Kind::placed:
        return fmt::format("{} put “{}” in its place", lure.count == 0 ? "nobody" : "only " + count, lure.text);
    case Lure::Kind::named:
        return fmt::format("{} named “{}”", lure.count == 0 ? "nobody" : "only " + count, lure.text);
    }
    return {};
}

} // namespace cliff::views
