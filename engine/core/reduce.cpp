#include "core/reduce.hpp"

#include "core/overload.hpp"
#include "core/pace.hpp"
#include "core/question.hpp"
#include "core/scoring.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace cliff {
namespace pace {

Millis reading(const Question& question) {
    const auto letters = static_cast<long>(text::code_points(question.ask));
    return std::min(Millis{1000 + 35 * letters}, Millis{7000});
}

} // namespace pace

std::optional<Millis> deadline(const State& state) {
    if (state.paused) return std::nullopt;
    if (state.due && state.match_due) return std::min(*state.due, *state.match_due);
    return state.due ? state.due : state.match_due;
}

const Question& current_question(const State& state) { return state.deck.questions.at(state.question).question; }

std::optional<Millis> time_limit(const Question& question, const Rules& rules) {
    if (!rules.seconds) return std::nullopt; // rules without a clock have none for any question
    return Millis{1000 * question.seconds.value_or(*rules.seconds)};
}

int fifties_left(const State& state, std::size_t player) {
    const auto used = std::count_if(state.played.begin(), state.played.end(), [&](const Played& played) {
        return player < played.turns.size() && played.turns[player].fifty;
    });
    return std::max(0, state.rules.fifty - static_cast<int>(used));
}

namespace {

Played& now_played(State& state) { return state.played[state.question]; }

void enter(State& state, Phase phase, Millis at, std::optional<Millis> length = std::nullopt) {
    state.phase = phase;
    state.began = at;
    state.due.reset();
    if (length) state.due = at + *length;
}

void open_question(State& state, Millis at) {
    enter(state, Phase::open, at, time_limit(current_question(state), state.rules));
}

void read_question(State& state, Millis at) {
    state.played.resize(state.question + 1);
    now_played(state).turns.resize(state.players.size());
    if (state.rules.brisk)
        open_question(state, at);
    else
        enter(state, Phase::reading, at, pace::reading(current_question(state)));
}

void start_question(State& state, std::size_t question, Millis at) {
    state.question = question;
    const auto& deck = state.deck.questions;
    const bool new_round = question == 0 || deck[question].round != deck[question - 1].round;
    if (new_round && !state.rules.mixed)
        enter(state, Phase::round_title, at, pace::round_title);
    else
        read_question(state, at);
}

void finish(State& state, Millis at) {
    if (state.phase == Phase::locked) now_played(state).revealed = true; // answered in time, so it counts
    state.match_due.reset();
    state.paused.reset();
    enter(state, Phase::results, at);
}

void lock(State& state, Millis at) {
    for (auto& turn : now_played(state).turns) {
        if (turn.response || !turn.marked || turn.marked->picks.empty()) continue;
        // What stood there when the time ran out counts as handed in at that moment: marking early wins no time to
        // think.
        turn.response = Response{std::move(turn.marked->picks), at - state.began};
        turn.marked.reset();
        ++now_played(state).answered;
    }
    now_played(state).open_for = at - state.began;
    enter(state, Phase::locked, at, state.rules.brisk ? pace::locked_brisk : pace::locked);
}

void reveal(State& state, Millis at) {
    now_played(state).revealed = true;
    enter(state, Phase::reveal, at);
    if (state.rules.brisk) state.due = at + pace::reveal_brisk;
}

bool anyone_alive(const State& state) {
    if (!state.rules.lives) return true;
    for (std::size_t p = 0; p < state.players.size(); ++p)
        if (tally(state, p).lives.value_or(1) > 0) return true;
    return false;
}

void leave_reveal(State& state, Millis at) {
    if (state.question + 1 < state.deck.questions.size() && anyone_alive(state))
        start_question(state, state.question + 1, at);
    else
        finish(state, at);
}

/// What follows the phase when it isn't waited for any longer.
Refusal advance(State& state, Millis at) {
    switch (state.phase) {
    case Phase::round_title:
        read_question(state, at);
        return Refusal::none;
    case Phase::reading:
        open_question(state, at);
        return Refusal::none;
    case Phase::locked:
        reveal(state, at);
        return Refusal::none;
    case Phase::reveal:
        leave_reveal(state, at);
        return Refusal::none;
    case Phase::ready:
    case Phase::open:
    case Phase::results:
        break;
    }
    return Refusal::not_now;
}

bool anything_marked(State& state) {
    const auto& turns = now_played(state).turns;
    return std::any_of(turns.begin(), turns.end(),
                       [](const Turn& turn) { return turn.marked && !turn.marked->picks.empty(); });
}

Refusal on_tick(State& state, Millis at) {
    const auto due = deadline(state);
    if (!due || at < *due) return Refusal::not_now;
    if (state.match_due && at >= *state.match_due) {
        if (state.phase == Phase::open && anything_marked(state)) lock(state, at); // what is marked counts
        finish(state, at);
        return Refusal::none;
    }
    if (state.phase == Phase::open) {
        lock(state, at);
        return Refusal::none;
    }
    return advance(state, at);
}

/// Why `player` may not touch the open question at this time; none if they may.
Refusal barred(const State& state, std::size_t player, Millis at) {
    if (player >= state.players.size()) return Refusal::unknown_player;
    if (state.phase == Phase::locked) return Refusal::too_late;
    if (state.phase != Phase::open) return Refusal::not_now;
    const auto due = deadline(state);
    if (due && at >= *due) return Refusal::too_late;
    if (state.played[state.question].turns[player].response) return Refusal::already_answered;
    return Refusal::none;
}

/// Ascending, without doubles; none if one of them can't be picked.
std::optional<Picks> tidy(const State& state, std::size_t player, Picks picks) {
    std::sort(picks.begin(), picks.end());
    picks.erase(std::unique(picks.begin(), picks.end()), picks.end());
    const Dealt& dealt = state.deck.questions[state.question];
    if (!takes_several(dealt.question) && picks.size() > 1) return std::nullopt;
    const bool fifty = state.played[state.question].turns[player].fifty;
    const auto gone = [&](std::size_t pick) {
        return fifty && std::find(dealt.fifty.begin(), dealt.fifty.end(), pick) != dealt.fifty.end();
    };
    for (const auto pick : picks)
        if (pick >= choice_count(dealt.question) || gone(pick)) return std::nullopt;
    return picks;
}

Refusal on_mark(State& state, const Mark& mark, Millis at) {
    if (const auto why = barred(state, mark.player, at); why != Refusal::none) return why;
    auto picks = tidy(state, mark.player, mark.picks);
    if (!picks) return Refusal::not_a_choice;
    now_played(state).turns[mark.player].marked = Response{std::move(*picks), at - state.began};
    return Refusal::none;
}

Refusal on_submit(State& state, const Submit& submit, Millis at) {
    if (const auto why = barred(state, submit.player, at); why != Refusal::none) return why;
    auto picks = tidy(state, submit.player, submit.picks);
    if (!picks || picks->empty()) return Refusal::not_a_choice;
    Played& played = now_played(state);
    played.turns[submit.player].response = Response{std::move(*picks), at - state.began};
    played.turns[submit.player].marked.reset();
    ++played.answered;
    if (played.answered == state.players.size()) lock(state, at);
    return Refusal::none;
}

Refusal on_fifty(State& state, const Fifty& fifty, Millis at) {
    if (const auto why = barred(state, fifty.player, at); why != Refusal::none) return why;
    const Dealt& dealt = state.deck.questions[state.question];
    Turn& turn = now_played(state).turns[fifty.player];
    if (turn.fifty || dealt.fifty.empty() || fifties_left(state, fifty.player) == 0) return Refusal::none_left;
    turn.fifty = true;
    turn.marked.reset();
    return Refusal::none;
}

Refusal on_begin(State& state, const Begin& begin, Millis at) {
    if (state.phase != Phase::ready) return Refusal::not_now;
    if (begin.deck.questions.empty() || begin.players.empty()) return Refusal::nothing_to_play;
    state.deck = begin.deck;
    state.rules = begin.rules;
    state.players = begin.players;
    if (state.rules.match_seconds) state.match_due = at + Millis{1000 * *state.rules.match_seconds};
    start_question(state, 0, at);
    return Refusal::none;
}

bool running(const State& state) { return state.phase != Phase::ready && state.phase != Phase::results; }

Refusal on_pause(State& state, Millis at) {
    if (!running(state)) return Refusal::not_now;
    state.paused = at;
    return Refusal::none;
}

Refusal on_resume(State& state, Millis at) {
    if (!state.paused) return Refusal::not_now;
    const Millis away = at - *state.paused;
    state.began += away;
    if (state.due) *state.due += away;
    if (state.match_due) *state.match_due += away;
    state.paused.reset();
    return Refusal::none;
}

Refusal on_end(State& state, Millis at) {
    if (!running(state)) return Refusal::not_now;
    finish(state, at);
    return Refusal::none;
}

Refusal on_skip(State& state, Millis at) {
    if (state.phase != Phase::open) return Refusal::not_now;
    for (auto& turn : now_played(state).turns) turn.marked.reset();
    lock(state, at);
    return Refusal::none;
}

bool works_while_paused(const Action& action) {
    return std::holds_alternative<Resume>(action) || std::holds_alternative<End>(action);
}

} // namespace

