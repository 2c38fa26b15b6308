#include "app/evening_records.hpp"

#include "app/json.hpp"
#include "app/tables.hpp"
#include "views/format.hpp"

#include <fmt/format.h>

#include <ostream>

namespace cliff::app {
namespace {

using views::Evening;

Head players_head(const Evening& evening) {
    Head head{{"rank", true}, {"player"}, {"points", true}, {"right", true}, {"streak", true}};
    if (!evening.teams.empty()) head.push_back({"team"});
    return head;
}

std::vector<Row> players(const Evening& evening) {
    std::vector<Row> rows;
    for (const auto& place : evening.places) {
        rows.push_back({fmt::to_string(place.rank), place.name, fmt::to_string(place.score),
                        fmt::to_string(place.right), fmt::to_string(place.streak)});
        if (!evening.teams.empty()) rows.back().push_back(place.team);
    }
    return rows;
}

const Head teams_head{{"rank", true}, {"team"}, {"points", true}, {"players", true}};

std::vector<Row> teams(const Evening& evening) {
    std::vector<Row> rows;
    for (const auto& team : evening.teams)
        rows.push_back(
            {fmt::to_string(team.rank), team.name, fmt::to_string(team.score), fmt::to_string(team.members)});
    return rows;
}

/// In seconds; empty if nobody was right.
std::string median(const Evening::Asked& asked) {
    return asked.median ? fmt::format("{:.1f}", static_cast<double>(asked.median->count()) / 1000) : std::string();
}

std::string room(const Evening::Asked& asked) { return asked.lure ? views::words(*asked.lure) : std::string(); }

const Head questions_head{{"number", true},  {"round"},          {"question"},    {"answer"},
                          {"players", true}, {"answered", true}, {"right", true}, {"share", true},
                          {"median", true},  {"room"},           {"void"}};

/// Everything, for programs.
std::vector<Row> questions(const Evening& evening) {
    std::vector<Row> rows;
    for (const auto& asked : evening.questions)
        rows.push_back({fmt::to_string(asked.number), asked.round, asked.ask, asked.key, fmt::to_string(asked.of),
                        fmt::to_string(asked.answered), fmt::to_string(asked.right),
                        fmt::format("{:.2f}", asked.share()), median(asked), room(asked), asked.voided ? "yes" : "no"});
    return rows;
}

/// What fits a line of a terminal.
std::vector<Row> short_questions(const Evening& evening) {
    std::vector<Row> rows;
    for (const auto& asked : evening.questions)
        rows.push_back({fmt::to_string(asked.number), views::shortened(asked.ask, 40),
                        fmt::format("{:.0f}%", 100 * asked.share()), fmt::format("{} of {}", asked.right, asked.of),
                        median(asked), fmt::to_string(asked.silent()),
                        (asked.voided ? "didn't count; " : "") + views::shortened(room(asked), 44)});
    return rows;
}

} // namespace

void write_evening(const Evening& evening, std::int64_t match, const std::string& format, std::ostream& out) {
    const bool in_teams = !evening.teams.empty();
    if (format == "csv") {
        if (in_teams) {
            write_csv(teams_head, teams(evening), out);
            out << "\n";
        }
        write_csv(players_head(evening), players(evening), out);
        out << "\n";
        return write_csv(questions_head, questions(evening), out);
    }
    if (format == "json") {
        out << fmt::format("{{\"match\": {}, \"bank\": {}, \"rules\": {},\n", match, json_string(evening.podium.bank),
                           json_string(evening.podium.rules));
        if (in_teams) {
            out << "\"teams\": ";
            write_json(teams_head, teams(evening), out);
            out << ", ";
        }
        out << "\"players\": ";
        write_json(players_head(evening), players(evening), out);
        out << ", \"questions\": ";
        write_json(questions_head, questions(evening), out);
        out << "}\n";
        return;
    }
    out << "\n";
    if (in_teams) {
        write_table(teams_head, teams(evening), out);
        out << "\n";
    }
    write_table(players_head(evening), players(evening), out);
    out << "\n";
    write_table(
        {{"", true}, {"question"}, {"right", true}, {"", true}, {"median s", true}, {"no answer", true}, {"the room"}},
        short_questions(evening), out);
}

} // namespace cliff::app
