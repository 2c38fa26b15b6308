#include "app/keeping.hpp"

#include "app/paths.hpp"
#include "core/daily.hpp"
#include "play/ghost.hpp"
#include "play/inbox.hpp"
#include "play/replay.hpp"
#include "views/format.hpp"
#include "views/shell.hpp"
#include "wire/result.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace cliff::app {

std::filesystem::path journal_file() { return state_folder() / "journal.sqlite"; }

Keeping::Keeping(const std::optional<std::filesystem::path>& file, Of of, Calendar calendar)
    : of_{of},
      calendar_{std::move(calendar)} {
    if (!file) return;
    journal_.emplace(*file, store::Clocks{play::steady_clock(), now_in_utc});
    while (auto left = journal_->unfinished(of_ == Of::a_room)) {
        auto again = play::replay(left->events);
        const bool goes_on = !again.refused && again.state.phase != Phase::results;
        if (goes_on) {
            unfinished_ = Unfinished{std::move(*left), std::move(again.state)};
            return;
        }
        if (!again.refused && of_ == Of::a_room) { // it was never closed
            journal_->go_on(*left);
            close(again.state);
            if (!journal_->commit()) return;
            continue;
        }
        if (again.refused)
            remarks_.emplace_back("The last match can't go on: what its journal says can't have happened.");
        if (!journal_->give_up(left->row.id)) return;
    }
}

play::Match Keeping::fresh() { return play::Match{listener()}; }

play::Match Keeping::go_on(Millis& since) {
    auto left = std::exchange(unfinished_, std::nullopt).value();
    since = std::max(left.stored.events.back().at, left.stored.row.clock);
    if (const auto due = deadline(left.state))
        since = std::min(since, *due - Millis{1}); // it hadn't passed, or it would be told
    since = std::max(since, left.stored.events.back().at);
    journal_->go_on(left.stored);
    look_up(left.stored.row, left.state.rules);
    play::Match match{std::move(left.state), listener()};
    if (!match.state().paused) match.apply({since, Pause{}}); // the fuse hasn't burnt since then
    return match;
}

play::Match::Listener Keeping::listener() {
    if (!journal_) return {};
    return [this](const Event& event, const State& state) {
        journal_->add(event);
        if (std::holds_alternative<Begin>(event.action)) {
            store::MatchRow like;
            like.bank = state.deck.bank;
            like.rules = state.rules.title;
            like.questions = static_cast<std::int64_t>(state.deck.questions.size());
            look_up(like, state.rules);
        }
        if (state.phase != Phase::results || of_ == Of::a_room) return;
        std::int64_t last = 0;
        for (const auto& [question, card] : cards_) last = std::max(last, card.seen);
        journal_->finish(wire::to_json(wire::result_of(state)),
                         answered(cards_, state, views::solo, calendar_(), last + 1));
    };
}

void Keeping::close(const State& match) {
    if (!journal_) return;
    if (match.phase == Phase::results) journal_->finish(wire::to_json(wire::result_of(match)), {});
    if (match.phase == Phase::lobby && match.players.empty()) journal_->abandon();
}

void Keeping::look_up(const store::MatchRow& match, const Rules& rules) {
    const auto best = journal_->best(match);
    best_before_ = best ? std::optional{best->score} : std::nullopt;
    const bool race = best && best->score > 0 && best->match.whole && !rules.repeat;
    ghost_ = race ? play::ghost_of(best->match.events, views::solo) : std::nullopt;
    cards_ = journal_->cards(match.bank);
}

std::optional<std::string> Keeping::why_no_daily(const std::string& bank, const std::string& date) {
    const auto played = journal_ ? journal_->first(bank, daily_title(date)) : std::nullopt;
    if (!played) return std::nullopt;
    const auto result = played->result ? wire::result_from(*played->result) : std::nullopt;
    if (!result || result->players.empty()) return "Today's match was begun already; the next one is tomorrow's.";
    return fmt::format("You have played today's match: {} points, {} of {} right. The next one is tomorrow's.",
                       views::grouped(result->players.front().score), result->players.front().right, result->asked);
}

std::optional<std::int64_t> Keeping::kept() const { return journal_ ? journal_->written() : std::nullopt; }

Cards Keeping::cards(const std::string& bank) { return journal_ ? journal_->cards(bank) : Cards{}; }

void Keeping::commit(const State& match, Millis now) {
    if (!journal_) return;
    journal_->commit();
    constexpr Millis between{1'000};
    const bool burns = deadline(match).has_value(); // none while paused
    if (!burns || (now < marked_ + between && now >= marked_)) return;
    journal_->still_at(now);
    marked_ = now;
}

std::vector<std::string> Keeping::take_remarks() {
    auto remarks = std::exchange(remarks_, {});
    if (!journal_) return remarks;
    auto more = journal_->take_remarks();
    remarks.insert(remarks.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return remarks;
}

} // namespace cliff::app