Step reduce(State state, const Event& event) {
    const Millis at = event.at;
    const Refusal refusal = state.paused && !works_while_paused(event.action)
                                ? Refusal::paused
                                : std::visit(overload{[&](const Begin& a) { return on_begin(state, a, at); },
                                                      [&](const Tick&) { return on_tick(state, at); },
                                                      [&](const Next&) { return advance(state, at); },
                                                      [&](const Mark& a) { return on_mark(state, a, at); },
                                                      [&](const Submit& a) { return on_submit(state, a, at); },
                                                      [&](const Fifty& a) { return on_fifty(state, a, at); },
                                                      [&](const Skip&) { return on_skip(state, at); },
                                                      [&](const Pause&) { return on_pause(state, at); },
                                                      [&](const Resume&) { return on_resume(state, at); },
                                                      [&](const End&) { return on_end(state, at); }},
                                             event.action);
    return {std::move(state), refusal == Refusal::none, refusal};
}

std::string_view reason(Refusal refusal) {
    switch (refusal) {
    case Refusal::none:
        return "";
    case Refusal::not_now:
        return "not now";
    case Refusal::too_late:
        return "time is up";
    case Refusal::paused:
        return "the match is paused";
    case Refusal::already_answered:
        return "you have answered already";
    case Refusal::unknown_player:
        return "no such player";
    case Refusal::not_a_choice:
        return "that is not one of the choices";
    case Refusal::none_left:
        return "no 50:50 here";
    case Refusal::nothing_to_play:
        return "there is nothing to play";
    }
    return "";
}

} // namespace cliff
