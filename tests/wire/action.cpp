#include "wire/action.hpp"

#include "catch.hpp"
#include "play/random_match.hpp"
#include "wire/result.hpp"

using namespace cliff;

namespace {

std::string again(const std::string& json) {
    const auto action = wire::action_from(json);
    return action ? wire::to_json(*action) : "none";
}

} // namespace

TEST_CASE("an action is one readable line of JSON", "[wire]") {
    CHECK(wire::to_json(Submit{0, {2}}) == R"({"do":"submit","player":0,"picks":[2]})");
    CHECK(wire::to_json(Submit{3, Answer::typed("Größe \"L\"")}) ==
          R"({"do":"submit","player":3,"texts":["Größe \"L\""]})");
    CHECK(wire::to_json(Mark{1, {}}) == R"({"do":"mark","player":1,"picks":[]})");
    CHECK(wire::to_json(Tick{}) == R"({"do":"tick"})");
}

TEST_CASE("every action comes back as it was", "[wire]") {
    Deck deck = sample::every_kind();
    deck.sources["article"] = {"An article", "2023-06-27"};
    auto& question = deck.questions[0].question;
    question.id = "stunt";
    question.why = "Because.";
    question.from = {"article", "paragraph 3"};
    question.quote = true;
    question.level = 3;
    question.line = 12;
    question.seconds = 15;
    question.points = 500;
    question.tags = {"cast", "🔥"};
    question.image = Media{"a.png", "A cliff"};
    question.audio = Media{"b.wav", "A fuse"};
    deck.questions[0].fifty = {1, 2};
    deck.questions[3].rivals = {"Moralez"};
    Rules rules = sample::classic();
    rules.match_seconds = 60;
    rules.lives = 3;
    rules.questions = 10;
    rules.standings = StandingsAfter::question;
    rules.ties = Ties::fastest;
    rules.teams = TeamScore::sum;
    rules.sudden_death = true;
    deck.aside = {deck.questions[4]};
    deck.aside[0].sudden = true;
    rules.play = PlayMode::buzzer;
    rules.answer_seconds = 5;
    rules.wrong = 50;
    deck.questions[1].play = PlayMode::buzzer;
    deck.questions[2].play = PlayMode::turns;
    deck.questions[4].wager = true;
    deck.first_turn = 12;
    rules.floor = .1 + .2; // no number of few digits
    const Begin begin{deck, rules, {{"Ada"}, {"محمد 🔥"}}};

    const auto read = wire::action_from(wire::to_json(begin));
    REQUIRE(read);
    const auto& back = std::get<Begin>(*read);
    CHECK(back.deck == begin.deck);
    CHECK(back.rules == begin.rules);
    CHECK(back.players == begin.players);

    for (const auto& action : std::vector<Action>{Tick{},
                                                  Next{},
                                                  Mark{1, {0, 2}},
                                                  Type{0, "so far"},
                                                  Name{0, "Fork"},
                                                  Submit{1, {3}},
                                                  Submit{0, Answer::typed("")},
                                                  Buzz{2, Claim{Millis{1200}, Millis{80}}, 4'294'967'295U, Millis{90}},
                                                  Buzz{0},
                                                  Stake{1, 700},
                                                  Heard{3, false},
                                                  Reopen{},
                                                  Fifty{0},
                                                  Skip{},
                                                  Revise{deck},
                                                  Pause{},
                                                  Resume{},
                                                  End{},
                                                  Submit{0, {1}, Claim{Millis{1200}, Millis{80}}},
                                                  Name{0, "Fork", Claim{Millis{1}, Millis{2}}},
                                                  OpenLobby{deck, rules, true, "K7QM"},
                                                  OpenLobby{deck, rules},
                                                  OpenLobby{deck, rules, false, "", {"Red", "Blue 🔥"}},
                                                  Join{"a1", "Ada 🔥"},
                                                  Join{"a1", "Ada", "Red"},
                                                  ChangeTeam{3, 1},
                                                  RenameTeam{1, "Green"},
                                                  Join{"paper 3", "Table 3", "", SeatKind::paper},
                                                  HandIn{1, 2, {0, 3}},
                                                  HandIn{1, 2, Answer::typed("Ilsa")},
                                                  HandIn{1, 2, {}},
                                                  Presence{0, false},
                                                  Rename{0, "Bob"},
                                                  Remove{1},
                                                  LockLobby{true},
                                                  Automatic{true},
                                                  Extend{Millis{10'000}},
                                                  Extend{Millis{-60'000}},
                                                  Break{Millis{300'000}},
                                                  Moderate{true},
                                                  Allow{2},
                                                  Hide{3, "a rude word"},
                                                  OpenLobby{deck, rules, false, "K7QM", {}, true},
                                                  Void{2},
                                                  AlsoAccept{3, "Ilsa"},
                                                  Adjust{9, -200},
                                                  Undo{}}) {
        const auto json = wire::to_json(action);
        INFO(json);
        REQUIRE(wire::action_from(json));
        CHECK(wire::action_from(json)->index() == action.index());
        CHECK(again(json) == json);
    }
}

TEST_CASE("bytes that are no text don't make an action unreadable", "[wire]") {
    const auto read = wire::action_from(wire::to_json(Type{0, "caf\xE9"}));
    REQUIRE(read);
    CHECK(std::get<Type>(*read).text == "caf\uFFFD");
}

TEST_CASE("what nobody wrote is no action", "[wire]") {
    for (const auto* json :
         {"", "nonsense", "[]", "{}", "7", R"({"do":7})", R"({"do":"fly"})", R"({"do":"submit"})",
          R"({"do":"submit","player":-1,"picks":[1]})", R"({"do":"submit","player":0.5})",
          R"({"do":"submit","player":0,"picks":[-1]})", R"({"do":"submit","player":0,"picks":["a"]})",
          R"({"do":"submit","player":0,"picks":7})", R"({"do":"type","player":0,"text":null})",
          R"({"do":"begin","deck":{},"rules":{},"players":[]})", R"({"do":"tick"} {"do":"tick"})"}) {
        INFO(json);
        CHECK_FALSE(wire::action_from(json));
    }
}

TEST_CASE("a deck that can't have been dealt is no deck", "[wire]") {
    const auto with = [](std::size_t question, const std::string& was, const std::string& is) {
        auto deck = sample::every_kind();
        std::swap(deck.questions[0], deck.questions[question]);
        auto json = wire::to_json(Revise{deck});
        REQUIRE(wire::action_from(json));
        const auto at = json.find(was);
        INFO(json);
        REQUIRE(at != std::string::npos);
        return json.replace(at, was.size(), is);
    };
    CHECK_FALSE(wire::action_from(with(0, R"("answer":0)", R"("answer":4)")));
    CHECK_FALSE(wire::action_from(with(0, R"("round":0)", R"("round":1)")));
    CHECK_FALSE(wire::action_from(with(0, R"("answer":0)", R"("answer":0,"seconds":2000000000)")));
    CHECK_FALSE(wire::action_from(with(0, R"("answer":0)", R"("answer":0,"points":-1)")));
    CHECK_FALSE(wire::action_from(with(0, R"("answer":0)", R"("answer":0,"fifty":[0,1])")));
    CHECK_FALSE(wire::action_from(with(0, R"("answer":0)", R"("answer":0,"play":"alone")")));
    CHECK_FALSE(wire::action_from(with(0, R"("answer":0)", R"("answer":0,"play":"turns","wager":true)")));
    CHECK_FALSE(wire::action_from(with(1, R"("answers":[0,2])", R"("answers":[2,2])")));
    CHECK_FALSE(wire::action_from(with(0, R"(["right","wrong 1","wrong 2","wrong 3"])", R"(["right"])")));
    CHECK_FALSE(wire::action_from(with(1, R"("answers":[0,2])", R"("answers":[2,0])")));
    CHECK_FALSE(wire::action_from(with(1, R"("answers":[0,2])", R"("answers":[])")));
    CHECK_FALSE(wire::action_from(with(3, R"(["Esai Morales","Morales"])", "[]")));
    CHECK_FALSE(wire::action_from(with(4, R"("number":"2.1")", R"("number":"nan")")));
    CHECK_FALSE(wire::action_from(with(5, R"("right":[1,0,2])", R"("right":[1,0,0])")));
    CHECK_FALSE(wire::action_from(with(6, R"(["Fork"])", "[]")));
    Deck aside = sample::deck({sample::truth("?", true)});
    aside.aside = {aside.questions[0]}; // no number
    CHECK_FALSE(wire::action_from(wire::to_json(Revise{aside})));
    aside.aside.assign(most_sudden + 1, {0, sample::of("How far?", Number{7, 1, "7", {}}), {}});
    CHECK_FALSE(wire::action_from(wire::to_json(Revise{aside})));
}

TEST_CASE("a result of a match in teams tells them, too, and who came out of sudden death", "[wire]") {
    Rules rules = sample::classic();
    rules.sudden_death = true;
    Deck deck = sample::deck({sample::truth("?", true)});
    deck.aside.push_back({0, sample::of("How far?", Number{7, 1, "7", {}}), {}, {}, true});
    sample::Driver match;
    match.act(OpenLobby{deck, rules, false, "", {"Red", "Blue", "Nobody"}});
    match.act(Join{"a", "Ada", "Blue"}).act(Join{"b", "Ben", "Red"}).open();
    match.answer({0}, Millis{0}, 0).answer({0}, Millis{0}, 1).reveal().act(Next{}).open();
    match.act(Submit{0, Answer::typed("7")}).act(Submit{1, Answer::typed("8")}).reveal().act(Next{});
    const auto result = wire::result_of(match.state);
    CHECK(
        wire::to_json(result) ==
        R"({"asked":2,"players":[)"
        R"({"name":"Ada","score":1000,"right":1,"best_streak":1,"points":[[500,500,0],[0,0,0]],"team":"Blue"},)"
        R"({"name":"Ben","score":1000,"right":1,"best_streak":1,"points":[[500,500,0],[0,0,0]],"team":"Red"}],)"
        R"("teams":[{"name":"Blue","score":1000,"rank":1,"members":1},{"name":"Red","score":1000,"rank":2,"members":1}],)"
        R"("won":["Blue"]})");
    CHECK(wire::result_from(wire::to_json(result)) == result);
    wire::Result parts{1, {}, {{"Red", 7.33, 1, 3}}, {}};
    CHECK(wire::to_json(parts).find(R"("score":"7.33")") != std::string::npos);
    CHECK(wire::result_from(wire::to_json(parts)) == parts);
}

TEST_CASE("a result tells each player's points by question", "[wire]") {
    sample::Driver match;
    match.begin(sample::deck({sample::truth("?", true), sample::truth("!", false)}), sample::classic(), 2).open();
    match.answer({0}, Millis{10'000}, 0).answer({1}, Millis{0}, 1).reveal().act(Next{}).open();
    match.act(End{});
    CHECK(wire::to_json(wire::result_of(match.state)) ==
          R"({"asked":1,"players":[{"name":"","score":750,"right":1,"best_streak":1,"points":[[500,250,0]]},)"
          R"({"name":"","score":0,"right":0,"best_streak":0,"points":[[0,0,0]]}]})");
    CHECK(wire::result_from(wire::to_json(wire::result_of(match.state))) == wire::result_of(match.state));
    for (const auto* json :
         {"", "{}", R"({"asked":1,"players":7})", R"({"asked":-1,"players":[]})",
          R"({"asked":1,"players":[{"name":"A","score":1,"right":1,"best_streak":1,"points":[[1]]}]})"})
        CHECK_FALSE(wire::result_from(json));
}
