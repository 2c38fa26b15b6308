// What was played, listed and explained, and proved by playing it again.
#include "app/records.hpp"

#include "app/commands.hpp"
#include "app/host.hpp"
#include "app/keeping.hpp"
#include "app/three.hpp"
#include "app/zone.hpp"
#include "catch.hpp"
#include "core/sample.hpp"
#include "play/match.hpp"
#include "store/folder.hpp"

#include <deque>
#include <regex>
#include <sstream>

using namespace cliff;
using namespace cliff::app;
using sample::InZone;
using sample::JournalFolder;
using sample::three;

namespace {

/// A match in the terminal that is kept, with these lines typed into it.
std::string played(const JournalFolder& folder, std::deque<std::string> lines, PlayWords words) {
    std::ostringstream out;
    Terminal terminal{out,
                      [&](std::optional<Millis>) -> Terminal::Line {
                          if (lines.empty()) return {};
                          auto text = lines.front();
                          lines.pop_front();
                          return {text, false};
                      },
                      [] { return Millis{0}; }, false, folder.file()};
    CHECK(play_in_terminal(words, terminal) == fine);
    return out.str();
}

/// With the day and hour left out, which are those of the test's run.
std::string told(const JournalFolder& folder, const RecordsWords& words) {
    const InZone india{"IST-5:30"};
    std::ostringstream out;
    CHECK(records(words, folder.file(), load_shelf(three().banks), out) == fine);
    static const std::regex when{R"(20\d\d-\d\d-\d\d(T\d\d:\d\d:\d\d| \d\d:\d\d))"};
    return std::regex_replace(out.str(), when, "WHEN");
}

std::string replayed(const JournalFolder& folder, std::int64_t match, int code) {
    std::ostringstream out;
    CHECK(replay(match, folder.file(), out) == code);
    return out.str();
}

} // namespace

TEST_CASE("records list the matches, and a match comes out the same again", "[app]") {
    JournalFolder folder;
    CHECK(told(folder, {}) == "No match has been played yet.\n");
    CHECK(told(folder, {{}, "json", false}) == "[]\n");
    played(folder, {"a", "b", "s"}, three());
    played(folder, {"a"}, three());
    CHECK(told(folder, {{}, "csv", false}) == "match,began,bank,rules,who,state,score,right,asked\n"
                                              "2,WHEN+05:30,Pictures for the tests,Classic,alone,played,1000,1,1\n"
                                              "1,WHEN+05:30,Pictures for the tests,Classic,alone,played,1000,1,3\n");
    const std::string longest = "The longest that anybody may write in the title of a round, to see it shrink";
    const auto across = [&](const std::string& text) { return text + std::string(longest.size() - text.size(), ' '); };
    CHECK(told(folder, {{}, "table", false}) ==
          "match  began                    bank                    rules    who    state   score  right  asked\n"
          "    2  WHEN +05:30  Pictures for the tests  Classic  alone  played   1000      1      1\n"
          "    1  WHEN +05:30  Pictures for the tests  Classic  alone  played   1000      1      3\n"
          "\nMastered: right on four days, the last of them a week after the first.\n"
          "bank                    " +
              across("round") + "  mastered  asked  questions\n" + "Pictures for the tests  " +
              across("Usual questions") + "         0      3          4\n" + "Pictures for the tests  " + longest +
              "         0      0          1\n");
    CHECK(replayed(folder, 1, fine) == "Match 1: 14 events, and the same result: You 1,000 points, 1 of 3 right.\n");
}

TEST_CASE("the results tell a personal best, in matches of one kind", "[app]") {
    JournalFolder folder;
    const auto has = [](const std::string& text, const char* part) { return text.find(part) != std::string::npos; };
    const auto first = played(folder, {"b", "b", "s"}, three());
    CHECK_FALSE(has(first, "best:"));
    CHECK(has(played(folder, {"a", "b", "s"}, three()), "New personal best: +1,000\n"));
    CHECK(has(played(folder, {"b", "b", "s"}, three()), "Your best: 1,000\n"));
    auto fewer = three();
    fewer.questions = 2;
    CHECK_FALSE(has(played(folder, {"b", "b"}, fewer), "best:"));
}

