#include "app/records.hpp"

#include "app/commands.hpp"
#include "app/evening_records.hpp"
#include "app/local_time.hpp"
#include "app/reports.hpp"
#include "app/tables.hpp"
#include "play/replay.hpp"
#include "views/evening_page.hpp"
#include "views/format.hpp"
#include "views/outcome.hpp"
#include "wire/result.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <stdexcept>
#include <vector>

namespace cliff::app {
namespace {

std::string state_of(const store::MatchRow& row) {
    return !row.ended ? "under way" : row.result ? "played" : "given up";
}

/// For whom it was: "alone", or "a room of 63" as far as it's known how many they were.
std::string who_of(const store::MatchRow& row, std::size_t players) {
    if (!row.hosted) return "alone";
    return players == 0 ? "a room" : fmt::format("a room of {}", players);
}

/// A person reads the minute and how far the clock is from Greenwich; a program gets ISO 8601.
std::string time_of(const std::string& utc, const std::string& format) {
    return format == "table" ? local_table(utc) : local_iso(utc);
}

/// What is known of the rounds of each bank, of those that were asked of at all.
void write_mastery(const store::Archive& archive, const views::Shelf& shelf, std::ostream& out) {
    std::vector<Row> rows;
    for (const auto& bank : shelf.banks) {
        const auto cards = bank.bank ? archive.cards(bank.bank->title) : Cards{};
        if (cards.empty()) continue;
        for (const auto& round : mastery(*bank.bank, cards))
            rows.push_back({bank.bank->title, round.round, fmt::to_string(round.mastered), fmt::to_string(round.asked),
                            fmt::to_string(round.of)});
    }
    if (rows.empty()) return;
    out << "\nMastered: right on four days, the last of them a week after the first.\n";
    write_table({{"bank"}, {"round"}, {"mastered", true}, {"asked", true}, {"questions", true}}, rows, out);
}

int list(const store::Archive& archive, const views::Shelf& shelf, const std::string& format, std::ostream& out) {
    const auto matches = archive.matches();
    if (matches.empty() && format == "table") {
        out << "No match has been played yet.\n";
        return fine;
    }
    std::vector<Row> rows;
    for (const auto& match : matches) {
        const auto result = match.result ? wire::result_from(*match.result) : std::nullopt;
        auto players = result ? result->players : std::vector<wire::PlayerResult>{};
        std::erase_if(players, [](const auto& player) { return player.removed; });
        // Of a room it's told what its winner had: of teams, the best one's score.
        const auto first = std::max_element(players.begin(), players.end(),
                                            [](const auto& a, const auto& b) { return a.score < b.score; });
        const bool any = first != players.end(), teams = any && !result->teams.empty();
        const double score = teams ? result->teams.front().score : any ? first->score : 0;
        const auto number = [&](auto value) { return any ? fmt::to_string(value) : std::string(); };
        rows.push_back({fmt::to_string(match.id), time_of(match.began, format), match.bank, match.rules,
                        who_of(match, players.size()), state_of(match), number(any ? score : 0),
                        teams ? "" : number(any ? first->right : 0), number(any ? result->asked : 0)});
    }
    write(format,
          {{"match", true},
           {"began"},
           {"bank"},
           {"rules"},
           {"who"},
           {"state"},
           {"score", true},
           {"right", true},
           {"asked", true}},
          rows, out);
    if (format == "table") write_mastery(archive, shelf, out);
    return fine;
}

store::StoredMatch find(const store::Archive& archive, std::int64_t id) {
    auto match = archive.match(id);
    if (!match)
        throw std::invalid_argument{
            fmt::format("there is no match {}; `cliffhanger records` lists those there are", id)};
    return std::move(*match);
}

std::size_t players_in(const State& state) {
    return static_cast<std::size_t>(std::count_if(state.players.begin(), state.players.end(),
                                                  [](const Player& player) { return !player.removed; }));
}

void write_heading(const store::StoredMatch& match, std::size_t players, std::ostream& out) {
    out << fmt::format("Match {}: {}, {}, {} ({}, {})\n", match.row.id, match.row.bank, match.row.rules,
                       local_table(match.row.began), who_of(match.row, players), state_of(match.row));
    if (!match.whole) out << "The rest of it is damaged.\n";
}

/// An evening: who was where, and how its questions went.
int tell_evening(const store::StoredMatch& match, const std::string& format, std::ostream& out) {
    const State state = play::replay(match.events).state;
    Scoreboard board;
    board.follow(state);
    const views::Evening evening = views::evening(state, board);
    if (format == "html") {
        out << views::evening_page(evening, local_spoken(match.row.began));
        return fine;
    }
    if (format == "table") write_heading(match, evening.places.size(), out);
    write_evening(evening, match.row.id, format, out);
    return fine;
}

/// Each question and its points, player by player.
int explain(const store::StoredMatch& match, const std::string& format, std::ostream& out) {
    const State state = play::replay(match.events).state;
    const auto result = wire::result_of(state);
    const bool teams = !result.teams.empty();
    std::vector<Row> rows;
    for (std::size_t p = 0; p < state.players.size(); ++p) {
        if (state.players[p].removed) continue;
        for (const auto& mark : tally(state, p).marked) {
            const bool sudden = state.deck.questions[mark.question].sudden;
            if (sudden && state.played[mark.question].turns[p].out) continue; // it was among others
            const auto& question = state.deck.questions[mark.question].question;
            const auto came = views::outcome(state.deck, mark.question, state.played[mark.question].turns[p]);
            const auto seconds =
                mark.response ? fmt::format("{:.1f}", static_cast<double>(mark.response->elapsed.count()) / 1000) : "";
            rows.push_back({state.players[p].name, fmt::to_string(mark.question + 1), question.ask, views::said(came),
                            views::expected(came), seconds, fmt::format("{:.2f}", mark.share),
                            fmt::to_string(mark.points.right), fmt::to_string(mark.points.speed),
                            fmt::to_string(mark.points.streak), fmt::to_string(mark.points.cost),
                            fmt::to_string(mark.points.stake), fmt::to_string(mark.points.total())});
            if (teams && format != "table") rows.back().push_back(result.players[p].team);
        }
    }
    Head head{{"player"},        {"number", true}, {"question"},    {"said"},        {"answer"},
              {"seconds", true}, {"share", true},  {"right", true}, {"speed", true}, {"streak", true},
              {"cost", true},    {"stake", true},  {"points", true}};
    if (format != "table") {
        if (teams) head.push_back({"team"});
        write(format, head, rows, out);
        return fine;
    }
    write_heading(match, players_in(state), out);
    const std::string* player = nullptr;
    for (const auto& row : rows) {
        if (match.row.hosted && (!player || *player != row[0])) out << "\n" << row[0] << ":\n";
        player = &row[0];
        const auto& said = row[3];
        out << fmt::format("\n{}. {}\n   {} The answer: {}\n", row[1], row[2],
                           row[5].empty() ? "No answer."
                           : said.empty() ? "Said aloud (" + row[5] + " s)."
                                          : "Said: " + said + " (" + row[5] + " s).",
                           row[4]);
        if (row[12] == "0")
            out << "   No points.\n";
        else if (row[10] != "0")
            out << fmt::format("   {} points: the cost of a wrong answer.\n", row[12]);
        else if (row[11] != "0")
            out << fmt::format("   {} points: the stake.\n", row[12]);
        else
            out << fmt::format("   {} points: {} for the answer, {} for speed, {} for the streak{}.\n", row[12], row[7],
                               row[8], row[9], row[6] == "1.00" ? "" : ", for " + row[6] + " of it right");
    }
    for (std::size_t p = 0; p < state.players.size(); ++p) {
        if (state.players[p].removed) continue;
        const Tally sum = tally(state, p);
        const auto asked = std::count_if(sum.marked.begin(), sum.marked.end(), [&](const Marked& mark) {
            return !state.deck.questions[mark.question].sudden;
        });
        out << fmt::format("\n{}{}: {} points, {} of {} right\n", state.players[p].name,
                           teams ? " (" + result.players[p].team + ")" : "", views::grouped(sum.score), sum.right,
                           asked);
    }
    if (teams) out << "\n";
    for (const auto& team : result.teams)
        out << fmt::format("{}. {}, {}: {} points\n", team.rank, team.name,
                           views::counted(team.members, "player", "players"), views::points_text(team.score));
    if (result.won.size() == 1) out << fmt::format("\nSudden death was for {}.\n", result.won.front());
    if (result.won.size() > 1) out << fmt::format("\nSudden death left {} level.\n", views::listed(result.won));
    return fine;
}

int forget(const std::filesystem::path& journal, std::ostream& out) {
    std::size_t matches = 0;
    try {
        matches = store::Archive(journal).matches().size();
    } catch (const std::runtime_error&) {
        // What can't be read can be deleted all the same.
    }
    const auto deleted = store::forget(journal);
    if (deleted.empty())
        out << "There was nothing to forget.\n";
    else
        out << fmt::format("Deleted {} and these files:\n", views::counted(matches, "match", "matches"));
    for (const auto& file : deleted) out << "  " << file.string() << "\n";
    std::error_code none;
    if (const auto notes = journal.parent_path() / reports_name; std::filesystem::exists(notes, none))
        out << "What you noted as mistaken in banks stays, for their authors: " << notes.string() << "\n";
    return fine;
}

} // namespace

int records(const RecordsWords& words, const std::filesystem::path& journal, const views::Shelf& shelf,
            std::ostream& out) {
    if (words.forget) return forget(journal, out);
    const store::Archive archive(journal);
    if (!words.match) return list(archive, shelf, words.format, out);
    const auto match = find(archive, *words.match);
    const bool evening = match.row.hosted && !words.points;
    if (!evening && words.format == "html")
        throw std::invalid_argument{match.row.hosted
                                        ? "--points comes as a table, csv or json, not as html"
                                        : "html is for an evening with a room; this match was played alone"};
    return evening ? tell_evening(match, words.format, out) : explain(match, words.format, out);
}

int replay(std::int64_t id, const std::filesystem::path& journal, std::ostream& out) {
    const auto match = find(store::Archive(journal), id);
    if (!match.whole) {
        out << fmt::format("Match {}: event {} is missing, changed or out of its place.\n", id, match.events.size());
        return given_wrong;
    }
    const auto again = play::replay(match.events);
    if (again.refused) {
        out << fmt::format("Match {}: event {} can't have happened then.\n", id, *again.refused);
        return given_wrong;
    }
    auto result = wire::result_of(again.state);
    const auto events = views::counted(match.events.size(), "event", "events");
    if (!match.row.result) {
        out << fmt::format("Match {}: {}, as they happened; the match has no result ({}).\n", id, events,
                           state_of(match.row));
        return fine;
    }
    const auto kept = wire::result_from(*match.row.result);
    const auto removed = [](const wire::PlayerResult& player) { return player.removed; };
    if (kept && std::none_of(kept->players.begin(), kept->players.end(), removed))
        for (auto& player : result.players) player.removed = false; // older results don't tell
    if (kept != result) {
        out << fmt::format("Match {}: {}, and another result than the one that is kept.\n  kept: {}\n  now:  {}\n", id,
                           events, *match.row.result, wire::to_json(result));
        return given_wrong;
    }
    out << fmt::format("Match {}: {}, and the same result:", id, events);
    for (std::size_t p = 0; p < result.players.size(); ++p) {
        if (again.state.players[p].removed) continue;
        const auto& player = result.players[p];
        out << fmt::format(" {} {} points, {} of {} right.", player.name, views::grouped(player.score), player.right,
                           result.asked);
    }
    out << "\n";
    return fine;
}

} // namespace cliff::app
