#include "core/floor.hpp"

#include "core/answering.hpp"
#include "core/course.hpp"
#include "core/fair_time.hpp"
#include "core/hosting.hpp"
#include "core/scoring.hpp"

#include <algorithm>
#include <utility>

namespace cliff {
namespace {

void give_floor(State& state, std::size_t player, Millis elapsed, std::optional<Millis> due) {
    Played& played = now_played(state);
    played.floor->player = player;
    played.floor->buzzes.clear();
    played.turns[player].floor = elapsed;
    state.due = due;
}

/// The others may buzz again, in the time that is left.
void reopen(State& state, Millis at) {
    const Floor floor = *std::exchange(now_played(state).floor, std::nullopt);
    state.began = at - floor.spent;
    state.due = floor.left ? std::optional{at + *floor.left} : std::nullopt;
    if (now_played(state).awaited == 0 || floor.left == Millis{0}) lock(state, at);
}

void bar(State& state, std::size_t player) {
    Played& played = now_played(state);
    if (!played.turns[player].response && awaited(state, player)) --played.awaited;
    played.turns[player].barred = true;
}

/// Gives the floor to who buzzed first. Nobody was certainly before them; of several of whom that is true, and between
/// whom the network can't tell, the one with the highest lot.
void decide(State& state, Millis at) {
    auto& buzzes = now_played(state).floor->buzzes;
    std::erase_if(buzzes, [&](const Buzzed& buzz) { return state.players[buzz.player].removed; });
    if (buzzes.empty()) return reopen(state, at);
    Millis first = buzzes.front().latest;
    for (const auto& buzz : buzzes) first = std::min(first, buzz.latest);
    const Buzzed* best = nullptr;
    for (const auto& buzz : buzzes)
        if (buzz.earliest <= first && (!best || buzz.lot > best->lot)) best = &buzz;
    const Buzzed winner = *best;
    give_floor(state, winner.player, winner.elapsed, at + answer_time(current_question(state), state.rules));
}

/// Whether what the player with the floor has said is worth anything.
bool earns(const State& state, std::size_t player) {
    const Turn& turn = state.played[state.question].turns[player];
    if (turn.judged) return *turn.judged;
    return turn.response && Marker(state, state.question).share(turn.response->answer) > 0;
}

/// Whether the fuse has closed the question with buzzers, so that a buzz that was on its way may still have been the
/// first. Not if an answer closed it or the host did, and not where somebody had the floor at its very end: what comes
/// after their answer has seen it. Precondition: it is locked.
bool burnt_out(const State& state) {
    const Played& played = state.played[state.question];
    for (std::size_t p = 0; p < played.turns.size(); ++p)
        if (const auto& floor = played.turns[p].floor)
            if (earns(state, p) || *floor + longest_allowance >= *played.open_for) return false;
    if (!state.hosting) return true;
    return std::none_of(state.hosting->deeds.begin(), state.hosting->deeds.end(), [&](const Deed& deed) {
        const auto* move = std::get_if<Moved>(&deed);
        return move && move->became == Phase::locked && move->became_question == state.question;
    });
}

/// Who had the last turn of the match; none if nobody had one.
std::optional<std::size_t> last_turn(const State& state) {
    for (std::size_t q = state.question; q-- > 0;) {
        if (play_mode(state, q) != PlayMode::turns) continue;
        const auto& turns = state.played[q].turns;
        const auto had = std::find_if(turns.begin(), turns.end(), [](const Turn& turn) { return turn.floor; });
        if (had != turns.end()) return static_cast<std::size_t>(had - turns.begin());
    }
    return std::nullopt;
}

} // namespace

void begin_turn(State& state) {
    if (play_mode(state) != PlayMode::turns) return;
    Played& played = now_played(state);
    const std::size_t players = played.turns.size();
    if (players == 0) return;
    const auto last = last_turn(state);
    const std::size_t first = last ? *last + 1 : state.deck.first_turn % players;
    std::optional<std::size_t> next;
    for (std::size_t i = 0; i < players && !next; ++i)
        if (awaited(state, (first + i) % players)) next = (first + i) % players;
    for (std::size_t p = 0; p < players; ++p)
        if (p != next) bar(state, p);
    if (!next) return; // nobody is there; the host or the clock goes on
    played.floor = Floor{};
    give_floor(state, *next, Millis{0}, state.due);
}

Millis answered_after(const State& state, const Turn& turn, Millis at) {
    return turn.floor && play_mode(state) == PlayMode::buzzer ? *turn.floor : at - state.began;
}

Refusal without_floor(const State& state, std::size_t player) {
    const PlayMode mode = play_mode(state);
    if (mode == PlayMode::everyone) return Refusal::none;
    if (state.phase == Phase::locked && (mode == PlayMode::turns || !burnt_out(state))) return Refusal::too_late;
    const Played& played = state.played[state.question];
    if (played.floor && played.floor->player == player) return Refusal::none;
    if (mode == PlayMode::turns) return Refusal::not_your_turn;
    if (played.turns[player].barred) return Refusal::locked_out;
    return played.floor && played.floor->player ? Refusal::floor_taken : Refusal::buzz_first;
}

Refusal on_buzz(State& state, const Buzz& buzz, Millis at) {
    if (play_mode(state) != PlayMode::buzzer) return Refusal::not_now;
    Played& played = now_played(state);
    if (played.floor && played.floor->player == buzz.player) return Refusal::already_buzzed;
    const Refusal why = without_floor(state, buzz.player);
    if (why != Refusal::buzz_first) return why;
    std::optional<Millis> burnt; // the whole fuse, if the buzz was on its way when it ended
    if (state.phase == Phase::locked) {
        burnt = *std::exchange(played.open_for, std::nullopt);
        state.phase = Phase::open;
        state.began -= *burnt;
        state.due = at;
    }
    const Millis seen = at - state.began;
    const FairSpan span = fair_span(seen, buzz.claim);
    if (played.floor && played.floor->left == Millis{0} && span.elapsed > played.floor->spent) return Refusal::too_late;
    if (!played.floor) {
        // The floor is given once nobody who buzzed earlier can still be on their way: an earlier buzz arrives within
        // what its own network may explain, and that is longest_allowance at most.
        const Millis wait = std::clamp(buzz.wait, Millis{1}, longest_allowance); // the same millisecond is a tie
        played.floor = Floor{{}, {}, burnt.value_or(seen), state.due ? std::optional{*state.due - at} : std::nullopt};
        state.due = at + wait;
    }
    auto& buzzes = played.floor->buzzes;
    if (std::any_of(buzzes.begin(), buzzes.end(), [&](const Buzzed& each) { return each.player == buzz.player; }))
        return Refusal::already_buzzed;
    buzzes.push_back({buzz.player, span.elapsed, span.earliest, span.latest, buzz.lot});
    if (buzzes.size() >= played.awaited) decide(state, at); // all have spoken
    return Refusal::none;
}

void end_floor(State& state, Millis at) {
    const auto player = now_played(state).floor->player;
    if (!player) return decide(state, at);
    Turn& turn = now_played(state).turns[*player];
    if (auto answer = unfinished(state, turn); !answer.empty()) // what stands there counts
        hand_in(state, *player, std::move(answer), answered_after(state, turn, at));
    leave_floor(state, at);
}

void leave_floor(State& state, Millis at) {
    const std::size_t player = *now_played(state).floor->player;
    bar(state, player);
    if (earns(state, player) || play_mode(state) == PlayMode::turns)
        lock(state, at);
    else
        reopen(state, at);
}

void lose_floor(State& state, std::size_t player, Millis at) {
    if (state.phase != Phase::open || !now_played(state).floor || now_played(state).floor->player != player) return;
    Turn& turn = now_played(state).turns[player];
    turn.marked.reset();
    turn.draft.clear();
    if (play_mode(state) == PlayMode::turns) return lock(state, at);
    turn.floor.reset(); // if they come back, they have lost nothing
    reopen(state, at);
}

std::size_t floors(const State& state) {
    const auto& turns = state.played[state.question].turns;
    return static_cast<std::size_t>(
        std::count_if(turns.begin(), turns.end(), [](const Turn& turn) { return turn.floor.has_value(); }));
}

namespace {

/// Why the floor can't be taken from who has it; none if it can.
Refusal not_held(const State& state) {
    if (!state.hosting) return Refusal::no_host;
    if (state.paused) return Refusal::paused;
    if (state.phase != Phase::open || !state.played[state.question].floor) return Refusal::not_now;
    return state.played[state.question].floor->player ? Refusal::none : Refusal::not_now;
}

} // namespace

Refusal on_hosts(State& state, const Heard& heard, Millis at) {
    if (const auto why = not_held(state); why != Refusal::none) return why;
    if (now_played(state).floor->player != heard.player) return Refusal::not_now;
    Turn& turn = now_played(state).turns[heard.player];
    turn.judged = heard.right;
    if (play_mode(state) == PlayMode::turns) turn.floor = at - state.began;
    turn.marked.reset();
    turn.draft.clear();
    leave_floor(state, at);
    return Refusal::none;
}

Refusal on_hosts(State& state, const Reopen&, Millis at) {
    if (const auto why = not_held(state); why != Refusal::none) return why;
    if (play_mode(state) != PlayMode::buzzer) return Refusal::not_now;
    Turn& turn = now_played(state).turns[*now_played(state).floor->player];
    turn.floor.reset();
    turn.marked.reset();
    turn.draft.clear();
    reopen(state, at);
    return Refusal::none;
}

} // namespace cliff
