#include "core/teams.hpp"

#include "catch.hpp"
#include "core/hosted.hpp"

#include <algorithm>
#include <cmath>

using namespace cliff;
using sample::Driver;
using Texts = std::vector<std::string>;

namespace {

const Question quick = sample::one_choice("Which?", {"right", "wrong 1", "wrong 2", "wrong 3"}, 0);

Rules in(TeamScore how) {
    Rules rules = sample::classic();
    rules.teams = how;
    rules.streak.clear();
    return rules;
}

/// A lobby with these teams, and players "P1 Red", who is P1 and joins Red.
Driver lobby(const Texts& teams, const Texts& players, Rules rules = in(TeamScore::average)) {
    Driver match;
    match.act(OpenLobby{sample::deck({quick, quick, quick}), std::move(rules), false, "", teams});
    for (const auto& player : players) {
        const auto space = player.find(' ');
        match.act(Join{"seat " + player, player.substr(0, space), player.substr(space + 1)});
        REQUIRE(match.refused == Refusal::none);
    }
    return match;
}

/// Those players answer right after their times, the others wrong at once.
Driver& play(Driver& match, const std::vector<std::pair<std::size_t, int>>& right) {
    match.open();
    const Millis opened = match.now;
    for (std::size_t p = 0; p < match.state.players.size(); ++p) {
        const auto found = std::find_if(right.begin(), right.end(), [&](const auto& each) { return each.first == p; });
        if (found == right.end()) match.act(Submit{p, {1}});
    }
    for (const auto& [player, after] : right) {
        match.now = opened + Millis{after};
        match.act(Submit{player, {0}});
    }
    if (match.state.phase == Phase::open) match.act(Skip{});
    return match.reveal();
}

/// "1 Red 750 2": rank, name, score, members.
Texts table(const Driver& match) {
    Texts lines;
    const Scoreboard board = sample::board(match);
    for (const auto& team : board.teams())
        lines.push_back(std::to_string(team.rank) + " " + match.state.hosting->teams[team.team] + " " +
                        std::to_string(std::lround(team.score)) + " " + std::to_string(team.members));
    return lines;
}

} // namespace

TEST_CASE("players join the host's teams, and whoever names none comes into the smallest", "[core][teams]") {
    Driver match = lobby({" Red\n", "red", "Blue"}, {"Anna Blue", "Ben RED"});
    CHECK(match.state.hosting->teams == Texts{"Red", "red 2", "Blue"});
    CHECK(match.state.players[0].team == 2);
    CHECK(match.state.players[1].team == 0);
    CHECK(match.act(Join{"c", "Cy", "Green"}).refused == Refusal::no_such_team);
    CHECK(match.state.players.size() == 2);
    match.act(Join{"c", "Cy"}).act(Join{"d", "Dee"}).act(Join{"e", "Eve", " \xE2\x80\x8B "});
    CHECK(match.state.players[2].team == 1);
    CHECK(match.state.players[3].team == 0);
    CHECK(match.state.players[4].team == 1);
    CHECK(match.act(ChangeTeam{0, 3}).refused == Refusal::no_such_team);
    CHECK(match.act(ChangeTeam{9, 0}).refused == Refusal::unknown_player);
    CHECK(match.act(ChangeTeam{0, 2}).refused == Refusal::not_now);
}

TEST_CASE("where the host gives no teams, the first player of a team names it", "[core][teams]") {
    Driver match = lobby({}, {"Anna Ghosts", "Ben ghosts", "Cy Rogues"});
    CHECK(match.state.hosting->teams == Texts{"Ghosts", "Rogues"});
    CHECK(match.state.players[1].team == 0);
    Driver alone = lobby({}, {});
    alone.act(Join{"a", "Anna"});
    CHECK(alone.state.hosting->teams == Texts{"Anna"});
    for (std::size_t t = 1; t < most_teams; ++t) alone.act(Join{std::to_string(t), "P", "Team " + std::to_string(t)});
    CHECK(alone.state.hosting->teams.size() == most_teams);
    CHECK(alone.act(Join{"more", "P", "One more"}).refused == Refusal::too_many_teams);
    CHECK(alone.act(Join{"more", "P", "Team 7"}).refused == Refusal::none);
}

TEST_CASE("teams make a match one in teams, and without any there are none", "[core][teams]") {
    CHECK(lobby({"Red"}, {}, sample::classic()).state.rules.teams == TeamScore::average);
    CHECK(lobby({"Red"}, {}, in(TeamScore::sum)).state.rules.teams == TeamScore::sum);
    Driver none = lobby({}, {}, sample::classic());
    CHECK(none.act(Join{"a", "Anna", "Red"}).refused == Refusal::no_teams);
    CHECK(none.act(Join{"a", "Anna"}).act(ChangeTeam{0, 0}).refused == Refusal::no_teams);
    CHECK(none.act(RenameTeam{0, "Blue"}).refused == Refusal::no_such_team);
    CHECK(sample::board(none).teams().empty());
    Driver match;
    const auto opened = [&](Texts teams) {
        return match.act(OpenLobby{sample::deck({quick}), sample::classic(), false, "", std::move(teams)}).refused;
    };
    CHECK(opened({"Red", ""}) == Refusal::no_name);
    CHECK(opened(Texts(most_teams + 1, "Red")) == Refusal::too_many_teams);
    CHECK(match.state.phase == Phase::ready);
}

