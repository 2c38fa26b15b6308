#include "app/bots.hpp"

#include "core/overload.hpp"
#include "core/question.hpp"
#include "core/scoring.hpp"
#include "core/speaking.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

namespace cliff::app {
namespace {

constexpr std::string_view seat_prefix = "bot ";

double uniform(SplitMix64& chance) {
    constexpr std::uint64_t steps = std::uint64_t{1} << 53U;
    return static_cast<double>(chance.below(steps)) / static_cast<double>(steps);
}

/// About normal, mean 0, deviation 1: the sum of twelve uniform numbers (Irwin-Hall), the same on every platform.
double normal(SplitMix64& chance) {
    double sum = -6;
    for (int i = 0; i < 12; ++i) sum += uniform(chance);
    return sum;
}

std::size_t letters(const Question& question) {
    std::size_t sum = 0;
    for (const auto& choice : written_choices(question)) sum += text::code_points(choice);
    return sum;
}

/// Choice reaction times are about log-normal (Ulrich and Miller 1993). Half of the answers are there after reading the
/// choices and two seconds of thought; typing takes longer.
Millis thinking(const Question& question, SplitMix64& chance) {
    const double typing = is_typed(question) ? 4000 : 0;
    const double half = 2000 + 40 * static_cast<double>(letters(question)) + typing;
    return Millis{std::lround(half * std::exp(.5 * normal(chance)))};
}

Picks some_picks(std::size_t of, std::size_t count, SplitMix64& chance) {
    Picks all(of);
    std::iota(all.begin(), all.end(), std::size_t{0});
    for (std::size_t i = 0; i + 1 < all.size(); ++i) std::swap(all[i], all[i + chance.below(all.size() - i)]);
    all.resize(std::min(count, of));
    return all;
}

/// What a bot says, knowing the answer or not.
Answer answer_to(const Question& question, bool knows, SplitMix64& chance) {
    return std::visit(
        overload{[&](const Typed& k) { return Answer::typed(knows ? k.accept.front() : "no idea"); },
                 [&](const Number& k) {
                     if (knows) return Answer::typed(k.written);
                     return Answer::typed(std::to_string(std::lround(k.value * (.5 + uniform(chance)))));
                 },
                 [&](const Order& k) {
                     return knows ? Answer(k.right) : Answer(some_picks(k.items.size(), k.items.size(), chance));
                 },
                 [&](const ListOf&) { return Answer{}; }, // named one after the other
                 [&](const auto&) {
                     const auto right = right_choices(question);
                     return Answer(knows ? right : some_picks(choice_count(question), right.size(), chance));
                 }},
        question.kind);
}

} // namespace

bool is_bot(std::string_view seat) { return seat.starts_with(seat_prefix); }

Bots::Bots(std::size_t count, std::uint64_t seed) : count_{count}, chance_{seed} {}

double Bots::skill(std::size_t player) const {
    return .35 + .5 * static_cast<double>((player * 7919) % 101) / 100; // of an easy question
}

/// None: the smallest there is. Tables of four or so, if it's for players to name them.
std::string Bots::team_of(const State& match, std::size_t bot) const {
    const std::size_t tables = std::clamp<std::size_t>(count_ / 4, 2, 12);
    return match.hosting->naming && bot < tables ? "Table " + std::to_string(bot + 1) : "";
}

void Bots::plan_answer(const State& match, std::size_t player, Millis at) {
    const Question& question = current_question(match);
    const double knows = skill(player) - .1 * (question.level - 1);
    if (const auto* list = std::get_if<ListOf>(&question.kind)) {
        for (const auto thing : some_picks(list->items.size(), list->items.size(), chance_)) {
            if (uniform(chance_) > knows) continue;
            plans_.push_back({at, Name{player, list->items[thing].front()}});
            at += Millis{std::lround(3000 * std::exp(.5 * normal(chance_)))};
        }
        plans_.push_back({at, Submit{player, {}}});
        return;
    }
    plans_.push_back({at, Submit{player, answer_to(question, uniform(chance_) < knows, chance_)}});
}

void Bots::plan(const State& match, std::size_t player) {
    const Question& question = current_question(match);
    const auto floor = planned_->floor;
    if (planned_->phase == Phase::wager) {
        const int most = most_stake(tally(match, player).score, match.rules);
        const auto steps = static_cast<int>(chance_.below(11)); // tenths of what they may
        plans_.push_back({planned_at_ + Millis{std::lround(6000 * std::exp(.5 * normal(chance_)))},
                          Stake{player, most / 10 * steps}});
        return;
    }
    if (play_mode(match) == PlayMode::everyone)
        return plan_answer(match, player, planned_at_ + thinking(question, chance_));
    if (floor == player) return plan_answer(match, player, planned_at_ + thinking(question, chance_) / 2);
    const bool dares = uniform(chance_) < skill(player);
    if (play_mode(match) == PlayMode::buzzer && !floor && dares)
        plans_.push_back({planned_at_ + thinking(question, chance_), Buzz{player}});
}

std::vector<Event> Bots::take(const State& match, Millis now) {
    std::vector<Event> due;
    if (!match.hosting || match.paused) return due;
    if (match.phase == Phase::lobby)
        for (std::size_t bot = 0; bot < count_; ++bot) {
            const std::string seat = std::string(seat_prefix) + std::to_string(bot + 1);
            if (!match.hosting->seats.contains(seat))
                due.push_back({now, Join{seat, "Bot " + std::to_string(bot + 1), team_of(match, bot)}});
        }
    if (match.phase != Phase::open && match.phase != Phase::wager) {
        plans_.clear();
        planned_.reset();
        return due;
    }
    const Played& played = match.played[match.question];
    const Occasion occasion{match.question, match.phase, match.began, who_has_floor(match)};
    if (planned_ != occasion) {
        const bool later = planned_ && planned_->question == occasion.question && planned_->phase == occasion.phase;
        planned_at_ = later ? now : match.began;
        planned_ = occasion;
        plans_.clear();
        for (std::size_t p = 0; p < played.turns.size(); ++p) {
            const Turn& turn = played.turns[p];
            const bool spoke = has_spoken(match, p) || turn.barred;
            if (is_bot(match.players[p].seat) && !spoke && !turn.out) plan(match, p);
        }
        std::stable_sort(plans_.begin(), plans_.end(), [](const Event& a, const Event& b) { return a.at > b.at; });
    }
    while (!plans_.empty() && plans_.back().at <= now) {
        due.push_back(std::move(plans_.back()));
        plans_.pop_back();
    }
    return due;
}

std::optional<Millis> Bots::next() const { return plans_.empty() ? std::nullopt : std::optional{plans_.back().at}; }

} // namespace cliff::app
