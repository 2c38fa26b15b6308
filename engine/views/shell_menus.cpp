// The screens before a match: what there is to choose from, and what is chosen.
#include "core/time_factor.hpp"
#include "views/shell.hpp"

#include <algorithm>

namespace cliff::views {

/// No round chosen means all; the last one chosen can't be taken away.
void Shell::toggle_round(std::size_t round) {
    const ShelfBank* bank = chosen_bank();
    if (!bank || !bank->bank || round >= bank->bank->rounds.size()) return;
    auto& rounds = selection_.rounds;
    if (rounds.empty())
        for (std::size_t r = 0; r < bank->bank->rounds.size(); ++r) rounds.push_back(r);
    if (std::find(rounds.begin(), rounds.end(), round) == rounds.end()) {
        rounds.push_back(round);
        std::sort(rounds.begin(), rounds.end());
    } else if (rounds.size() > 1) {
        std::erase(rounds, round);
    } else {
        note_ = "At least one round has to stay.";
        return;
    }
    note_.clear();
    if (rounds.size() == bank->bank->rounds.size()) rounds.clear();
}

const ShelfBank* Shell::chosen_bank() const {
    return selection_.bank < shelf_.banks.size() ? &shelf_.banks[selection_.bank] : nullptr;
}

/// The usual numbers that are smaller than all there are, the rules' own among them, and all.
std::vector<std::size_t> Shell::counts() const {
    const ShelfBank* bank = chosen_bank();
    if (!bank || !bank->bank) return {0};
    const Rules& rules = shelf_.rules.at(selection_.rules);
    const std::size_t all = deal_size(*bank->bank, {selection_.rounds, all_questions}, rules);
    std::vector<std::size_t> counts{5, 12, 20, 40};
    if (rules.questions) counts.push_back(static_cast<std::size_t>(*rules.questions));
    if (selection_.questions && *selection_.questions < all) counts.push_back(*selection_.questions);
    std::erase_if(counts, [&](std::size_t count) { return count >= all; });
    counts.push_back(all);
    std::sort(counts.begin(), counts.end());
    counts.erase(std::unique(counts.begin(), counts.end()), counts.end());
    return counts;
}

std::optional<std::size_t> Shell::bank_titled(const std::string& title) const {
    const auto found = std::find_if(shelf_.banks.begin(), shelf_.banks.end(),
                                    [&](const ShelfBank& each) { return each.bank && each.bank->title == title; });
    if (found == shelf_.banks.end()) return std::nullopt;
    return static_cast<std::size_t>(found - shelf_.banks.begin());
}

void Shell::choose(const std::string& bank, const std::string& rules) {
    const auto at = bank_titled(bank);
    if (at && *at != selection_.bank) selection_ = {*at, selection_.rules, {}, {}};
    const auto by_rules = std::find_if(shelf_.rules.begin(), shelf_.rules.end(),
                                       [&](const Rules& each) { return is_title_of(rules, each); });
    if (by_rules != shelf_.rules.end()) selection_.rules = static_cast<std::size_t>(by_rules - shelf_.rules.begin());
}

/// Which of the rules bring back what was missed.
std::optional<std::size_t> Shell::practice_rules() const {
    const auto found =
        std::find_if(shelf_.rules.begin(), shelf_.rules.end(), [](const Rules& rules) { return rules.repeat; });
    if (found == shelf_.rules.end()) return std::nullopt;
    return static_cast<std::size_t>(found - shelf_.rules.begin());
}

/// What was missed in a match that repeats it has come again already.
bool Shell::can_practise(const State& match) const {
    return match.phase == Phase::results && !match.rules.repeat && practice_rules() && bank_titled(match.deck.bank);
}

/// To where another match of this kind can be begun.
std::vector<Effect> Shell::play_kind(const RecordLine& line, const State& match, Millis now) {
    const auto bank = bank_titled(line.bank);
    if (!bank) {
        note_ = "That bank isn\u2019t on the shelf any more.";
        return {};
    }
    choose(line.bank, line.rules);
    if (line.daily) return {StartDaily{*bank}};
    selection_.rounds.clear();
    selection_.questions = line.questions;
    go(Place::setup, now, match);
    return {};
}

TitleView Shell::title() const {
    TitleView view;
    view.gamepads = gamepads_;
    view.unfinished = unfinished_;
    const ShelfBank* bank = chosen_bank();
    if (!bank) return view;
    view.bank = bank->bank ? bank->bank->title : bank->file;
    view.playable = bank->bank.has_value();
    if (!bank->bank) return view;
    if (practice_rules() && selection_.bank < due_.size()) view.due = due_[selection_.bank];
    for (const auto& round : bank->bank->rounds) {
        view.rounds.push_back(round.title);
        view.questions += round.questions.size();
    }
    return view;
}

SetupView Shell::setup() const {
    SetupView view;
    const ShelfBank* bank = chosen_bank();
    if (!bank || !bank->bank) return view;
    view.bank = bank->bank->title;
    view.first_round = first_round_;
    const auto& chosen = selection_.rounds;
    for (std::size_t r = 0; r < bank->bank->rounds.size(); ++r) {
        const Round& round = bank->bank->rounds[r];
        const bool on = chosen.empty() || std::find(chosen.begin(), chosen.end(), r) != chosen.end();
        view.rounds.push_back({round.title, round.questions.size(), on});
    }
    for (std::size_t r = 0; r < shelf_.rules.size(); ++r) // what only a room can play isn't offered to who is alone
        if (const Rules& rules = shelf_.rules[r]; rules.play == PlayMode::everyone || r == selection_.rules)
            view.rules.push_back({rules.title, rules.about, r});
    view.rules_chosen = selection_.rules;
    view.counts = counts();
    const std::size_t dealt = deal_size(*bank->bank, {chosen, selection_.questions}, shelf_.rules.at(selection_.rules));
    const auto at = std::find(view.counts.begin(), view.counts.end(), dealt);
    view.count_chosen =
        at == view.counts.end() ? view.counts.size() - 1 : static_cast<std::size_t>(at - view.counts.begin());
    return view;
}

BanksView Shell::banks() const {
    BanksView view;
    view.folder = shelf_.folder;
    view.chosen = selection_.bank;
    view.first = first_;
    for (const auto& bank : shelf_.banks) {
        BanksView::Entry entry{bank.bank ? bank.bank->title : bank.file, bank.file, 0, 0, 0};
        if (bank.bank) {
            entry.rounds = bank.bank->rounds.size();
            for (const auto& round : bank.bank->rounds) entry.questions += round.questions.size();
        } else {
            entry.errors = static_cast<std::size_t>(
                std::count_if(bank.problems.begin(), bank.problems.end(), [](const auto& p) { return p.error; }));
        }
        view.banks.push_back(std::move(entry));
    }
    return view;
}

} // namespace cliff::views
