#include "app/record_book.hpp"

#include "app/local_time.hpp"
#include "core/daily.hpp"
#include "wire/result.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

namespace cliff::app {
namespace {

/// A kind of match and its line, as they are found.
struct Found {
    store::MatchRow kind;
    views::RecordLine line;
};

Found found(const store::MatchRow& kind, bool daily) {
    views::RecordLine line;
    line.bank = kind.bank;
    line.rules = kind.rules;
    line.questions = static_cast<std::size_t>(std::max<std::int64_t>(0, kind.questions));
    line.daily = daily;
    line.last = local_day(kind.began);
    return {kind, std::move(line)};
}

views::Records read(const store::Archive& archive, const views::Shelf& shelf) {
    views::Records book;
    std::vector<Found> all;
    for (const auto& row : archive.matches()) { // the newest first
        if (row.hosted) continue;               // a room's results are no player's records
        const auto result = row.result ? wire::result_from(*row.result) : std::nullopt;
        if (!result || result->players.empty()) continue; // given up, under way, or damaged
        const auto& player = result->players.front();
        ++book.matches;
        if (book.last.size() < views::last_matches_shown)
            book.last.push_back(
                {local_spoken(row.began), row.bank, row.rules, player.score, player.right, result->asked});
        auto kind = row;
        const bool daily = is_daily_title(row.rules);
        if (daily) kind.rules = "Daily"; // there's one a day; they make one line
        auto same = std::find_if(all.begin(), all.end(), [&](const Found& each) { return each.kind.like(kind); });
        if (same == all.end()) same = all.insert(all.end(), found(kind, daily));
        auto& line = same->line;
        line.best = line.scores.empty() ? player.score : std::max(line.best, player.score);
        line.scores.push_back(player.score);
        line.first = local_day(row.began);
    }
    for (auto& each : all) {
        std::reverse(each.line.scores.begin(), each.line.scores.end());
        book.lines.push_back(std::move(each.line));
    }
    for (const auto& bank : shelf.banks) {
        const bool played = bank.bank && std::any_of(book.lines.begin(), book.lines.end(),
                                                     [&](const auto& line) { return line.bank == bank.bank->title; });
        if (played) book.mastery[bank.bank->title] = mastery(*bank.bank, archive.cards(bank.bank->title));
    }
    return book;
}

} // namespace

views::Records record_book(const std::filesystem::path& journal, const views::Shelf& shelf) {
    try {
        return read(store::Archive{journal}, shelf);
    } catch (const std::runtime_error& error) {
        views::Records book;
        book.trouble = error.what();
        return book;
    }
}

} // namespace cliff::app
