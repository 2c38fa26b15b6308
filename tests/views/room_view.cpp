#include "views/room.hpp"

using namespace cliff;
using namespace cliff::views;
using test::RoomDriver;

namespace {

const Question quick = sample::one_choice("Which?", {"a", "b", "c", "d"}, 2);

Question asked(Kind kind) {
    Question question;
    question.ask = "?";
    question.kind = std::move(kind);
    return question;
}

std::vector<std::string> names(const LobbyView& view) {
    std::vector<std::string> all;
    for (const auto& chip : view.newest) all.push_back(chip.name);
    return all;
}

/// Rows as "rank name score", with "=" where the rank is shared.
std::vector<std::string> rows(const StandingsView& view) {
    std::vector<std::string> all;
    for (const auto& row : view.rows)
        all.push_back((row.level ? "=" : "") + std::to_string(row.rank) + " " + row.name + " " +
                      std::to_string(static_cast<int>(row.score)));
    return all;
}

std::vector<std::string> said(const TypedByRoom& typed) {
    std::vector<std::string> all;
    for (const auto& each : typed.said)
        all.push_back(std::to_string(each.count) + (each.right ? " right " : " wrong ") + each.text);
    return all;
}

} // namespace

TEST_CASE("the lobby names the players in the order in which they came, with the time when they did", "[views]") {
    RoomDriver room({quick});
    room.joining.code = "K7QM";
    room.join("Anna").after(Millis{700});
    room.join("Ben");
    const auto view = room.see<LobbyView>();
    CHECK(names(view) == std::vector<std::string>{"Anna", "Ben"});
    CHECK(view.newest[1].joined == Millis{700});
    CHECK(view.players == 2);
    CHECK(view.joining.code == "K7QM");
    CHECK_FALSE(view.locked);
    room.act(Remove{0}).act(LockLobby{true});
    CHECK(names(room.see<LobbyView>()) == std::vector<std::string>{"Ben"});
    CHECK(room.see<LobbyView>().players == 1);
    CHECK(room.see<LobbyView>().locked);
}

TEST_CASE("of a full lobby the newest are named, and most who join move no other name", "[views]") {
    RoomDriver room({quick}, 200);
    const auto before = room.see<LobbyView>();
    CHECK(before.players == 200);
    REQUIRE(before.newest.size() <= most_chips);
    CHECK(before.newest.back().name == "P200");
    room.join("Late");
    const auto after = room.see<LobbyView>();
    CHECK(after.newest.front().name == before.newest.front().name);
    CHECK(after.newest.back().name == "Late");
}

TEST_CASE("a room's question has nobody's picks, score or streak, and says how many have answered", "[views]") {
    RoomDriver room({quick}, 3);
    room.open();
    CHECK(room.see<QuestionView>().header.crowd->answered == 0);
    room.answer({2}, Millis{1000}, 0).answer({1}, Millis{0}, 1);
    const auto view = room.see<QuestionView>();
    CHECK(view.header.crowd->answered == 2);
    CHECK(view.header.crowd->of == 3);
    CHECK_FALSE(view.header.crowd->right);
    for (const auto& choice : std::get<Choosing>(view.asked).choices) CHECK_FALSE(choice.picked);
    CHECK_FALSE(std::get<Choosing>(view.asked).can_fifty);
    CHECK_FALSE(view.fuse->stopped);
    room.act(Presence{2, false});
    CHECK(room.see<QuestionView>().header.crowd->of == 2);
    CHECK(room.see<QuestionView>().fuse->stopped == Millis{1000});
}

TEST_CASE("the reveal counts who picked what, and names the fastest of those who had it right", "[views]") {
    RoomDriver room({quick}, 5);
    room.open();
    room.answer({0}, Millis{300}, 0).answer({2}, Millis{640}, 1).answer({2}, Millis{100}, 2).answer({1}, Millis{0}, 3);
    room.show();
    const auto view = room.see<RoomRevealView>();
    const auto& choices = std::get<ChosenByRoom>(view.distribution).choices;
    REQUIRE(choices.size() == 4);
    CHECK(choices[0].count == 1);
    CHECK(choices[1].count == 1);
    CHECK(choices[2].count == 2);
    CHECK(choices[2].right);
    CHECK(choices[3].count == 0);
    CHECK(view.header.crowd->answered == 4);
    CHECK(view.header.crowd->of == 5);
    CHECK(view.header.crowd->right == std::size_t{2});
    REQUIRE(view.fastest);
    CHECK(view.fastest->name == "P2");
    CHECK(view.fastest->elapsed == Millis{940});
    CHECK(view.last);
    CHECK_FALSE(view.voided);
}

