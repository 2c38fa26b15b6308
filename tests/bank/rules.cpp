// What a file of rules becomes.
#include "bank/read.hpp"
#include "catch.hpp"

#include <string>
#include <vector>

using namespace cliff;
using Texts = std::vector<std::string>;

namespace {

Texts messages_of(const std::string& text) {
    Texts messages;
    const auto read = bank::parse_rules(text, "mine.yaml");
    CHECK_FALSE(read.value.has_value());
    for (const auto& problem : read.problems) messages.push_back(to_text(problem));
    return messages;
}

} // namespace

TEST_CASE("rules are read in whole", "[bank]") {
    const auto read = bank::parse_rules(
        "title: Mine\nabout: All of it.\npoints: 500\nfloor: 0.25\nseconds: 10\n"
        "match_seconds: 90\nstreak: {2: 10, 5: 50}\npartial: true\nclosest: true\nlives: 2\nfifty: 3\n"
        "questions: 7\nmixed: true\nbrisk: true\nstandings: question\nties: fastest\n"
        "teams: best\nsudden_death: true\nplay: buzzer\nanswer_seconds: 5\nwrong: 50\n",
        "some/where/mine.yaml");
    REQUIRE(read.problems.empty());
    Rules expected;
    expected.name = "mine";
    expected.title = "Mine";
    expected.about = "All of it.";
    expected.points = 500;
    expected.floor = 0.25;
    expected.seconds = 10;
    expected.match_seconds = 90;
    expected.streak = {{2, 10}, {5, 50}};
    expected.partial = true;
    expected.closest = true;
    expected.lives = 2;
    expected.fifty = 3;
    expected.questions = 7;
    expected.mixed = true;
    expected.brisk = true;
    expected.standings = StandingsAfter::question;
    expected.ties = Ties::fastest;
    expected.teams = TeamScore::best;
    expected.sudden_death = true;
    expected.play = PlayMode::buzzer;
    expected.answer_seconds = 5;
    expected.wrong = 50;
    CHECK(read.value == expected);
}

TEST_CASE("rules that say only their title have the usual values", "[bank]") {
    Rules expected;
    expected.name = "mine";
    expected.title = "Mine";
    CHECK(bank::parse_rules("title: Mine\n", "mine.yaml").value == expected);
}

TEST_CASE("wrong values in rules are all told", "[bank]") {
    CHECK(messages_of("tilte: Mine\npoints: many\nfloor: 1.5\nseconds: 601\nstreak: {1: 100, 3: lots, 4: 1, 04: 2}\n"
                      "partial: 1\nlives: 0\n") ==
          Texts{"mine.yaml:1:1: error: 'tilte' is not a key of a file of rules; did you mean 'title'?\n"
                "    1 | tilte: Mine\n"
                "      | ^~~~~",
                "mine.yaml:2:9: error: 'points' is a whole number from 0 to 100000, not 'many'\n"
                "    2 | points: many\n"
                "      |         ^~~~",
                "mine.yaml:3:8: error: 'floor' is a number from 0 to 1, not '1.5'\n"
                "    3 | floor: 1.5\n"
                "      |        ^~~",
                "mine.yaml:4:10: error: 'seconds' is a whole number from 1 to 600, not '601'\n"
                "    4 | seconds: 601\n"
                "      |          ^~~",
                "mine.yaml:5:10: error: a streak's length is a whole number from 2 to 1000, not '1'\n"
                "    5 | streak: {1: 100, 3: lots, 4: 1, 04: 2}\n"
                "      |          ^",
                "mine.yaml:5:21: error: a streak's bonus is a whole number from 0 to 100000, not 'lots'\n"
                "    5 | streak: {1: 100, 3: lots, 4: 1, 04: 2}\n"
                "      |                     ^~~~",
                "mine.yaml:5:33: error: the streak of 4 stands twice\n"
                "    5 | streak: {1: 100, 3: lots, 4: 1, 04: 2}\n"
                "      |                                 ^~",
                "mine.yaml:6:10: error: 'partial' is true or false, not '1'\n"
                "    6 | partial: 1\n"
                "      |          ^",
                "mine.yaml:7:8: error: 'lives' is a whole number from 1 to 100, not '0'\n"
                "    7 | lives: 0\n"
                "      |        ^"});
    CHECK(messages_of("title: Mine\nstreak: 100\n") ==
          Texts{"mine.yaml:2:9: error: 'streak' has a line for each number of right answers in a row and its points, "
                "like 2: 100\n"
                "    2 | streak: 100\n"
                "      |         ^~~"});
    CHECK(messages_of("title: Mine\nfloor: nan\n") ==
          Texts{"mine.yaml:2:8: error: 'floor' is a number from 0 to 1, not 'nan'\n"
                "    2 | floor: nan\n"
                "      |        ^~~"});
}

TEST_CASE("a name that rules don't know is told, with those they do", "[bank]") {
    CHECK(messages_of("title: Mine\nstandings: never\nties: [fastest]\nteams: mean\n") ==
          Texts{"mine.yaml:2:12: error: 'standings' is one of: question, round, end\n"
                "    2 | standings: never\n"
                "      |            ^~~~~",
                "mine.yaml:3:7: error: 'ties' is one of: shared, fastest\n"
                "    3 | ties: [fastest]\n"
                "      |       ^",
                "mine.yaml:4:8: error: 'teams' is one of: average, best, sum\n"
                "    4 | teams: mean\n"
                "      |        ^~~~"});
}
