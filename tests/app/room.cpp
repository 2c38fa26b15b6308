// A room of phones, through the doors that phones use.
#include "app/evening.hpp"
#include "catch.hpp"

#include <vector>

using namespace cliff;
using sample::Evening;
using sample::Phone;

TEST_CASE("phones join by the code on the wall, each under a name of its own", "[app][host]") {
    Evening evening;
    Phone first = evening.phone(), second = evening.phone(), stranger = evening.phone();
    CHECK(first.join("Anna").find(R"("name":"Anna")") != std::string::npos);
    CHECK(second.join("anna", "k7qm").find(R"("name":"anna 2")") != std::string::npos);
    CHECK(first.token != second.token);
    CHECK(first.token.size() == 32);
    stranger.say(R"({"join":{"name":"Eve","code":"XXXX"}})");
    CHECK(stranger.hear("refused") == R"({"refused":{"what":"join","why":"that isn't the code on the wall"}})");
    stranger.say(R"({"answer":{"n":1,"picks":[0],"ms":1}})");
    CHECK(stranger.hear("refused").find("join first") != std::string::npos);
    first.say(R"({"join":{"name":"Twice","code":"K7QM"}})");
    first.hear("refused");
    CHECK(evening.stop().players.size() == 2);
}

TEST_CASE("a match of every kind is played by a phone to its end, and every point arrives", "[app][host]") {
    Evening evening;
    Phone phone = evening.phone();
    phone.join("Ada");
    const std::vector<std::string> answers{R"("picks":[0])",           R"("picks":[0,2])", R"("picks":[0])",
                                           R"("text":"esai morales")", R"("text":"2.1")",  R"("picks":[1,0,2])"};
    for (std::size_t q = 0; q < answers.size(); ++q) {
        evening.until(Phase::open);
        phone.hear(R"("phase":"open")");
        phone.answer(q + 1, answers[q]);
        CHECK(phone.hear("ack").find(R"("n":)" + std::to_string(q + 1)) != std::string::npos);
        evening.until(Phase::reveal);
        CHECK(phone.hear(R"("phase":"reveal")").find(R"("verdict":"right")") != std::string::npos);
    }
    evening.until(Phase::open);
    phone.hear(R"("phase":"open")");
    for (const char* thing : {"fork", "swingarm", "wheel"}) {
        phone.say(R"({"name":{"n":7,"text":")" + std::string(thing) + R"(","ms":5}})");
        phone.hear(R"("found")");
    }
    evening.until(Phase::results);
    CHECK(phone.hear(R"("phase":"results")").find(R"("sum":[7,7])") != std::string::npos);
    CHECK(tally(evening.stop(), 0).right == 7);
}

TEST_CASE("nothing that is sent before the reveal has the key in it", "[app][host]") {
    Evening evening;
    Phone phone = evening.phone();
    phone.join("Ada");
    for (int q = 0; q < 7; ++q) {
        evening.until(Phase::open);
        phone.hear(R"("phase":"open")");
        std::string before = phone.heard();
        if (q == 3) CHECK(before.find("Morales") == std::string::npos);
        if (q == 4) CHECK(before.find("2.1") == std::string::npos);
        if (q == 6) CHECK(before.find("Swing") == std::string::npos);
        const auto last = before.rfind(R"("phase":"open")");
        CHECK(before.find(R"("right":[)", last) == std::string::npos);
        CHECK(before.find(R"("key")", last) == std::string::npos);
        evening.until(Phase::reveal);
        phone.hear(R"("phase":"reveal")");
    }
}

TEST_CASE("phones buzz for a question, are told who has it, and one that was wrong is out", "[app][host]") {
    Deck deck = sample::every_kind();
    deck.questions[0].play = PlayMode::buzzer;
    Evening evening(deck);
    Phone ada = evening.phone(), bob = evening.phone();
    ada.join("Ada");
    bob.join("Bob");
    evening.until(Phase::open);
    ada.hear(R"("play":"buzzer")");
    ada.answer(1, R"("picks":[0])");
    CHECK(ada.hear("refused").find("buzz first") != std::string::npos);
    ada.say(R"({"buzz":{"n":1,"ms":0}})");
    ada.hear("ack");
    evening.pass(Millis{400});
    CHECK(ada.hear(R"("floor":"Ada")").find(R"("floor":true)") != std::string::npos); // all in one message
    CHECK(bob.hear(R"("floor":"Ada")").find(R"("you")") == std::string::npos);
    bob.say(R"({"buzz":{"n":1,"ms":0}})");
    CHECK(bob.hear("refused").find("somebody else was faster") != std::string::npos);
    ada.answer(1, R"("picks":[1])");
    CHECK(ada.hear(R"("floor":null)").find(R"("locked":true)") != std::string::npos);
    bob.hear(R"("floor":null)");
    bob.say(R"({"buzz":{"n":1,"ms":0}})");
    bob.hear(R"("floor":true)");
    bob.answer(1, R"("picks":[0])");
    bob.hear("ack");
    evening.until(Phase::reveal);
    CHECK(bob.hear(R"("phase":"reveal")").find(R"("verdict":"right")") != std::string::npos);
    const State& state = evening.stop();
    CHECK(tally(state, 0).right == 0);
    CHECK(tally(state, 1).right == 1);
}

TEST_CASE("phones stake points, and are told what became of them", "[app][host]") {
    Deck deck = sample::every_kind();
    deck.questions[0].wager = true;
    Evening evening(deck);
    Phone ada = evening.phone();
    ada.join("Ada");
    evening.until(Phase::wager);
    CHECK(ada.hear(R"("phase":"wager")").find(R"("most":1000)") != std::string::npos);
    ada.say(R"({"stake":{"n":1,"points":1001}})");
    CHECK(ada.hear("refused").find("more than you may stake") != std::string::npos);
    ada.say(R"({"stake":{"n":1,"points":600}})");
    ada.hear(R"("stake":600)");
    evening.until(Phase::open);
    ada.hear(R"("phase":"open")");
    ada.answer(1, R"("picks":[0])");
    ada.hear("ack");
    evening.until(Phase::reveal);
    CHECK(ada.hear(R"("phase":"reveal")").find(R"("points":[0,0,0,0,600])") != std::string::npos);
    CHECK(tally(evening.stop(), 0).score == 600);
}

TEST_CASE("bots buzz, take turns and stake", "[app][host]") {
    Deck deck = sample::every_kind();
    for (const std::size_t q : {0U, 1U, 3U}) deck.questions[q].play = PlayMode::buzzer;
    for (const std::size_t q : {2U, 4U}) deck.questions[q].play = PlayMode::turns;
    deck.questions[5].wager = true;
    Evening evening(deck, sample::evening_rules(), 8);
    while (evening.room().wall()->phase != Phase::results) {
        const auto phase = evening.room().wall()->phase;
        const auto question = evening.room().wall()->question;
        for (int step = 0; step < 200 && evening.room().wall()->phase == phase && phase == Phase::open; ++step)
            evening.pass(Millis{500});
        if (evening.room().wall()->phase != phase || evening.room().wall()->question != question) continue;
        if (phase == Phase::wager)
            for (int step = 0; step < 30 && evening.room().wall()->phase == phase; ++step) evening.pass(Millis{500});
        else
            evening.room().post(Next{});
        evening.pass(Millis{100});
    }
    const State& state = evening.stop();
    std::size_t floors = 0, stakes = 0;
    for (const auto& played : state.played)
        for (const auto& turn : played.turns) {
            floors += turn.floor ? 1U : 0U;
            stakes += turn.stake ? 1U : 0U;
        }
    CHECK(floors >= 4);
    CHECK(stakes == 8);
}

TEST_CASE("a phone that comes back has its seat, its answer and no second one", "[app][host]") {
    Evening evening;
    Phone phone = evening.phone(), other = evening.phone();
    phone.join("Ada");
    other.join("Bob");
    evening.until(Phase::open);
    phone.hear(R"("phase":"open")");
    phone.answer(1, R"("picks":[1])");
    phone.hear("ack");

    Phone again = evening.phone();
    const auto told = again.come_back(phone.token);
    CHECK(told.find(R"("name":"Ada")") != std::string::npos);
    CHECK(told.find(R"("phase":"open")") != std::string::npos);
    CHECK(told.find(R"("picks":[1])") != std::string::npos);
    CHECK(phone.gone());
    again.answer(1, R"("picks":[0])");
    CHECK(again.hear("refused").find("you have answered already") != std::string::npos);
    Phone unknown = evening.phone();
    CHECK(unknown.come_back("0123456789abcdef0123456789abcdef").find(R"("you")") == std::string::npos);
    CHECK(evening.stop().players.size() == 2);
}

TEST_CASE("who is gone for ten seconds isn't waited for, until they are back", "[app][host]") {
    Evening evening;
    Phone phone = evening.phone(), other = evening.phone();
    phone.join("Ada");
    other.join("Bob");
    evening.until(Phase::open);
    other.client().leave();
    REQUIRE(sample::eventually([&] { return evening.server().counters().websockets == 1; }));
    phone.answer(1, R"("picks":[0])");
    phone.hear("ack");
    CHECK(evening.room().wall()->phase == Phase::open);
    evening.pass(Millis{11'000});
    evening.pass(Evening::told_again);
    CHECK(evening.room().wall()->phase == Phase::locked);
    Phone back = evening.phone();
    back.come_back(other.token);
    CHECK_FALSE(evening.stop().players[1].away);
}

TEST_CASE("an answer to another question than the one that stands is refused", "[app][host]") {
    Evening evening;
    Phone phone = evening.phone();
    phone.join("Ada");
    evening.until(Phase::open);
    phone.hear(R"("phase":"open")");
    phone.answer(2, R"("picks":[0])");
    CHECK(phone.hear("refused").find("answer") != std::string::npos);
    phone.answer(1, R"("picks":[0])");
    phone.hear("ack");
}

TEST_CASE("a page that keeps on talking nonsense is sent away, and nobody else notices", "[app][host]") {
    Evening evening;
    Phone honest = evening.phone(), fool = evening.phone();
    honest.join("Ada");
    for (int i = 0; i < 21; ++i) fool.say(R"({"start":{}})");
    while (!fool.gone()) {
    }
    evening.until(Phase::open);
    honest.hear(R"("phase":"open")");
    honest.answer(1, R"("picks":[0])");
    honest.hear("ack");
}

TEST_CASE("only who has the key or the code on the laptop is the host", "[app][host]") {
    Evening evening;
    Phone phone = evening.phone();
    phone.join("Ada");
    phone.say(R"({"next":{"phase":"lobby","n":0}})");
    phone.hear("refused");
    const auto page = [&](const std::string& query) {
        sample::Client client{evening.port()};
        REQUIRE(client.upgrade("/host" + query).status == 101);
        return client;
    };
    auto guessing = page("?key=guess");
    guessing.say(R"({"next":{"phase":"lobby","n":0}})");
    CHECK(guessing.next_text().find("refused") != std::string::npos);
    guessing.say(R"({"pair":"000000"})");
    CHECK(guessing.next_text().find("that isn't the code") != std::string::npos);
    guessing.say(R"({"pair":"123456"})");
    CHECK(guessing.next_text() == R"({"key":"the-key"})");
    auto host = page("?key=the-key");
    CHECK(host.next_text() == R"({"pair":"123456"})");
    host.say(R"({"next":{"phase":"lobby","n":0}})");
    phone.hear(R"("phase":"round)");
    host.say(R"({"next":{"phase":"lobby","n":0}})"); // a second tap
    host.say(R"({"rename":{"player":0,"name":"Ada L."}})");
    phone.hear(R"("name":"Ada L.")");
    CHECK(evening.stop().phase == Phase::round_title);
}

TEST_CASE("a gamepad, a group of keys and a team on paper play beside a phone", "[app][host]") {
    const Question quick = sample::one_choice("Which?", {"right", "wrong 1", "wrong 2", "wrong 3"}, 0);
    Evening evening{sample::deck({quick}), sample::evening_rules(), 0, {}, views::AtHand{true, 0}};
    Phone phone = evening.phone();
    phone.join("Ada");
    sample::Client host{evening.port()};
    REQUIRE(host.upgrade("/host?key=the-key").status == 101);
    const auto host_says = [&](std::string_view what) {
        host.say(what);
        host.say(R"({"find":{"name":"nobody"}})"); // the answer to this comes after it was done
        while (host.next_text().find(R"("found")") == std::string::npos) {
        }
        evening.pass(Evening::told_again);
    };
    const auto lobby = [&] { return std::get<views::LobbyView>(evening.room().wall()->screen); };
    host_says(R"({"paper":{"name":"Table 4"}})");
    CHECK(lobby().players == 2);
    evening.room().press(views::KeyPress{views::Key::character, 'w', false});
    evening.room().press(views::GamepadCount{1});
    evening.room().press(views::PadPress{views::Button::start, 0});
    evening.pass(Evening::told_again);
    CHECK(lobby().players == 4);
    CHECK(lobby().joining.at_hand.find("gamepad") != std::string::npos);
    evening.until(Phase::open);
    evening.room().press(views::KeyPress{views::Key::character, 'q', false});
    evening.pass(Evening::told_again);
    const auto crowd = [&] { return *std::get<views::QuestionView>(evening.room().wall()->screen).header.crowd; };
    CHECK(crowd().answered == 1);
    CHECK(crowd().of == 3); // nobody waits for paper
    CHECK(crowd().local == std::vector<views::LocalSeat>{{"QWER", true, false, true}, {"Pad 1", false, false}});
    evening.room().press(views::PadPress{views::Button::east, 0});
    host_says(R"({"sheet":{"player":1,"n":1,"picks":[0]}})");
    CHECK(crowd().answered == 3);
    phone.answer(1, R"("picks":[0])");
    phone.hear("ack");
    evening.until(Phase::reveal);
    const State& end = evening.stop();
    CHECK(tally(end, 0).score > 990);
    CHECK(tally(end, 1).score == 500); // as said at the last moment
    CHECK(tally(end, 2).score > 990);
    CHECK(tally(end, 3).score == 0);
}

TEST_CASE("the codes by which a host's phone is paired can't be guessed one after the other", "[app][host]") {
    Evening evening;
    sample::Client client{evening.port()};
    REQUIRE(client.upgrade("/host").status == 101);
    std::string last;
    for (int i = 0; i < 10; ++i) {
        client.say(R"({"pair":")" + std::to_string(200'000 + i) + R"("})");
        last = client.next_text();
    }
    CHECK(last.find("too many wrong codes") != std::string::npos);
    client.say(R"({"pair":"123456"})");
    CHECK(client.next_text().find("refused") != std::string::npos);
}

TEST_CASE("bots play a whole evening by themselves", "[app][host]") {
    Evening evening(sample::every_kind(), sample::evening_rules(), 12);
    for (int q = 0; q < 7; ++q) {
        evening.until(Phase::open);
        for (int second = 0; second < 130 && evening.room().wall()->phase == Phase::open; ++second)
            evening.pass(Millis{500});
        evening.until(Phase::reveal);
    }
    evening.until(Phase::results);
    const State& state = evening.stop();
    CHECK(state.players.size() == 12);
    std::size_t answers = 0;
    for (const auto& played : state.played) answers += played.answered;
    CHECK(answers > 40);
    std::size_t right = 0;
    for (std::size_t p = 0; p < 12; ++p) right += tally(state, p).right;
    CHECK(right > 10);
    CHECK(right < 80);
}

TEST_CASE("phones join teams, new ones are named where the rules let them, and all are told how theirs stands",
          "[app][host]") {
    Rules rules = sample::evening_rules();
    rules.teams = TeamScore::average;
    Evening evening{sample::every_kind(), rules};
    Phone ada = evening.phone(), ben = evening.phone(), cy = evening.phone();
    ada.say(R"({"hello":{"token":""}})");
    CHECK(ada.hear("room").find(R"("naming":true)") != std::string::npos);
    CHECK(ada.join("Ada", "K7QM", "The Fuse").find(R"("team":{"name":"The Fuse","score":0})") != std::string::npos);
    ben.join("Ben", "K7QM", "the fuse");
    cy.join("Cy", "K7QM", "Ghosts");
    CHECK(ada.hear("Ghosts") == R"({"room":{"phase":"lobby","n":0,"teams":["The Fuse","Ghosts"]}})");
    evening.until(Phase::open);
    for (Phone* phone : {&ada, &cy}) {
        phone->hear(R"("phase":"open")");
        phone->answer(1, R"("picks":[0])");
        phone->hear("ack");
    }
    evening.until(Phase::reveal);
    CHECK(ada.hear("verdict").find(R"("team":{"name":"The Fuse","score":500,"rank":[2,2]})") != std::string::npos);
    CHECK(cy.hear("verdict").find(R"("team":{"name":"Ghosts","score":1000,"rank":[1,2]})") != std::string::npos);
    evening.room().post(ChangeTeam{1, 1});
    CHECK(ben.hear("Ghosts\",\"score").find(R"("score":500,"rank":[2,2])") != std::string::npos);
}

TEST_CASE("bots spread over the teams that there are, and name some where there are none", "[app][host]") {
    for (const bool named : {false, true}) {
        Rules rules = sample::evening_rules();
        rules.teams = TeamScore::average;
        Evening evening{sample::every_kind(), rules, 12,
                        named ? std::vector<std::string>{"Red", "Blue"} : std::vector<std::string>{}};
        evening.pass(Millis{10});
        evening.pass(Millis{10});
        const State& match = evening.stop();
        REQUIRE(match.players.size() == 12);
        std::vector<std::size_t> sizes(match.hosting->teams.size());
        for (const auto& player : match.players) ++sizes[*player.team];
        CHECK(sizes == (named ? std::vector<std::size_t>{6, 6} : std::vector<std::size_t>{4, 4, 4}));
    }
}

TEST_CASE("in sudden death the phones of who only watches are told so before it is open, and refused", "[app][host]") {
    Rules rules = sample::evening_rules();
    rules.sudden_death = true;
    Deck deck = sample::every_kind();
    deck.aside.push_back(deck.questions[4]);
    deck.questions.resize(1);
    Evening evening{deck, rules};
    Phone ada = evening.phone(), ben = evening.phone(), cy = evening.phone();
    for (const auto& [phone, name] : {std::pair(&ada, "Ada"), std::pair(&ben, "Ben"), std::pair(&cy, "Cy")})
        phone->join(name);
    evening.until(Phase::open);
    for (Phone* phone : {&ada, &ben, &cy}) {
        phone->hear(R"("phase":"open")");
        phone->answer(1, phone == &cy ? R"("picks":[1])" : R"("picks":[0])");
        phone->hear("ack");
    }
    evening.until(Phase::reveal);
    evening.until(Phase::reading);
    ada.hear(R"("sudden":true)");
    CHECK(cy.hear(R"("watches":true)").find(R"("phase":"reading")") != std::string::npos);
    evening.until(Phase::open);
    CHECK(ada.heard().find("watches") == std::string::npos);
    for (Phone* phone : {&ada, &ben, &cy}) {
        phone->hear(R"("phase":"open")");
        phone->answer(2, phone == &ada ? R"("text":"3")" : R"("text":"2")");
        if (phone != &cy) phone->hear("ack");
    }
    CHECK(cy.hear("refused") == R"({"refused":{"what":"answer","why":"you are out of this question"}})");
    evening.until(Phase::results);
    CHECK(ben.hear(R"("phase":"results")").find(R"("rank":[1,3])") != std::string::npos);
    CHECK(ada.hear(R"("phase":"results")").find(R"("rank":[2,3])") != std::string::npos);
}