TEST_CASE("whom the host removed is no longer counted, nor the fastest", "[views]") {
    RoomDriver room({quick}, 3);
    room.open().answer({2}, Millis{100}, 0).answer({2}, Millis{100}, 1).answer({0}, Millis{0}, 2);
    room.show();
    room.act(Remove{0});
    CHECK(std::get<ChosenByRoom>(room.see<RoomRevealView>().distribution).choices[2].count == 1);
    CHECK(room.see<RoomRevealView>().fastest->name == "P2");
    CHECK(room.see<RoomRevealView>().header.crowd->answered == 2);
}

TEST_CASE("a question that the host has taken out says so, and nobody was the fastest", "[views]") {
    RoomDriver room({quick, quick}, 2);
    room.open().answer({2}, Millis{100}, 0);
    room.show();
    room.act(Void{0});
    CHECK(room.see<RoomRevealView>().voided);
    CHECK_FALSE(room.see<RoomRevealView>().fastest);
    CHECK_FALSE(room.see<RoomRevealView>().last);
}

TEST_CASE("typed answers that read alike are one, as most wrote it, the most frequent first", "[views]") {
    RoomDriver room({asked(Typed{{"The Beatles"}, {}, false})}, 9);
    room.open();
    room.say(0, "Beatles").say(1, "beatles").say(2, "the Beatles").say(3, "beatles").say(4, "Queen").say(5, "queen!");
    room.say(6, "Beetles").say(7, "ABBA").say(8, "beatles");
    room.show();
    CHECK(said(room.answers<TypedByRoom>()) ==
          std::vector<std::string>{"5 right beatles", "2 wrong Queen", "1 right Beetles", "1 wrong ABBA"});
    CHECK(room.see<RoomRevealView>().header.crowd->right == std::size_t{6});
}

TEST_CASE("what the host also accepts turns right on the wall", "[views]") {
    RoomDriver room({asked(Typed{{"Ilsa Faust"}, {}, false})}, 2);
    room.open().say(0, "Rebecca Ferguson").say(1, "Grace").show();
    room.act(AlsoAccept{0, "Rebecca Ferguson"});
    CHECK(said(room.answers<TypedByRoom>()) == std::vector<std::string>{"1 right Rebecca Ferguson", "1 wrong Grace"});
}

TEST_CASE("of many different answers only the most frequent are shown, and how many more there were", "[views]") {
    RoomDriver room({asked(Typed{{"Right"}, {}, false})}, 8);
    room.open();
    for (std::size_t p = 0; p < 8; ++p) room.say(p, std::string(3 + p, static_cast<char>('k' + p)));
    room.show();
    CHECK(room.answers<TypedByRoom>().said.size() == most_answers);
    CHECK(room.answers<TypedByRoom>().others == 3);
}

TEST_CASE("guesses at a number are in order, and the nearest are named", "[views]") {
    Number number;
    number.value = 1996;
    number.within = 2;
    number.written = "1996";
    RoomDriver room({asked(number)}, 5);
    room.open().say(0, "2010").say(1, "1995").say(2, "1997").say(3, "1900").show();
    const auto numbers = room.answers<NumbersOfRoom>();
    REQUIRE(numbers.guesses.size() == 4);
    CHECK(numbers.guesses.front().number == 1900);
    CHECK(numbers.guesses[1].right);
    CHECK_FALSE(numbers.guesses.back().right);
    CHECK(numbers.nearest == std::vector<std::string>{"P2", "P3"});
    CHECK(numbers.nearest_said == "1995");
    CHECK_FALSE(numbers.spot_on);
    CHECK(numbers.written == "1996");
}

TEST_CASE("an order tells how many put each thing in its place, a list how many found it", "[views]") {
    RoomDriver room({asked(Order{{"b", "a", "c"}, {1, 0, 2}}), asked(ListOf{{{"Fork"}, {"Tank"}}, {}, false})}, 2);
    room.open().answer({1, 0, 2}, Millis{0}, 0).answer({0, 1, 2}, Millis{0}, 1).show();
    const auto order = room.answers<OrderOfRoom>();
    REQUIRE(order.right.size() == 3);
    CHECK(order.right[0].text == "a");
    CHECK(order.right[0].here == 1);
    CHECK(order.right[2].here == 2);
    CHECK(room.see<RoomRevealView>().header.crowd->right == std::size_t{1});
    room.open().act(Name{0, "tank"}).act(Name{0, "fork"}).act(Name{1, "Tank"}).show();
    const auto list = room.answers<ListOfRoom>();
    REQUIRE(list.things.size() == 2);
    CHECK(list.things[0].found == 1);
    CHECK(list.things[1].found == 2);
}