TEST_CASE("after each reveal it is told what the best match had at this point", "[app]") {
    const JournalFolder folder;
    const auto told_of = [](const std::string& text) { return text.find("your best match had") != std::string::npos; };
    CHECK_FALSE(told_of(played(folder, {"b", "b", "s"}, three()))); // the first has nothing to be held against
    CHECK_FALSE(told_of(played(folder, {"a", "a", "s"}, three()))); // and the best came to nothing
    const auto text = played(folder, {"b", "a", "s"}, three());
    CHECK(text.find("Your score is 0; your best match had 1,000 at this point.\n") != std::string::npos);
    CHECK(text.find("Your score is 1,000; your best match had 2,100 at this point.\n") != std::string::npos);
    auto practice = three();
    practice.rules = "practice";
    for (int time = 0; time < 2; ++time) CHECK_FALSE(told_of(played(folder, {"a", "a", "a"}, practice)));
}

TEST_CASE("each point of a match is explained", "[app]") {
    JournalFolder folder;
    played(folder, {"a", "b", "s"}, three());
    CHECK(told(folder, {1, "table", false}) ==
          "Match 1: Pictures for the tests, Classic, WHEN +05:30 (alone, played)\n"
          "\n1. A fuse burns towards its charge.\n"
          "   Said: A) True (0.0 s). The answer: A) True\n"
          "   1000 points: 500 for the answer, 500 for speed, 0 for the streak.\n"
          "\n2. “Why are we doing this?” Who might say so?\n"
          "   Said: B) Nobody (0.0 s). The answer: A) Everybody\n"
          "   No points.\n"
          "\n3. What does the rider leave the edge of the cliff on in this picture?\n"
          "   No answer. The answer: A) A motorcycle\n"
          "   No points.\n"
          "\nYou: 1,000 points, 1 of 3 right\n");
    CHECK(told(folder, {1, "csv", false}) ==
          "player,number,question,said,answer,seconds,share,right,speed,streak,cost,stake,points\n"
          "You,1,A fuse burns towards its charge.,A) True,A) True,0.0,1.00,500,500,0,0,0,1000\n"
          "You,2,“Why are we doing this?” Who might say so?,B) Nobody,A) Everybody,0.0,0.00,0,0,0,0,0,0\n"
          "You,3,What does the rider leave the edge of the cliff on in this picture?,,A) A "
          "motorcycle,,0.00,0,0,0,0,0,0\n");
    CHECK(told(folder, {1, "json", false}).find(R"("number": 2, )") != std::string::npos);
}

namespace {

/// A question of an evening in which Ada is wrong and Grace and Bob are right, Bob first; then he is removed.
void hold_evening(const JournalFolder& folder) {
    const auto shelf = load_shelf(three().banks);
    const Begin dealt = deal_match(shelf, select(shelf, three()), 3);
    Keeping keeping{folder.file(), Keeping::Of::a_room};
    auto match = keeping.fresh();
    Millis now{0};
    const auto act = [&](Action action) { CHECK(match.apply({now, std::move(action)}) == Refusal::none); };
    act(OpenLobby{dealt.deck, dealt.rules});
    for (const auto* name : {"Ada", "Bob", "Grace"}) act(Join{name, name});
    while (match.state().phase != Phase::open) act(Next{});
    act(Submit{0, {1}});
    act(Submit{1, {0}});
    now += Millis{2000};
    act(Submit{2, {0}});
    while (match.state().phase != Phase::reveal) act(Next{});
    act(Remove{1});
    act(End{});
    keeping.close(match.state());
    keeping.commit(match.state(), now);
    CHECK(keeping.kept() == 1);
    CHECK(afterwards(match.state(), keeping.kept()) == "Who was where, and how each question went:\n"
                                                       "  cliffhanger records --match 1\n"
                                                       "The same as a page to print:\n"
                                                       "  cliffhanger records --match 1 --format html > "
                                                       "evening-1.html\n");
    CHECK(afterwards(match.state(), std::nullopt).empty());
    CHECK(afterwards(State{}, 1).empty());
}

} // namespace

