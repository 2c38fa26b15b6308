#include "core/course.hpp"

#include "core/answering.hpp"
#include "core/floor.hpp"
#include "core/pace.hpp"
#include "core/practice.hpp"
#include "core/scoring.hpp"
#include "core/speaking.hpp"
#include "core/sudden_death.hpp"

#include <algorithm>
#include <utility>

namespace cliff {
namespace {

void enter(State& state, Phase phase, Millis at, std::optional<Millis> length = std::nullopt) {
    state.phase = phase;
    state.began = at;
    state.due.reset();
    if (length) state.due = at + *length;
}

bool alive(const State& state, std::size_t player) { return tally(state, player).lives.value_or(1) > 0; }

void read_question(State& state, Millis at) {
    if (hurries(state))
        open_question(state, at);
    else
        enter(state, Phase::reading, at, pace::reading(current_question(state), state.rules.time));
}

void ask_question(State& state, Millis at) {
    state.played.resize(state.question + 1);
    deal_turns(state, state.question);
    if (!wagers(state, state.question)) return read_question(state, at);
    enter(state, Phase::wager, at, pace::wager);
    count_answers(state); // other seats than phones answer, but don't stake
}

/// What was staked stays; answers are counted from now on.
void end_staking(State& state, Millis at) {
    read_question(state, at);
    count_answers(state);
}

void reveal(State& state, Millis at) {
    now_played(state).revealed = true;
    enter(state, Phase::reveal, at);
    if (hurries(state))
        state.due = at + pace::stretched(pace::reveal_brisk, state.rules.time);
    else if (state.hosting && state.hosting->automatic)
        state.due = at + pace::reveal_automatic;
}

bool anyone_alive(const State& state) {
    if (!state.rules.lives) return true;
    for (std::size_t p = 0; p < state.players.size(); ++p)
        if (!state.players[p].removed && alive(state, p)) return true;
    return false;
}

bool asks_more(const State& state) {
    return !in_sudden_death(state) && state.question + 1 < state.deck.questions.size() && anyone_alive(state);
}

bool ends_round(const State& state) {
    const auto& deck = state.deck.questions;
    return state.question + 1 == deck.size() || deck[state.question].round != deck[state.question + 1].round;
}

/// The end shows where everybody is, anyway.
bool standings_due(const State& state) {
    return state.hosting && !state.rules.brisk && asks_more(state) &&
           (state.rules.standings == StandingsAfter::question ||
            (state.rules.standings == StandingsAfter::round && ends_round(state)));
}

void go_on(State& state, Millis at) {
    if (asks_more(state))
        start_question(state, state.question + 1, at);
    else
        conclude(state, at);
}

void close_course(State& state) {
    if (state.phase == Phase::locked) now_played(state).revealed = true; // answered in time, so it counts
    state.match_due.reset();
}

void leave_reveal(State& state, Millis at) {
    if (!in_sudden_death(state) && comes_again(state)) {
        Dealt again = state.deck.questions[state.question];
        state.deck.questions.push_back(std::move(again));
    }
    if (!standings_due(state)) return go_on(state, at);
    enter(state, Phase::standings, at,
          state.hosting->automatic ? std::optional{pace::standings_automatic} : std::nullopt);
}

void leave_intermission(State& state, Millis at) {
    switch (state.hosting->interrupted.value_or(Phase::standings)) {
    case Phase::round_title:
        return enter(state, Phase::round_title, at, pace::round_title);
    case Phase::reveal:
        return leave_reveal(state, at);
    default:
        return go_on(state, at);
    }
}

} // namespace

bool running(const State& state) {
    return state.phase != Phase::ready && state.phase != Phase::lobby && state.phase != Phase::results;
}

bool hurries(const State& state) { return state.rules.brisk && !in_sudden_death(state); }

Played& now_played(State& state) { return state.played[state.question]; }

bool awaited(const State& state, std::size_t player) {
    const Player& who = state.players[player];
    const auto& turns = state.played[state.question].turns;
    return !who.removed && !who.away && player < turns.size() && !turns[player].out && !turns[player].barred &&
           (state.phase == Phase::wager ? who.kind == SeatKind::phone : can_answer(who.kind, current_question(state)));
}

void deal_turns(State& state, std::size_t question) {
    Played& played = state.played[question];
    played = Played{};
    played.turns.resize(state.players.size());
    if (state.deck.questions[question].sudden) {
        Scoreboard board;
        board.follow(state);
        const auto tied = tied_for_first(state, board);
        for (std::size_t p = 0; p < played.turns.size(); ++p) played.turns[p].out = !tied[p];
    } else if (state.rules.lives && state.players.size() > 1) // alone, the match is over without lives
        for (std::size_t p = 0; p < played.turns.size(); ++p) played.turns[p].out = !alive(state, p);
    if (question == state.question) count_answers(state);
}

void count_answers(State& state) {
    Played& played = now_played(state);
    played.answered = played.awaited = 0;
    for (std::size_t p = 0; p < played.turns.size(); ++p) {
        if (has_spoken(state, p))
            ++played.answered;
        else if (awaited(state, p))
            ++played.awaited;
    }
}

void start_question(State& state, std::size_t question, Millis at) {
    state.question = question;
    const auto& deck = state.deck.questions;
    const bool new_round = question == 0 || deck[question].round != deck[question - 1].round;
    if (deck[question].sudden || (new_round && !state.rules.mixed))
        enter(state, Phase::round_title, at, pace::round_title);
    else
        ask_question(state, at);
}

void open_question(State& state, Millis at) {
    enter(state, Phase::open, at, time_limit(current_question(state), state.rules));
    begin_turn(state);
}

void conclude(State& state, Millis at) {
    close_course(state);
    Scoreboard board;
    board.follow(state);
    if (!sudden_death_follows(state, board)) return finish(state, at);
    ask_sudden_death(state);
    start_question(state, state.question + 1, at);
}

void interrupt(State& state, Millis length, Millis at) {
    state.hosting->interrupted = state.phase;
    enter(state, Phase::intermission, at, length);
}

void finish(State& state, Millis at) {
    close_course(state);
    state.paused.reset();
    enter(state, Phase::results, at);
}

void hand_in(State& state, std::size_t player, Answer answer, Millis elapsed) {
    Played& played = now_played(state);
    Turn& turn = played.turns[player];
    turn.response = Response{std::move(answer), elapsed};
    turn.marked.reset();
    turn.draft.clear();
    ++played.answered;
    if (awaited(state, player)) --played.awaited;
}

void lock(State& state, Millis at) {
    Played& played = now_played(state);
    for (std::size_t p = 0; p < played.turns.size(); ++p) {
        if (played.turns[p].response) continue;
        // What stood there when the time ran out counts as handed in at that moment: marking early wins no time to
        // think.
        if (auto answer = unfinished(state, played.turns[p]); !answer.empty())
            hand_in(state, p, std::move(answer), answered_after(state, played.turns[p], at));
    }
    played.open_for = at - state.began;
    if (const auto floor = std::exchange(played.floor, std::nullopt)) {
        if (play_mode(state) == PlayMode::buzzer) played.open_for = floor->spent;
        // Closed before they could answer, it was nobody's question.
        if (floor->player)
            if (Turn& turn = played.turns[*floor->player]; !turn.response && !turn.barred) turn.floor.reset();
    }
    enter(state, Phase::locked, at, hurries(state) ? pace::locked_brisk : pace::locked);
}

void close_if_all_spoke(State& state, Millis at) {
    const Played& played = now_played(state);
    if (played.awaited > 0 || played.answered == 0) return;
    if (state.phase == Phase::open) lock(state, at);
    if (state.phase == Phase::wager) end_staking(state, at);
}

Refusal advance(State& state, Millis at) {
    switch (state.phase) {
    case Phase::lobby:
        if (std::all_of(state.players.begin(), state.players.end(), [](const Player& p) { return p.removed; }))
            return Refusal::nobody_there;
        if (const auto length = match_length(state.rules)) state.match_due = at + *length;
        start_question(state, 0, at);
        return Refusal::none;
    case Phase::round_title:
        ask_question(state, at);
        return Refusal::none;
    case Phase::wager:
        end_staking(state, at);
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
    case Phase::standings:
        go_on(state, at);
        return Refusal::none;
    case Phase::intermission:
        leave_intermission(state, at);
        return Refusal::none;
    case Phase::ready:
    case Phase::open:
    case Phase::results:
        break;
    }
    return Refusal::not_now;
}

} // namespace cliff