TEST_CASE("the standings share ranks, and tell how everybody has moved since they were last shown", "[views]") {
    Rules rules = sample::classic();
    rules.standings = StandingsAfter::question;
    rules.streak.clear();
    rules.floor = 1;
    RoomDriver room({quick, quick, quick}, 4, rules);
    room.open().answer({2}, Millis{0}, 0).answer({2}, Millis{0}, 1).answer({0}, Millis{0}, 2).answer({0}, Millis{0}, 3);
    room.show().act(Next{});
    const auto first = room.see<StandingsView>();
    CHECK(rows(first) == std::vector<std::string>{"=1 P1 1000", "=1 P2 1000", "=3 P3 0", "=3 P4 0"});
    CHECK_FALSE(first.rows[0].rank_before);
    CHECK(first.questions == 1);
    CHECK(first.total == 3);

    room.open().answer({0}, Millis{0}, 0).answer({2}, Millis{0}, 1).answer({2}, Millis{0}, 2).answer({2}, Millis{0}, 3);
    room.show().act(Next{});
    const auto second = room.see<StandingsView>();
    CHECK(rows(second) == std::vector<std::string>{"1 P2 2000", "=2 P1 1000", "=2 P3 1000", "=2 P4 1000"});
    CHECK(second.rows[0].rank_before == std::size_t{1});
    CHECK(second.rows[1].rank_before == std::size_t{1});
    CHECK(second.rows[2].rank_before == std::size_t{3});
    CHECK(second.rows[2].score_before == 0);
    CHECK(second.rows[0].score_before == 1000);
}

TEST_CASE("after a round the standings compare with those after the round before", "[views]") {
    Rules rules = sample::classic();
    rules.standings = StandingsAfter::round;
    Deck deck = sample::deck({quick, quick, quick, quick, quick});
    deck.rounds = {"One", "Two", "Three"};
    deck.questions[2].round = deck.questions[3].round = 1;
    deck.questions[4].round = 2;
    RoomDriver room({quick}, 0);
    room.state = State{};
    room.act(OpenLobby{deck, rules}).act(Join{"a", "Anna"}).act(Join{"b", "Ben"});
    const auto play = [&](std::size_t right, std::size_t wrong) {
        room.open().answer({2}, Millis{0}, right).answer({0}, Millis{0}, wrong);
        room.show().act(Next{});
    };
    play(0, 1);
    play(0, 1);
    CHECK_FALSE(room.see<StandingsView>().rows[0].rank_before);
    play(1, 0);
    play(1, 0);
    const auto view = room.see<StandingsView>();
    CHECK(view.rows[0].rank_before == std::size_t{1});
    CHECK(view.rows[0].score_before == 2100); // 1000, and 1100 with the streak
}

TEST_CASE("who joined after the standings were shown has not moved", "[views]") {
    Rules rules = sample::classic();
    rules.standings = StandingsAfter::question;
    RoomDriver room({quick, quick, quick}, 1, rules);
    room.open().answer({2}).show().act(Next{});
    room.join("Late");
    room.open().answer({0}, Millis{0}, 0).answer({2}, Millis{0}, 1).show().act(Next{});
    const auto view = room.see<StandingsView>();
    REQUIRE(view.rows.size() == 2);
    CHECK(view.rows[1].name == "Late");
    CHECK_FALSE(view.rows[1].rank_before);
}

TEST_CASE("the podium has a step for each of the first three ranks, shared by who is level", "[views]") {
    Rules rules = sample::classic();
    rules.floor = 1;
    rules.streak.clear();
    RoomDriver room({quick}, 9, rules);
    room.open();
    for (std::size_t p = 0; p < 6; ++p) room.answer({p < 5 ? 2U : 0U}, Millis{p == 3 ? 0 : 200}, p);
    room.show().act(Next{});
    const auto view = room.see<PodiumView>();
    REQUIRE(view.steps.size() == 1); // five are first, four sixth
    CHECK(view.steps[0].rank == 1);
    CHECK(view.steps[0].names.first == std::vector<std::string>{"P1", "P2", "P3"});
    CHECK(view.steps[0].names.more == 2);
    CHECK(view.players == 9);
}

TEST_CASE("the podium's awards: the fastest finger, the longest streak, the biggest comeback", "[views]") {
    Rules rules = sample::classic();
    rules.standings = StandingsAfter::end;
    RoomDriver room({quick, quick, quick, quick}, 4, rules);
    const auto play = [&](std::vector<std::size_t> picks) {
        room.open();
        for (std::size_t p = 0; p < picks.size(); ++p) room.answer({picks[p]}, Millis{p == 0 ? 710 : 900}, p);
        room.show();
    };
    play({2, 2, 2, 0});
    play({2, 0, 0, 2});
    play({0, 0, 0, 2});
    play({0, 0, 0, 2});
    room.act(Next{});
    const auto view = room.see<PodiumView>();
    REQUIRE(view.awards.size() == 3);
    using For = PodiumView::Award::For;
    CHECK(view.awards[0].what == For::fastest);
    CHECK(view.awards[0].names.first == std::vector<std::string>{"P1"});
    CHECK(view.awards[0].feat == "0.71 s");
    CHECK(view.awards[1].what == For::streak);
    CHECK(view.awards[1].names.first == std::vector<std::string>{"P4"});
    CHECK(view.awards[1].feat == "3 in a row");
    CHECK(view.awards[2].what == For::comeback);
    CHECK(view.awards[2].names.first == std::vector<std::string>{"P4"});
    CHECK(view.awards[2].feat == "4th to 1st");
}