TEST_CASE("an evening is listed by its winner, who is nobody that the host removed", "[app]") {
    const JournalFolder folder;
    hold_evening(folder);
    CHECK(told(folder, {{}, "csv", false}) ==
          "match,began,bank,rules,who,state,score,right,asked\n"
          "1,WHEN+05:30,Pictures for the tests,Classic,a room of 2,played,950,1,1\n");
    CHECK(replayed(folder, 1, fine) ==
          "Match 1: 13 events, and the same result: Ada 0 points, 0 of 1 right. Grace 950 points, 1 of 1 right.\n");
    CHECK(played(folder, {"a", "b", "s"}, three()).find("best") == std::string::npos);
}

TEST_CASE("an evening tells its players and its questions", "[app]") {
    const JournalFolder folder;
    hold_evening(folder);
    CHECK(told(folder, {1, "table", false}) ==
          "Match 1: Pictures for the tests, Classic, WHEN +05:30 (a room of 2, played)\n"
          "\nrank  player  points  right  streak\n"
          "   1  Grace      950      1       1\n"
          "   2  Ada          0      0       0\n"
          "\n   question                          right          median s  no answer  the room\n"
          "1  A fuse burns towards its charge.    50%  1 of 2       2.0          0  “False” tempted 1\n");
    CHECK(told(folder, {1, "csv", false}) ==
          "rank,player,points,right,streak\n1,Grace,950,1,1\n2,Ada,0,0,0\n\n"
          "number,round,question,answer,players,answered,right,share,median,room,void\n"
          "1,Usual questions,A fuse burns towards its charge.,A) True,2,2,1,0.50,2.0,“False” tempted 1,no\n");
    CHECK(told(folder, {1, "json", false}) ==
          R"({"match": 1, "bank": "Pictures for the tests", "rules": "Classic",
"players": [
  {"rank": 1, "player": "Grace", "points": 950, "right": 1, "streak": 1},
  {"rank": 2, "player": "Ada", "points": 0, "right": 0, "streak": 0}
]
, "questions": [
  {"number": 1, "round": "Usual questions", "question": "A fuse burns towards its charge.", "answer": "A) True", )"
          R"("players": 2, "answered": 2, "right": 1, "share": 0.50, "median": 2.0, )"
          R"("room": "“False” tempted 1", "void": "no"}
]
}
)");
    const auto html = told(folder, {1, "html", false});
    CHECK(html.find("<bdi>Grace</bdi>") != std::string::npos);
    CHECK(html.find("Bob") == std::string::npos);
    CHECK(html.find(">Pictures for the tests</h1>") != std::string::npos);
}

TEST_CASE("a rehearsal is told what the time of the evening goes into", "[app]") {
    State match;
    match.rules.title = "Classic";
    match.rules.seconds = 20;
    match.deck.rounds = {"Round"};
    Question question;
    question.ask = std::string(40, 'x');
    question.kind = TrueFalse{true};
    for (int q = 0; q < 30; ++q) match.deck.questions.push_back({0, question, {}});
    CHECK(expected_length(match, false) == "30 questions by the Classic rules take a room about 13 minutes.\n");
    CHECK(expected_length(match, true) == "30 questions by the Classic rules take a room about 13 minutes:\n"
                                          "  titles        0:03\n"
                                          "  questions     7:12\n"
                                          "  reveals       4:51\n"
                                          "  standings     0:00\n"
                                          "  breaks           -  as you call them\n"
                                          "  together     12:06\n");
}

TEST_CASE("every point of an evening is explained on demand", "[app]") {
    const JournalFolder folder;
    hold_evening(folder);
    CHECK(told(folder, {1, "table", false, true}) ==
          "Match 1: Pictures for the tests, Classic, WHEN +05:30 (a room of 2, played)\n"
          "\nAda:\n"
          "\n1. A fuse burns towards its charge.\n"
          "   Said: B) False (0.0 s). The answer: A) True\n"
          "   No points.\n"
          "\nGrace:\n"
          "\n1. A fuse burns towards its charge.\n"
          "   Said: A) True (2.0 s). The answer: A) True\n"
          "   950 points: 500 for the answer, 450 for speed, 0 for the streak.\n"
          "\nAda: 0 points, 0 of 1 right\n"
          "\nGrace: 950 points, 1 of 1 right\n");
    std::ostringstream none;
    CHECK_THROWS_WITH(records({1, "html", false, true}, folder.file(), {}, none),
                      "--points comes as a table, csv or json, not as html");
    played(folder, {"a", "b", "s"}, three());
    CHECK_THROWS_WITH(records({2, "html", false}, folder.file(), {}, none),
                      "html is for an evening with a room; this match was played alone");
}

