#include "core/state.hpp"

#include "core/pace.hpp"
#include "core/time_factor.hpp"

#include <algorithm>
#include <cmath>

namespace cliff {

bool can_answer(SeatKind seat, const Question& question) {
    if (seat == SeatKind::phone) return true;
    if (seat == SeatKind::paper) return false;
    return std::holds_alternative<OneChoice>(question.kind) || std::holds_alternative<SeveralChoices>(question.kind) ||
           std::holds_alternative<TrueFalse>(question.kind) || std::holds_alternative<Number>(question.kind);
}

std::optional<Millis> deadline(const State& state) {
    if (state.paused) return std::nullopt;
    if (state.due && state.match_due) return std::min(*state.due, *state.match_due);
    return state.due ? state.due : state.match_due;
}

const Question& current_question(const State& state) { return state.deck.questions.at(state.question).question; }

bool in_sudden_death(const State& state) { return state.deck.questions.at(state.question).sudden; }

const std::string& round_title(const Deck& deck, std::size_t question) {
    static const std::string sudden = "Sudden death";
    const Dealt& dealt = deck.questions[question];
    return dealt.sudden ? sudden : deck.rounds[dealt.round];
}

RoundScene round_scene(const Deck& deck, std::size_t question) {
    const Dealt& dealt = deck.questions[question];
    return dealt.sudden || dealt.round >= deck.scenes.size() ? RoundScene::plain : deck.scenes[dealt.round];
}

std::optional<Millis> time_limit(const Question& question, const Rules& rules) {
    if (!rules.seconds) return std::nullopt; // rules without a clock have none for any question
    if (rules.time == TimeFactor::no_limit) return std::nullopt;
    const double limit = question.seconds ? *question.seconds : pace::patience(question) * *rules.seconds;
    return Millis{std::lround(1000 * limit * stretch(rules.time))};
}

Millis answer_time(const Question& question, const Rules& rules) {
    return Millis{std::lround(1000 * pace::patience(question) * rules.answer_seconds * stretch(rules.time))};
}

PlayMode play_mode(const State& state, std::size_t question) {
    if (!state.hosting && state.players.size() < 2) return PlayMode::everyone;
    return state.deck.questions[question].play;
}

PlayMode play_mode(const State& state) { return play_mode(state, state.question); }

bool wagers(const State& state, std::size_t question) { return state.hosting && state.deck.questions[question].wager; }

std::optional<Millis> match_length(const Rules& rules) {
    if (!rules.match_seconds || rules.time == TimeFactor::no_limit) return std::nullopt;
    return Millis{std::lround(1000 * *rules.match_seconds * stretch(rules.time))};
}

int fifties_left(const State& state, std::size_t player) {
    const auto used = std::count_if(state.played.begin(), state.played.end(), [&](const Played& played) {
        return player < played.turns.size() && played.turns[player].fifty;
    });
    return std::max(0, state.rules.fifty - static_cast<int>(used));
}

} // namespace cliff
