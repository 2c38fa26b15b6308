#include "views/phone_view.hpp"

#include "core/judge.hpp"
#include "core/overload.hpp"
#include "core/question.hpp"
#include "core/speaking.hpp"
#include "views/format.hpp"
#include "views/outcome.hpp"

#include <algorithm>

namespace cliff::views {
namespace {

/// A question is on the phones from its reading to its reveal.
bool shows_question(Phase phase) {
    return phase == Phase::reading || phase == Phase::open || phase == Phase::locked || phase == Phase::reveal;
}

std::vector<std::string> shown_choices(const Question& question) {
    if (const auto* order = std::get_if<Order>(&question.kind)) return order->items;
    return written_choices(question);
}

RoomKey key_of(const State& state) {
    const Question& question = current_question(state);
    RoomKey key;
    key.right = right_choices(question);
    key.why = question.why;
    key.counts = !is_void(state, state.question);
    std::visit(overload{[&](const Typed& k) { key.texts = {k.accept.front()}; },
                        [&](const Number& k) { key.texts = {written_number(k.written, unit_of(k))}; },
                        [&](const Order& k) {
                            key.right = k.right;
                            for (const auto item : k.right) key.texts.push_back(k.items[item]);
                        },
                        [&](const ListOf& k) {
                            for (const auto& thing : k.items) key.texts.push_back(thing.front());
                        },
                        [&](const auto&) {
                            const auto texts = choice_texts(question);
                            for (const auto choice : key.right) key.texts.push_back(texts[choice]);
                        }},
               question.kind);
    return key;
}

RoomQuestion question_of(const State& state) {
    const Question& question = current_question(state);
    RoomQuestion shown;
    shown.ask = question.ask;
    shown.quote = question.quote;
    shown.asking = asking(question);
    shown.count = choice_count(question);
    if (const auto* list = std::get_if<ListOf>(&question.kind)) shown.count = list->items.size();
    if (const auto* number = std::get_if<Number>(&question.kind)) shown.unit = unit_of(*number);
    if (question.image) shown.image = question.image->alt;
    if (question.audio) shown.audio = question.audio->alt;
    if (state.phase != Phase::reading) shown.choices = shown_choices(question);
    if (state.phase == Phase::reveal) shown.key = key_of(state);
    return shown;
}

void add_turn(SeatFrame& seat, const State& state, std::size_t player) {
    const auto& turns = state.played[state.question].turns;
    seat.late = player >= turns.size();
    if (seat.late) return;
    const Turn& turn = turns[player];
    seat.watches = turn.out && in_sudden_death(state);
    seat.out = turn.out && !seat.watches;
    seat.floor = who_has_floor(state) == player;
    seat.locked_out = turn.barred && turn.floor && state.phase == Phase::open;
    seat.stake = turn.stake;
    if (turn.response) seat.answer = turn.response->answer;
    const auto* list = std::get_if<ListOf>(&current_question(state).kind);
    if (!list) return;
    const auto said = turn.response ? turn.response->answer.texts
                      : turn.marked ? turn.marked->answer.texts
                                    : std::vector<std::string>{};
    const Naming named = naming(state.deck, state.question, said);
    for (std::size_t t = 0; t < said.size(); ++t) {
        if (const auto thing = named.meant[t])
            seat.found.push_back(list->items[*thing].front());
        else
            seat.strikes.push_back(said[t]);
    }
}

std::optional<SeatResult> result_of(const State& state, const Tally& sum) {
    if (sum.marked.empty() || sum.marked.back().question != state.question) return std::nullopt;
    const Marked& mark = sum.marked.back();
    SeatResult result{verdict(state, mark), mark.points, mark.counts, {}, mark.streak, false};
    if (mark.response) result.elapsed = mark.response->elapsed;
    result.life_lost = sum.lives && mark.counts && !mark.right();
    result.watched = !mark.counts && play_mode(state) != PlayMode::everyone && !is_void(state, state.question);
    return result;
}

/// A place among `all`: `now` and `before` are ranks, 0 where there was none.
template <class Standings>
std::optional<SeatRank> rank_among(const Standings& all, std::size_t now, std::size_t before) {
    if (now == 0) return std::nullopt;
    SeatRank rank{now, all.size(), 0, false};
    if (before > 0) rank.moved = static_cast<int>(before) - static_cast<int>(now);
    rank.tied = (now < all.size() && all[now].rank == now); // who is level stands side by side
    return rank;
}

std::optional<SeatTeam> team_of(const State& state, const Scoreboard& board, std::size_t player) {
    if (!in_teams(state)) return std::nullopt;
    const std::size_t team = *state.players[player].team;
    SeatTeam shown{state.hosting->teams[team], 0, {}};
    for (const auto& standing : board.teams())
        if (standing.team == team) shown.score = standing.score;
    shown.rank = rank_among(board.teams(), board.team_rank(team), board.team_rank_after(board.counted() - 1, team));
    return shown;
}

} // namespace

Asking asking(const Question& question) {
    return std::visit(overload{[](const OneChoice&) { return Asking::one; },
                               [](const SeveralChoices&) { return Asking::several; },
                               [](const TrueFalse&) { return Asking::truth; },
                               [](const Typed&) { return Asking::text; }, [](const Number&) { return Asking::number; },
                               [](const Order&) { return Asking::order; }, [](const ListOf&) { return Asking::list; }},
                      question.kind);
}

std::optional<RoomClock> room_clock(const State& state, Millis now) {
    const bool open = state.phase == Phase::open, stakes = state.phase == Phase::wager;
    if (!open && !stakes && state.phase != Phase::intermission) return std::nullopt;
    const Millis at = state.paused.value_or(now);
    if (open && play_mode(state) == PlayMode::buzzer)
        if (const auto& floor = state.played[state.question].floor) {
            if (!floor->player)
                return RoomClock{floor->spent, floor->left, floor->spent + floor->left.value_or(Millis{0})};
            const Millis left = std::max(Millis{0}, *state.due - at);
            return RoomClock{floor->spent, left, std::max(left, answer_time(current_question(state), state.rules))};
        }
    RoomClock clock{at - state.began, {}, {}};
    if (const auto length = match_length(state.rules); length && state.match_due && !stakes) {
        clock.left = std::max(Millis{0}, *state.match_due - at);
        clock.total = *length;
    } else if (state.due) {
        clock.left = std::max(Millis{0}, *state.due - at);
        clock.total = *state.due - state.began;
    }
    return clock;
}

RoomFrame room_frame(const State& state, Millis now) {
    RoomFrame frame;
    frame.phase = state.phase;
    frame.paused = state.paused.has_value();
    frame.closed = state.hosting && state.hosting->locked;
    frame.bank = state.deck.bank;
    frame.language = state.deck.language;
    frame.of = match_length(state.rules) ? 0 : state.deck.questions.size();
    if (in_teams(state)) {
        frame.teams = state.hosting->teams;
        frame.naming = state.hosting->naming && frame.teams.size() < most_teams;
    }
    if (state.phase == Phase::ready || state.phase == Phase::lobby) return frame;
    frame.round = round_title(state.deck, state.question);
    frame.sudden = in_sudden_death(state);
    frame.number = state.question + 1;
    if (shows_question(state.phase)) {
        frame.question = question_of(state);
        frame.play = play_mode(state);
    }
    if (const auto player = who_has_floor(state)) frame.floor = state.players[*player].name;
    frame.clock = room_clock(state, now);
    return frame;
}

bool is_news(const RoomFrame& frame, const RoomFrame& before) {
    const auto without_time = [](RoomFrame f) {
        if (f.phase == Phase::locked) f.phase = Phase::open;
        if (f.clock) f.clock = RoomClock{Millis{0}, {}, f.clock->total};
        return f;
    };
    RoomFrame now = without_time(frame), then = without_time(before);
    if (frame.phase == Phase::locked && before.phase == Phase::open) now.clock = then.clock;
    return now != then;
}

SeatFrame seat_frame(const State& state, const Scoreboard& board, std::size_t player) {
    const Player& who = state.players[player];
    const Tally& sum = board.tally(player);
    SeatFrame seat;
    seat.name = who.name;
    seat.score = sum.score;
    seat.removed = who.removed;
    if (who.removed) return seat;
    seat.lives = sum.lives;
    seat.rank = rank_among(board.standings(), board.rank(player), board.rank_after(board.counted() - 1, player));
    seat.team = team_of(state, board, player);
    if (state.phase == Phase::ready || state.phase == Phase::lobby) return seat;
    seat.number = state.question + 1;
    if (shows_question(state.phase)) add_turn(seat, state, player);
    if (state.phase == Phase::wager) {
        const auto& turns = state.played[state.question].turns;
        seat.late = player >= turns.size();
        seat.out = !seat.late && turns[player].out;
        if (!seat.late && !seat.out) seat.most = most_stake(sum.score, state.rules);
        if (!seat.late) seat.stake = turns[player].stake;
    }
    if (state.phase == Phase::reveal && !seat.watches) seat.result = result_of(state, sum);
    if (state.phase == Phase::results) {
        seat.right = sum.right;
        seat.asked = static_cast<std::size_t>(
            std::count_if(sum.marked.begin(), sum.marked.end(), [](const Marked& mark) { return mark.counts; }));
    }
    return seat;
}

} // namespace cliff::views