TEST_CASE("of an evening in teams it is told who was in which, how teams stood, and for whom sudden death was",
          "[app]") {
    JournalFolder folder;
    {
        Question first = sample::truth("Is it?", true), number = sample::truth("How far?", true);
        number.kind = Number{100, 0, "100", {}};
        Deck deck = sample::deck({first});
        deck.aside.push_back({0, number, {}, {}, true});
        Rules rules = sample::classic();
        rules.sudden_death = true;
        Keeping keeping{folder.file(), Keeping::Of::a_room};
        auto match = keeping.fresh();
        const auto act = [&](Action action) { CHECK(match.apply({Millis{0}, std::move(action)}) == Refusal::none); };
        act(OpenLobby{deck, rules, false, "", {"Red", "Blue", "Gold"}});
        for (const std::string name : {"Ada", "Ben", "Cy"}) act(Join{name, name});
        const auto open = [&](Phase phase) {
            while (match.state().phase != phase) act(Next{});
        };
        open(Phase::open);
        for (const std::size_t player : {0U, 1U, 2U}) act(Submit{player, {player == 2 ? 1U : 0U}});
        open(Phase::reveal);
        act(Next{});
        open(Phase::open);
        act(Submit{0, Answer::typed("90")});
        act(Submit{1, Answer::typed("105")});
        open(Phase::results);
        keeping.close(match.state());
        keeping.commit(match.state(), Millis{0});
    }
    CHECK(told(folder, {{}, "csv", false}) == "match,began,bank,rules,who,state,score,right,asked\n"
                                              "1,WHEN+05:30,Sample,Classic,a room of 3,played,1000,,2\n");
    const std::string evening = told(folder, {1, "csv", false});
    CHECK(evening.substr(0, evening.find("\n\nnumber")) == "rank,team,points,players\n"
                                                           "1,Blue,1000,1\n"
                                                           "2,Red,1000,1\n"
                                                           "3,Gold,0,1\n"
                                                           "\n"
                                                           "rank,player,points,right,streak,team\n"
                                                           "1,Ada,1000,1,1,Red\n"
                                                           "1,Ben,1000,1,1,Blue\n"
                                                           "3,Cy,0,0,0,Gold");
    CHECK(told(folder, {1, "csv", false, true}) ==
          "player,number,question,said,answer,seconds,share,right,speed,streak,cost,stake,points,team\n"
          "Ada,1,Is it?,A) True,A) True,0.0,1.00,500,500,0,0,0,1000,Red\n"
          "Ada,2,How far?,90,100,0.0,0.00,0,0,0,0,0,0,Red\n"
          "Ben,1,Is it?,A) True,A) True,0.0,1.00,500,500,0,0,0,1000,Blue\n"
          "Ben,2,How far?,105,100,0.0,0.00,0,0,0,0,0,0,Blue\n"
          "Cy,1,Is it?,B) False,A) True,0.0,0.00,0,0,0,0,0,0,Gold\n");
    const std::string whole = told(folder, {1, "table", false, true});
    CHECK(whole.substr(whole.find("\nAda (")) == "\nAda (Red): 1,000 points, 1 of 1 right\n"
                                                 "\nBen (Blue): 1,000 points, 1 of 1 right\n"
                                                 "\nCy (Gold): 0 points, 0 of 1 right\n"
                                                 "\n1. Blue, 1 player: 1,000 points\n"
                                                 "2. Red, 1 player: 1,000 points\n"
                                                 "3. Gold, 1 player: 0 points\n"
                                                 "\nSudden death was for Blue.\n");
    CHECK(replayed(folder, 1, fine).find("and the same result") != std::string::npos);
}

