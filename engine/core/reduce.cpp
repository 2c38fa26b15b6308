#include "core/reduce.hpp"

#include "core/answering.hpp"
#include "core/course.hpp"
#include "core/fair_time.hpp"
#include "core/floor.hpp"
#include "core/hosting.hpp"
#include "core/judge.hpp"
#include "core/overload.hpp"
#include "core/question.hpp"
#include "core/scoring.hpp"

#include <algorithm>

namespace cliff {
namespace {

bool anything_marked(State& state) {
    const auto& turns = now_played(state).turns;
    return std::any_of(turns.begin(), turns.end(),
                       [&](const Turn& turn) { return !turn.response && !unfinished(state, turn).empty(); });
}

Refusal on_tick(State& state, Millis at) {
    const auto due = deadline(state);
    if (!due || at < *due) return Refusal::not_now;
    if (state.match_due && at >= *state.match_due) {
        if (state.phase == Phase::open && anything_marked(state)) lock(state, at); // what is marked counts
        conclude(state, at);
        return Refusal::none;
    }
    if (state.phase == Phase::open) {
        if (now_played(state).floor)
            end_floor(state, at);
        else
            lock(state, at);
        return Refusal::none;
    }
    if (state.phase == Phase::intermission && !state.hosting->automatic) { // it waits for the host
        state.due.reset();
        return Refusal::none;
    }
    return advance(state, at);
}

/// An answer that was under way when the question closed, as far as its network explains.
bool still_in_time(const State& state, Millis at, const std::optional<Claim>& claim) {
    const Played& played = state.played[state.question];
    return claim && at - state.began <= allowance(claim) && claim->elapsed <= played.open_for;
}

/// The time from the opening of the question to `at`.
Millis seen(const State& state, Millis at) {
    const Millis before = state.phase == Phase::locked ? *state.played[state.question].open_for : Millis{0};
    return before + (at - state.began);
}

/// How long the answer of `player` took; where they buzzed for it, until then.
Millis elapsed(const State& state, std::size_t player, Millis at, const std::optional<Claim>& claim) {
    if (const auto& floor = state.played[state.question].turns[player].floor;
        floor && play_mode(state) == PlayMode::buzzer)
        return *floor;
    const Millis fair = fair_elapsed(seen(state, at), claim);
    return state.phase == Phase::locked ? std::min(fair, *state.played[state.question].open_for) : fair;
}

/// Why `player` may not touch the open question at this time; none if they may.
Refusal barred(const State& state, std::size_t player, Millis at, const std::optional<Claim>& claim = std::nullopt) {
    if (player >= state.players.size()) return Refusal::unknown_player;
    if (state.players[player].removed) return Refusal::removed;
    if (state.phase != Phase::open && state.phase != Phase::locked) return Refusal::not_now;
    const auto& turns = state.played[state.question].turns;
    if (player >= turns.size()) return Refusal::not_now; // joined when the question was under way
    if (turns[player].out) return Refusal::out;
    if (state.phase == Phase::locked && !still_in_time(state, at, claim)) return Refusal::too_late;
    if (turns[player].response) return Refusal::already_answered;
    if (const auto why = without_floor(state, player); why != Refusal::none) return why;
    if (state.phase == Phase::locked) return Refusal::none;
    const auto due = deadline(state);
    if (due && at >= *due) return Refusal::too_late;
    return Refusal::none;
}

/// After an answer was handed in.
void go_on_after(State& state, Millis at) {
    if (now_played(state).floor)
        leave_floor(state, at);
    else
        close_if_all_spoke(state, at);
}

Refusal on_mark(State& state, const Mark& mark, Millis at) {
    if (const auto why = barred(state, mark.player, at); why != Refusal::none) return why;
    auto picks = tidy(state, state.question, mark.player, mark.picks);
    if (!picks) return Refusal::not_a_choice;
    now_played(state).turns[mark.player].marked = Response{std::move(*picks), at - state.began};
    return Refusal::none;
}

Refusal on_type(State& state, const Type& type, Millis at) {
    if (const auto why = barred(state, type.player, at); why != Refusal::none) return why;
    if (!is_typed(current_question(state))) return Refusal::not_now;
    if (too_long(type.text)) return Refusal::too_long;
    now_played(state).turns[type.player].draft = type.text;
    return Refusal::none;
}

Refusal on_name(State& state, const Name& name, Millis at) {
    if (const auto why = barred(state, name.player, at, name.claim); why != Refusal::none) return why;
    if (!is_list(current_question(state))) return Refusal::not_now;
    if (is_blank(name.text)) return Refusal::nothing_said;
    if (too_long(name.text)) return Refusal::too_long;
    Turn& turn = now_played(state).turns[name.player];
    auto texts = turn.marked ? turn.marked->answer.texts : std::vector<std::string>{};
    const Naming before = naming(state.deck, state.question, texts);
    texts.push_back(name.text);
    const Naming after = naming(state.deck, state.question, texts);
    if (after.finds == before.finds && after.strikes == before.strikes) return Refusal::said_already;
    Answer answer;
    answer.texts = std::move(texts);
    const Millis took = elapsed(state, name.player, at, name.claim);
    turn.marked = Response{std::move(answer), took};
    turn.draft.clear();
    if (after.strikes < most_strikes && after.finds < after.found.size()) return Refusal::none;
    hand_in(state, name.player, std::move(turn.marked->answer), took);
    go_on_after(state, at);
    return Refusal::none;
}

Refusal on_submit(State& state, const Submit& submit, Millis at) {
    if (const auto why = barred(state, submit.player, at, submit.claim); why != Refusal::none) return why;
    Answer answer;
    if (const auto why = accept(state, submit, answer); why != Refusal::none) return why;
    hand_in(state, submit.player, std::move(answer), elapsed(state, submit.player, at, submit.claim));
    go_on_after(state, at);
    return Refusal::none;
}

Refusal on_buzz_of(State& state, const Buzz& buzz, Millis at) {
    const Refusal why = barred(state, buzz.player, at, buzz.claim);
    // What keeps others from answering is what they buzz for.
    if (why != Refusal::none && why != Refusal::buzz_first) return why;
    return on_buzz(state, buzz, at);
}

Refusal on_stake(State& state, const Stake& stake, Millis at) {
    if (stake.player >= state.players.size()) return Refusal::unknown_player;
    if (state.players[stake.player].removed) return Refusal::removed;
    if (state.phase != Phase::wager) return Refusal::not_now;
    auto& turns = now_played(state).turns;
    if (stake.player >= turns.size()) return Refusal::not_now; // joined when the others were staking
    Turn& turn = turns[stake.player];
    if (turn.out) return Refusal::out;
    if (turn.stake) return Refusal::already_staked;
    if (const auto due = deadline(state); due && at >= *due) return Refusal::too_late;
    if (stake.points < 0) return Refusal::out_of_range;
    if (stake.points > most_stake(tally(state, stake.player).score, state.rules)) return Refusal::stake_too_high;
    turn.stake = stake.points;
    ++now_played(state).answered;
    if (awaited(state, stake.player)) --now_played(state).awaited;
    close_if_all_spoke(state, at);
    return Refusal::none;
}

Refusal on_fifty(State& state, const Fifty& fifty, Millis at) {
    if (const auto why = barred(state, fifty.player, at); why != Refusal::none) return why;
    const Dealt& dealt = state.deck.questions[state.question];
    Turn& turn = now_played(state).turns[fifty.player];
    if (turn.fifty || dealt.fifty.empty() || fifties_left(state, fifty.player) == 0) return Refusal::none_left;
    turn.fifty = true;
    turn.fifty_at = at;
    turn.marked.reset();
    return Refusal::none;
}

Refusal on_begin(State& state, const Begin& begin, Millis at) {
    if (state.phase != Phase::ready) return Refusal::not_now;
    if (begin.deck.questions.empty() || begin.players.empty()) return Refusal::nothing_to_play;
    state.deck = begin.deck;
    state.rules = begin.rules;
    state.players = begin.players;
    if (const auto length = match_length(state.rules)) state.match_due = at + *length;
    start_question(state, 0, at);
    return Refusal::none;
}

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
    if (!state.hosting) // alone, skipping is passing; a host only closes the question
        for (auto& turn : now_played(state).turns) {
            turn.marked.reset();
            turn.draft.clear();
        }
    lock(state, at);
    return Refusal::none;
}

/// The same question with the same key: what a player did about it still holds.
bool still_holds(const Dealt& before, const Dealt& after, bool standing) {
    const Question& was = before.question;
    Question is = after.question;
    if (before.play != after.play || before.wager != after.wager) return false;
    const bool known = same_id(was, is) || same_words(was, is) || same_line(was, is);
    if (standing) return known && was.kind == is.kind;
    is.line = was.line;
    return was == is;
}

Refusal on_revise(State& state, const Revise& revise, Millis at) {
    if (!running(state)) return Refusal::not_now;
    if (revise.deck.questions.empty()) return Refusal::nothing_to_play;
    const Deck before = std::move(state.deck);
    state.deck = revise.deck;
    const std::size_t last = state.deck.questions.size() - 1;
    const std::size_t stood = state.question;
    const bool asked = state.played.size() > stood; // it is being read, open, locked or revealed
    state.question = std::min(stood, last);
    state.played.resize(std::min(state.played.size(), last + 1));
    bool anew = false;
    for (std::size_t q = 0; q < state.played.size(); ++q) {
        const bool standing = asked && q == state.question;
        const Dealt& was = before.questions[standing ? stood : q];
        const bool moved = standing && stood != q; // what was played there was another question
        if (!moved && still_holds(was, state.deck.questions[q], standing)) continue;
        deal_turns(state, q);
        anew = anew || standing;
    }
    if (state.hosting) {
        ++state.hosting->revision;
        state.hosting->deeds.clear(); // what they'd take back may be gone
    }
    if (anew) {
        open_question(state, at);
        if (state.paused) { // the fuse is whole when it goes on; the match's has waited until now
            if (state.match_due) *state.match_due += at - *state.paused;
            state.paused = at;
        }
    } else if (state.phase == Phase::open) {
        const auto limit = time_limit(current_question(state), state.rules); // which may have been edited, too
        const auto now = state.paused.value_or(at);                          // nothing is due before it
        auto& floor = now_played(state).floor;
        if (floor && play_mode(state) == PlayMode::buzzer) // the fuse stands still
            floor->left = limit ? std::optional{std::max(Millis{0}, *limit - floor->spent)} : std::nullopt;
        else
            state.due = limit ? std::optional{std::max(now, state.began + *limit)} : std::nullopt;
    }
    return Refusal::none;
}

bool works_while_paused(const Action& action) {
    return std::holds_alternative<Resume>(action) || std::holds_alternative<End>(action) ||
           std::holds_alternative<Revise>(action) || is_hosts(action);
}

} // namespace

