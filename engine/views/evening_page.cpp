#include "views/evening_page.hpp"

#include "text/utf8.hpp"
#include "views/ceremony.hpp"
#include "views/evening_style.hpp"
#include "views/format.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string_view>

namespace cliff::views {
namespace {

/// The players of more than these come after the questions, since their table takes sheets of its own.
constexpr std::size_t most_on_the_sheet = 40;

/// Whether small letters are needed to get it all on one sheet: players stand two in a row, a team takes a line or two,
/// a question two or three.
bool dense(const Evening& evening) {
    const std::size_t teams = evening.teams.size() + evening.teams.size() / 2;
    return evening.places.size() / 2 + teams + 2 * evening.questions.size() > 38;
}

std::string escaped(std::string_view text) {
    std::string html;
    for (const char letter : text) {
        switch (letter) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\'':
            html += "&#39;";
            break;
        default:
            html += letter;
        }
    }
    return html;
}

/// Somebody's words, which may run from right to left, in the middle of ours.
std::string theirs(std::string_view text) { return "<bdi>" + escaped(text) + "</bdi>"; }

std::string number(std::size_t count) { return grouped(static_cast<long long>(count)); }

std::string podium(const PodiumView& view) {
    if (view.steps.empty()) return {};
    std::string html = "<ol class=\"podium\" aria-label=\"The podium\">\n";
    for (const auto& step : view.steps)
        html +=
            fmt::format("<li class=\"step{}\"><b>{}</b> <span class=\"who\">{}</span> <span>{} points</span></li>\n",
                        step.rank, ordinal(step.rank), theirs(all_names(step.names)), points_text(step.score));
    html += "</ol>\n";
    if (view.awards.empty()) return html;
    html += "<ul class=\"awards\">\n";
    for (const auto& award : view.awards)
        html += fmt::format("<li>{}: {}, {}</li>\n", escaped(award_title(award.what)), theirs(all_names(award.names)),
                            escaped(award.feat));
    return html + "</ul>\n";
}

std::string name_in_team(const Evening::Place& place) {
    return place.team.empty() ? theirs(place.name) : theirs(place.name) + " (" + theirs(place.team) + ")";
}

/// Who played in a team, the best first; of a large room only how many, since the table of players names the teams.
std::string members(const Evening& evening, const Evening::Team& team) {
    std::string text = number(team.members);
    std::string_view before = ": ";
    for (const auto& place : evening.places) {
        if (place.team != team.name || evening.places.size() > most_on_the_sheet) continue;
        text += before;
        text += theirs(place.name);
        before = ", ";
    }
    return text;
}

std::string_view rule(TeamScore score) {
    switch (score) {
    case TeamScore::average:
        return "the average of the players’";
    case TeamScore::best:
        return "those of the best player";
    case TeamScore::sum:
        break;
    }
    return "the sum of the players’";
}

std::string teams(const Evening& evening) {
    if (evening.teams.empty()) return {};
    std::string html = fmt::format("<section>\n<h2>Teams <small>points are {}</small></h2>\n<table "
                                   "class=\"teams\">\n<thead><tr><th>Rank</th><th "
                                   "class=\"text\">Team</th><th>Points</th><th "
                                   "class=\"text\">Players</th></tr></thead>\n<tbody>\n",
                                   rule(evening.team_score));
    for (const auto& team : evening.teams)
        html += fmt::format("<tr><td>{}</td><td class=\"text name\">{}</td><td>{}</td><td class=\"text "
                            "members\">{}</td></tr>\n",
                            number(team.rank), theirs(team.name), points_text(team.score), members(evening, team));
    return html + "</tbody>\n</table>\n</section>\n";
}

std::string players(const Evening& evening) {
    if (evening.places.empty()) return {};
    std::string html = fmt::format("<section{}>\n<h2>Players</h2>\n<div class=\"columns\">\n<table>\n<thead><tr><th>"
                                   "Rank</th><th class=\"text\">Name</th><th>Points</th><th>Right</th><th>Best "
                                   "run</th></tr></thead>\n<tbody>\n",
                                   evening.places.size() > most_on_the_sheet ? " class=\"many\"" : "");
    for (const auto& place : evening.places)
        html += fmt::format("<tr><td>{}</td><td class=\"text name\">{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                            number(place.rank), name_in_team(place), grouped(place.score), number(place.right),
                            place.streak);
    return html + "</tbody>\n</table>\n</div>\n</section>\n";
}

/// What is said of a question beside its bar.
std::string remarks(const Evening::Asked& asked) {
    std::vector<std::string> said;
    if (asked.voided) said.emplace_back("Didn’t count");
    if (asked.lure) said.push_back(words(*asked.lure));
    if (asked.silent() > 0) said.push_back(fmt::format("{} didn’t answer", number(asked.silent())));
    std::string line;
    for (const auto& each : said) line += (line.empty() ? "" : " · ") + theirs(each);
    return line;
}

std::string questions(const Evening& evening) {
    if (evening.questions.empty()) return {};
    std::string html = "<section>\n<h2>Questions</h2>\n<table class=\"questions\">\n<thead><tr><th>No.</th><th "
                       "class=\"text\">Question and answer</th><th class=\"text\">Right</th><th>Median</th><th "
                       "class=\"text\">The room</th></tr></thead>\n<tbody>\n";
    for (const auto& asked : evening.questions) {
        const auto percent = std::lround(100 * asked.share());
        html += fmt::format(
            "<tr{}><td>{}</td><td class=\"text\" lang=\"{}\"><div class=\"ask\" dir=\"auto\">{}</div><div "
            "class=\"key\" dir=\"auto\">{}</div></td><td class=\"text\"><span class=\"bar\"><i "
            "style=\"width:{}%\"></i></span> {}% <small>{} of {}</small></td><td>{}</td><td class=\"text\"><div "
            "class=\"room\">{}</div></td></tr>\n",
            asked.voided ? " class=\"void\"" : "", number(asked.number), escaped(evening.language), escaped(asked.ask),
            escaped(asked.key), percent, percent, number(asked.right), number(asked.of),
            asked.median ? seconds(*asked.median) : "–", remarks(asked));
    }
    return html + "</tbody>\n</table>\n</section>\n";
}

} // namespace

std::string evening_page(const Evening& evening, const std::string& when) {
    const PodiumView& podium_of = evening.podium;
    std::string html = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        "content=\"width=device-width\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'\">\n<title>{}, {}</title>\n<style>\n{}</style>\n</head>\n<body>\n<main{}>\n",
        escaped(podium_of.bank), escaped(when), evening_style, dense(evening) ? " class=\"dense\"" : "");
    html += fmt::format("<header>\n<h1 dir=\"auto\">{}</h1>\n<p>{} · {} rules · {} · {}</p>\n</header>\n",
                        escaped(podium_of.bank), escaped(when), theirs(podium_of.rules),
                        counted(evening.places.size(), "player", "players"),
                        counted(evening.questions.size(), "question", "questions"));
    html += podium(podium_of);
    html += teams(evening);
    const bool fits = evening.places.size() <= most_on_the_sheet;
    html += fits ? players(evening) + questions(evening) : questions(evening) + players(evening);
    return text::well_formed(html + "</main>\n</body>\n</html>\n");
}

} // namespace cliff::views