TEST_CASE("one player alone has a podium, and a match that ended at once has none", "[views]") {
    RoomDriver one({quick}, 1);
    one.open().answer({2}).show().act(Next{});
    CHECK(one.see<PodiumView>().steps.size() == 1);
    CHECK(one.see<PodiumView>().pages == 2);
    RoomDriver none({quick}, 3);
    none.open().act(End{});
    CHECK(none.see<PodiumView>().steps.empty());
    RoomDriver empty({quick}, 1);
    empty.open().answer({2}).show().act(Remove{0}).act(Next{});
    CHECK(empty.see<PodiumView>(1).players == 0); // there is no table to turn to
}

TEST_CASE("the table of places has everybody, page by page", "[views]") {
    RoomDriver room({quick}, 45);
    room.open();
    for (std::size_t p = 0; p < 45; ++p) room.answer({p < 30 ? 2U : 0U}, Millis{400}, p);
    room.show().act(Next{});
    CHECK(room.see<PodiumView>().pages == 4);
    const auto first = room.see<PlacesView>(1);
    REQUIRE(first.rows.size() == most_places);
    CHECK(first.rows[9].name == "P10");
    CHECK(first.rows[9].rank == 10);
    CHECK(first.rows[9].right == 1);
    CHECK_FALSE(first.rows[9].level);
    const auto last = room.see<PlacesView>(3);
    CHECK(last.rows.size() == 5);
    CHECK(last.rows.back().rank == 31);
    CHECK(last.rows.back().level);
    CHECK(room.see<PlacesView>(99).page == 3);
}

TEST_CASE("titles and pauses look in a room as they do alone", "[views]") {
    RoomDriver room({quick}, 1);
    room.act(Next{});
    CHECK(room.see<RoundTitleView>().title == "The only round");
    room.open().after(Millis{4000}).act(Pause{});
    CHECK(room.see<PauseView>().left == Millis{16'000});
}

TEST_CASE("a break shows when it is over, who leads, and how to join", "[views]") {
    RoomDriver room({quick, quick}, 7);
    room.joining.address = "192.168.4.1:8080";
    room.act(Next{}).act(Break{Millis{60'000}});
    auto view = room.see<BreakView>();
    CHECK(view.best.empty()); // nothing was won yet
    CHECK(view.due == room.now + Millis{60'000});
    CHECK(view.joining == room.joining);
    CHECK(view.players == 7);
    room.act(Next{}).open().answer({2}, Millis{0}, 3).show().act(Break{Millis{60'000}}).act(Automatic{true});
    view = room.see<BreakView>();
    REQUIRE(view.best.size() == most_in_break);
    CHECK(view.best[0].name == "P4");
    CHECK(view.best[0].rank == 1);
    CHECK(view.automatic);
    CHECK(view.questions == 1);
    CHECK(view.total == 2);
    room.act(Automatic{false}).after(Millis{60'000}).act(Tick{});
    CHECK_FALSE(room.see<BreakView>().due);
    room.act(Pause{});
    CHECK_FALSE(room.see<PauseView>().left);
}

TEST_CASE("the room sees no answer that the host hid, only how many said something else", "[views]") {
    Question who;
    who.ask = "Who?";
    who.kind = Typed{{"Ilsa"}, {}, false};
    RoomDriver room({who}, 5);
    room.open().say(0, "Ilsa").say(1, "rude").say(2, "Rude!").say(3, "Benji").show();
    CHECK(room.answers<TypedByRoom>().said.size() == 3);
    room.act(Hide{0, "rude"});
    auto seen = room.answers<TypedByRoom>();
    REQUIRE(seen.said.size() == 2);
    for (const auto& said : seen.said) CHECK((said.text == "Ilsa" || said.text == "Benji"));
    CHECK(seen.others == 2);
    room.act(Moderate{true});
    seen = room.answers<TypedByRoom>();
    REQUIRE(seen.said.size() == 1);
    CHECK(seen.said.front().text == "Ilsa");
    CHECK(seen.others == 3);
    room.act(Allow{0});
    CHECK(room.answers<TypedByRoom>().said.size() == 2); // what is hidden stays so
    room.act(Undo{}).act(AlsoAccept{0, "Benji"});
    CHECK(room.answers<TypedByRoom>().said.size() == 2); // what is right is shown
}