TEST_CASE("a match that isn't there, and a journal that isn't one, are told", "[app]") {
    JournalFolder folder;
    std::ostringstream out;
    CHECK_THROWS_WITH(records({7, "table", false}, folder.file(), {}, out),
                      "there is no match 7; `cliffhanger records` lists those there are");
    CHECK_THROWS_AS(replay(7, folder.file(), out), std::invalid_argument);
    sample::write_bytes(folder.file(),
                        "this is no database, though it is long enough to look like one for a moment.....");
    CHECK_THROWS_AS(records({}, folder.file(), {}, out), std::runtime_error);
}

TEST_CASE("what is forgotten is gone, and said", "[app]") {
    JournalFolder folder;
    const RecordsWords forget{{}, "table", true};
    CHECK(told(folder, forget) == "There was nothing to forget.\n");
    played(folder, {"a", "b", "s"}, three());
    sample::write_bytes(folder.file().string() + ".damaged-2026", "kept aside");
    sample::write_bytes(folder.path() / "mistakes.txt", "for a bank's author");
    const auto said = told(folder, forget);
    CHECK(said.find("Deleted 1 match and these files:\n") == 0);
    CHECK(folder.count("journal") == 0);
    CHECK(folder.count("mistakes") == 1);
    const auto stays =
        "What you noted as mistaken in banks stays, for their authors: " + (folder.path() / "mistakes.txt").string() +
        "\n";
    CHECK(said.find(stays) != std::string::npos);
    CHECK(told(folder, forget) == "There was nothing to forget.\n" + stays);
    CHECK(told(folder, {}) == "No match has been played yet.\n");
}

TEST_CASE("a match goes on with the time that was left, however long it has waited", "[app]") {
    const JournalFolder folder;
    const auto shelf = load_shelf(three().banks);
    const auto begin = deal_match(shelf, select(shelf, three()), 3);
    const Millis opened{2'000}, last{7'000};
    {
        Keeping keeping{folder.file()};
        auto match = keeping.fresh();
        match.apply({Millis{0}, begin});
        match.apply({Millis{1'000}, Next{}});
        match.apply({opened, Next{}});
        match.apply({Millis{4'000}, Mark{0, {1}}});
        keeping.commit(match.state(), Millis{4'000});
        keeping.commit(match.state(), Millis{4'500}); // not every frame
        keeping.commit(match.state(), last);
    }
    Keeping keeping{folder.file()};
    REQUIRE(keeping.unfinished());
    Millis since{0};
    auto match = keeping.go_on(since);
    CHECK(since == last);
    CHECK(match.state().paused == last);
    const Millis later{500'000};
    CHECK(match.apply({later, Resume{}}) == Refusal::none);
    CHECK(match.state().phase == Phase::open);
    CHECK(*deadline(match.state()) - later == Millis{20'000} - (last - opened));
    CHECK_FALSE(keeping.unfinished());
}

TEST_CASE("a match that was cut short in the terminal goes on where it was", "[app]") {
    JournalFolder folder;
    {
        store::Journal journal(folder.file(), folder.clocks());
        const auto begin = deal_match(load_shelf(three().banks), select(load_shelf(three().banks), three()), 3);
        play::Match match{[&](const Event& event, const State&) { journal.add(event); }};
        match.apply({Millis{0}, begin});
        match.apply({Millis{1'000}, Next{}});
        match.apply({Millis{2'000}, Next{}});
        match.apply({Millis{7'000}, Submit{0, {0}}});
        match.apply({Millis{7'500}, Next{}});
        match.apply({Millis{8'000}, Pause{}});
    }
    PlayWords words;
    words.resume = true;
    const auto out = played(folder, {"b", "s"}, words);
    CHECK(out.find("Going on: Pictures for the tests, Classic: question 1 of 3\n") == 0);
    CHECK(out.find("Question 2 of 3") != std::string::npos);
    CHECK(replayed(folder, 1, fine).find("and the same result") != std::string::npos);
    std::ostringstream none;
    Terminal nobody{none, [](std::optional<Millis>) { return Terminal::Line{}; }, [] { return Millis{0}; }, false,
                    folder.file()};
    CHECK_THROWS_WITH(play_in_terminal(words, nobody),
                      "there is no match to go on with; `cliffhanger play` begins one");
}
