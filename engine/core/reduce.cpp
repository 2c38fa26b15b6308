#include "core/reduce.hpp"

#include "core/answering.hpp"
#include "core/judge.hpp"
#include "core/overload.hpp"
#include "core/pace.hpp"
#include "core/practice.hpp"
#include "core/question.hpp"
#include "core/scoring.hpp"

#include <algorithm>

namespace cliff {
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

void hand_in(Played& played, Turn& turn, Answer answer, Millis elapsed) {
    turn.response = Response{std::move(answer), elapsed};
    turn.marked.reset();
    turn.draft.clear();
    ++played.answered;
}

void lock(State& state, Millis at) {
    Played& played = now_played(state);
    for (auto& turn : played.turns) {
        if (turn.response) continue;
        // What stood there when the time ran out counts as handed in at that moment: marking early wins no time to
        // think.
        if (auto answer = unfinished(state, turn); !answer.empty())
            hand_in(played, turn, std::move(answer), at - state.began);
    }
    played.open_for = at - state.began;
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
    if (comes_again(state)) {
        Dealt again = state.deck.questions[state.question];
        state.deck.questions.push_back(std::move(again));
    }
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
                       [&](const Turn& turn) { return !turn.response && !unfinished(state, turn).empty(); });
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

Refusal on_mark(State& state, const Mark& mark, Millis at) {
    if (const auto why = barred(state, mark.player, at); why != Refusal::none) return why;
    auto picks = tidy(state, mark.player, mark.picks);
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

void lock_if_all_answered(State& state, Millis at) {
    if (now_played(state).answered == state.players.size()) lock(state, at);
}

Refusal on_name(State& state, const Name& name, Millis at) {
    if (const auto why = barred(state, name.player, at); why != Refusal::none) return why;
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
    turn.marked = Response{std::move(answer), at - state.began};
    turn.draft.clear();
    if (after.strikes < most_strikes && after.finds < after.found.size()) return Refusal::none;
    hand_in(now_played(state), turn, std::move(turn.marked->answer), at - state.began);
    lock_if_all_answered(state, at);
    return Refusal::none;
}

Refusal on_submit(State& state, const Submit& submit, Millis at) {
    if (const auto why = barred(state, submit.player, at); why != Refusal::none) return why;
    Answer answer;
    if (const auto why = accept(state, submit, answer); why != Refusal::none) return why;
    Played& played = now_played(state);
    hand_in(played, played.turns[submit.player], std::move(answer), at - state.began);
    lock_if_all_answered(state, at);
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
    if (const auto length = match_length(state.rules)) state.match_due = at + *length;
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
    for (auto& turn : now_played(state).turns) {
        turn.marked.reset();
        turn.draft.clear();
    }
    lock(state, at);
    return Refusal::none;
}

/// The same question with the same key: what a player did about it still holds.
bool still_holds(const Question& was, Question is, bool standing) {
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
        const Question& was = before.questions[standing ? stood : q].question;
        const bool moved = standing && stood != q; // what was played there was another question
        if (!moved && still_holds(was, state.deck.questions[q].question, standing)) continue;
        state.played[q] = Played{};
        state.played[q].turns.resize(state.players.size());
        anew = anew || standing;
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
        state.due = limit ? std::optional{std::max(now, state.began + *limit)} : std::nullopt;
    }
    return Refusal::none;
}

bool works_while_paused(const Action& action) {
    return std::holds_alternative<Resume>(action) || std::holds_alternative<End>(action) ||
           std::holds_alternative<Revise>(action);
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
                                                      [&](const Type& a) { return on_type(state, a, at); },
                                                      [&](const Name& a) { return on_name(state, a, at); },
                                                      [&](const Submit& a) { return on_submit(state, a, at); },
                                                      [&](const Fifty& a) { return on_fifty(state, a, at); },
                                                      [&](const Skip&) { return on_skip(state, at); },
                                                      [&](const Revise& a) { return on_revise(state, a, at); },
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
    case Refusal::not_a_number:
        return "that is not a number";
    case Refusal::nothing_said:
        return "nothing was typed";
    case Refusal::too_long:
        return "that is too long for an answer";
    case Refusal::said_already:
        return "you have said that already";
    case Refusal::none_left:
        return "no 50:50 here";
    case Refusal::nothing_to_play:
        return "there is nothing to play";
    }
    return "";
}

} // namespace cliff
