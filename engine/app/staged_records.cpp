#include "app/staged_records.hpp"

#include "core/deck.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cliff::app {
namespace {

/// How much of a match went well, in percent: rising, with good days and bad ones.
std::size_t share_of(std::size_t match, std::size_t line) {
    return 30 + 45 * match / (match + 6) + (match * match * 13 + match * 7 + line * 5) % 23;
}

/// At the usual pace of the rules: nobody comes to the end of a long deck.
std::size_t asked_of(const views::RecordLine& line) { return std::min<std::size_t>(line.questions, 18); }

/// What somebody knows who has played for a while: each box has its questions, and some were never asked.
Cards cards_of(const Bank& bank) {
    Cards cards;
    std::size_t q = 0;
    for (std::size_t r = 0; r < bank.rounds.size(); ++r)
        for (const auto& question : bank.rounds[r].questions) {
            const auto box = static_cast<int>((++q * 5 + r) % (last_box + 1));
            if (box > 0) cards[question_key(question)] = {box, 0, 1};
        }
    return cards;
}

} // namespace

views::Records staged_records(const views::Shelf& shelf, std::size_t matches) {
    views::Records records;
    records.matches = matches;
    struct Kind {
        views::RecordLine line;
        int points;
    };
    std::vector<Kind> kinds;
    for (const auto& bank : shelf.banks) {
        if (!bank.bank) continue;
        const auto add = [&](const std::string& rules, std::size_t questions, bool daily, int points) {
            kinds.push_back({{bank.bank->title, rules, questions, daily, 0, {}, "3 Mar 2026", "24 Nov 2026"}, points});
        };
        for (const auto& rules : shelf.rules)
            if (!rules.repeat) add(rules.title, deal_size(*bank.bank, {}, rules), false, rules.points);
        add("Daily", 7, true, shelf.rules.front().points);
        records.mastery[bank.bank->title] = mastery(*bank.bank, cards_of(*bank.bank));
    }
    for (std::size_t k = 0, left = matches; k < kinds.size() && left > 0; ++k) {
        auto line = kinds[k].line;
        const std::size_t played = k + 1 == kinds.size() ? left : std::max<std::size_t>(1, left / 3);
        left -= played;
        const int most = kinds[k].points * static_cast<int>(asked_of(line));
        for (std::size_t m = 0; m < played; ++m) line.scores.push_back(most * static_cast<int>(share_of(m, k)) / 100);
        line.best = *std::max_element(line.scores.begin(), line.scores.end());
        if (played == 1) line.first = line.last;
        records.lines.push_back(std::move(line));
    }
    for (std::size_t m = 0; m < std::min(matches, views::last_matches_shown); ++m) {
        const std::size_t k = m * 2 % records.lines.size();
        const auto& line = records.lines[k];
        const std::size_t at = line.scores.size() - 1 - std::min(m / records.lines.size(), line.scores.size() - 1);
        records.last.push_back({fmt::format("{} Nov 2026, {:02}:{:02}", 24 - 2 * m, 21 - m, 4 + m * 11), line.bank,
                                line.rules, line.scores[at], asked_of(line) * share_of(at, k) / 100, asked_of(line)});
    }
    return records;
}

Ghost staged_ghost(const Rules& rules, std::size_t questions) {
    Ghost ghost;
    ghost.by_time = match_length(rules).has_value();
    Ghost::Step step;
    for (std::size_t q = 0; q < questions; ++q) {
        step.elapsed += Millis{4'100 + 700 * static_cast<int>(q % 3)};
        if (q % 5 != 3) step.score += rules.points * (80 + static_cast<int>(q * 37 % 30)) / 100;
        ghost.steps.push_back(step);
    }
    return ghost;
}

} // namespace cliff::app