TEST_CASE("a team's score is its members' average, best or sum", "[core][teams]") {
    const auto of = [](TeamScore how, int points, const std::vector<int>& scores) {
        Rules rules = in(how);
        rules.points = points;
        return team_score(rules, scores);
    };
    CHECK(of(TeamScore::average, 1000, {1, 2}) == 2);
    CHECK(of(TeamScore::average, 1000, {-1, -2}) == -2);
    CHECK(of(TeamScore::average, 1000, {1000, 0, 0}) == 333);
    CHECK(of(TeamScore::average, 1, {7, 7, 8}) == 7.33); // a point an answer would leave all level otherwise
    CHECK(of(TeamScore::average, 1000, {}) == 0);
    CHECK(of(TeamScore::sum, 1000, {2'000'000'000, 2'000'000'000}) == 4e9);
    for (const auto& [how, expected] :
         std::vector<std::pair<TeamScore, Texts>>{{TeamScore::average, {"1 Blue 1000 1", "2 Red 583 3"}},
                                                  {TeamScore::best, {"1 Red 1000 3", "1 Blue 1000 1"}},
                                                  {TeamScore::sum, {"1 Red 1750 3", "2 Blue 1000 1"}}}) {
        Driver match = lobby({"Red", "Blue", "Nobody"}, {"A Red", "B Red", "C Red", "D Blue"}, in(how));
        play(match, {{0, 0}, {3, 0}, {1, 10'000}});
        CHECK(table(match) == expected);
    }
}

TEST_CASE("teams that are level share the rank, or the faster stands higher if the rules say so", "[core][teams]") {
    for (const auto& [how, ties, expected] : std::vector<std::tuple<TeamScore, Ties, Texts>>{
             {TeamScore::sum, Ties::shared, {"1 Red 2 2", "1 Blue 2 2", "3 Gold 1 1"}},
             {TeamScore::sum, Ties::fastest, {"1 Blue 2 2", "2 Red 2 2", "3 Gold 1 1"}},
             {TeamScore::average, Ties::fastest, {"1 Gold 1 1", "2 Blue 1 2", "3 Red 1 2"}},
             {TeamScore::best, Ties::fastest, {"1 Gold 1 1", "2 Blue 1 2", "3 Red 1 2"}}}) {
        Rules rules = in(how);
        rules.points = 1;
        rules.floor = 1;
        rules.ties = ties;
        Driver match = lobby({"Red", "Blue", "Gold"}, {"A Red", "B Red", "C Blue", "D Blue", "E Gold"}, rules);
        play(match, {{4, 100}, {2, 1000}, {3, 1500}, {0, 2000}, {1, 9000}});
        CHECK(table(match) == expected);
    }
}

TEST_CASE("who is removed counts in no team, and who joined late counts from their first question on",
          "[core][teams]") {
    Driver match = lobby({"Red", "Blue"}, {"A Red", "B Red", "C Blue"});
    play(match, {{0, 0}});
    CHECK(table(match) == Texts{"1 Red 500 2", "2 Blue 0 1"});
    match.act(Remove{1});
    CHECK(table(match) == Texts{"1 Red 1000 1", "2 Blue 0 1"});
    match.act(Remove{2});
    CHECK(table(match) == Texts{"1 Red 1000 1"});
    match.act(Undo{}).act(Undo{});
    CHECK(table(match) == Texts{"1 Red 500 2", "2 Blue 0 1"});
    match.act(Join{"late", "D", "Red"});
    CHECK(table(match) == Texts{"1 Red 500 3", "2 Blue 0 1"});
    play(match, {{0, 0}, {3, 0}});
    CHECK(table(match) == Texts{"1 Red 1000 3", "2 Blue 0 1"});
}

TEST_CASE("the host moves a player and renames a team, and takes both back", "[core][teams]") {
    Driver match = lobby({"Red", "Blue"}, {"A Red", "B Red", "C Blue"});
    play(match, {{0, 0}});
    CHECK(match.act(ChangeTeam{0, 1}).refused == Refusal::none);
    CHECK(table(match) == Texts{"1 Blue 500 2", "2 Red 0 1"});
    CHECK(sample::board(match).teams()[0].best == 0);
    CHECK(match.act(RenameTeam{0, "Blue"}).refused == Refusal::none);
    CHECK(match.state.hosting->teams == Texts{"Blue 2", "Blue"});
    CHECK(match.act(RenameTeam{1, "BLUE"}).refused == Refusal::none); // one may change the case of one's own
    CHECK(match.act(RenameTeam{1, " "}).refused == Refusal::no_name);
    CHECK(match.state.hosting->teams == Texts{"Blue 2", "BLUE"});
    match.act(Undo{}).act(Undo{});
    CHECK(match.state.hosting->teams == Texts{"Red", "Blue"});
    match.act(Undo{});
    CHECK(table(match) == Texts{"1 Red 500 2", "2 Blue 0 1"});
}