Step reduce(State state, const Event& event) {
    const Millis at = event.at;
    if (state.paused && !works_while_paused(event.action)) return {std::move(state), false, Refusal::paused};
    auto before = before_move(state, event);
    const Refusal refusal = std::visit(
        overload{
            [&](const Begin& a) { return on_begin(state, a, at); }, [&](const Tick&) { return on_tick(state, at); },
            [&](const Next&) { return advance(state, at); }, [&](const Mark& a) { return on_mark(state, a, at); },
            [&](const Type& a) { return on_type(state, a, at); }, [&](const Name& a) { return on_name(state, a, at); },
            [&](const Submit& a) { return on_submit(state, a, at); },
            [&](const Buzz& a) { return on_buzz_of(state, a, at); },
            [&](const Stake& a) { return on_stake(state, a, at); },
            [&](const Fifty& a) { return on_fifty(state, a, at); }, [&](const Skip&) { return on_skip(state, at); },
            [&](const Revise& a) { return on_revise(state, a, at); }, [&](const Pause&) { return on_pause(state, at); },
            [&](const Resume&) { return on_resume(state, at); }, [&](const End&) { return on_end(state, at); },
            [&](const auto& hosts) { return on_hosts(state, hosts, at); }},
        event.action);
    if (refusal == Refusal::none && before) remember(state, std::move(*before));
    return {std::move(state), refusal == Refusal::none, refusal};
}

} // namespace cliff
