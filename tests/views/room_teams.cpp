// What a room sees of teams, and of sudden death.
#include "views/room.hpp"

using namespace cliff;
using namespace cliff::views;
using test::RoomDriver;
using Texts = std::vector<std::string>;

namespace {

const Question quick = sample::one_choice("Which?", {"a", "b", "c", "d"}, 2);

/// Rows as "rank name score".
Texts rows(const StandingsView& view) {
    Texts all;
    for (const auto& row : view.rows)
        all.push_back(std::to_string(row.rank) + " " + row.name + " " + std::to_string(static_cast<int>(row.score)));
    return all;
}

} // namespace

TEST_CASE("a room in teams sees who is in which, how teams stand, and who was their best", "[views]") {
    RoomDriver room({quick, quick});
    room.state = State{};
    Rules rules = sample::classic();
    rules.standings = StandingsAfter::question;
    room.act(OpenLobby{sample::deck({quick, quick}), rules, false, "", {"Red", "Blue", "Nobody"}});
    for (const std::string name : {"Anna", "Ben", "Cy", "Dee"}) room.join(name); // one after the other to the smallest
    const auto lobby = room.see<LobbyView>();
    REQUIRE(lobby.in_teams);
    REQUIRE(lobby.teams.size() == 3);
    CHECK(lobby.teams[0].first == Texts{"Anna", "Dee"});
    CHECK(lobby.teams[2].members == 1);
    room.act(Remove{2});
    CHECK(room.see<LobbyView>().teams[2].members == 0);

    room.open().answer({2}, Millis{0}, 1).answer({2}, Millis{10'000}, 0).answer({0}, Millis{0}, 3).show();
    room.act(Next{});
    CHECK(rows(room.see<StandingsView>()) == Texts{"1 Blue 1000", "2 Red 375"});
    CHECK(room.see<StandingsView>().of_teams);
    CHECK(room.see<StandingsView>().rows[1].about == "2 players");
    room.act(Break{Millis{60'000}});
    CHECK(room.see<BreakView>().players == 3);
    CHECK(room.see<BreakView>().best[0].name == "Blue");
    room.open().answer({2}, Millis{0}, 3).answer({2}, Millis{0}, 0).answer({0}, Millis{0}, 1).show();
    room.act(Next{});
    const auto podium = room.see<PodiumView>();
    CHECK(podium.steps[0].names.first == Texts{"Red"});
    CHECK(podium.steps[0].about == "best: Anna");
    CHECK(podium.steps[0].score == 1425);
    CHECK(podium.pages == 3);
    const auto teams = room.see<PlacesView>(1), players = room.see<PlacesView>(2);
    CHECK(teams.of_teams);
    CHECK(teams.players == 2);
    CHECK(teams.rows[0].about == "2 players");
    CHECK_FALSE(players.of_teams);
    CHECK(players.rows[0].name == "Anna");
}

TEST_CASE("sudden death is announced between those who are level, and its guesses are shown with their names",
          "[views]") {
    RoomDriver room({quick});
    room.state = State{};
    Rules rules = sample::classic();
    rules.sudden_death = true;
    Deck deck = sample::deck({quick});
    Question number;
    number.ask = "How high?";
    number.kind = Number{1200, 0, "1200", std::string("metres")};
    deck.aside.push_back({0, number, {}, {}, true});
    room.act(OpenLobby{deck, rules});
    for (const std::string name : {"Anna", "Ben", "Cy"}) room.join(name);
    room.open().answer({2}, Millis{0}, 0).answer({2}, Millis{0}, 1).answer({0}, Millis{0}, 2).show();
    CHECK_FALSE(room.see<RoomRevealView>().last);
    room.act(Next{});
    CHECK(room.see<RoundTitleView>().title == "Sudden death");
    CHECK(room.see<RoundTitleView>().between == "Anna and Ben");
    room.open();
    CHECK(room.see<QuestionView>().header.crowd->of == 2);
    CHECK(room.see<QuestionView>().header.number == 0);
    room.say(0, "900").say(1, "1150").show();
    const auto numbers = room.answers<NumbersOfRoom>();
    CHECK(numbers.sudden);
    REQUIRE(numbers.contenders.size() == 2);
    CHECK(numbers.contenders[0].name == "Ben");
    CHECK(numbers.contenders[0].said == "1150");
    CHECK(numbers.contenders[1].rank == 2);
    CHECK(numbers.nearest == Texts{"Ben"});
    CHECK(room.see<RoomRevealView>().last);
    CHECK_FALSE(room.see<RoomRevealView>().fastest);
    room.act(Next{});
    const auto podium = room.see<PodiumView>();
    CHECK(podium.questions == 1);
    CHECK(podium.steps[0].names.first == Texts{"Ben"});
    CHECK(podium.steps[1].names.first == Texts{"Anna"});
}
