#include "catch.hpp"
#include "core/fair_time.hpp"
#include "core/pace.hpp"
#include "core/sample.hpp"
#include "core/standings.hpp"

using namespace cliff;
using sample::Driver;

namespace {

const Question quick = sample::one_choice("Which?", {"right", "wrong 1", "wrong 2", "wrong 3"}, 0);

Question typed(std::string accept) {
    Question question;
    question.ask = "Who?";
    question.kind = Typed{{std::move(accept)}, {}, false};
    return question;
}

/// A room with that many players, named Player 1 and so on, in its lobby.
Driver room(std::size_t players, std::vector<Question> questions, Rules rules = sample::classic()) {
    Driver match;
    match.act(OpenLobby{sample::deck(std::move(questions)), std::move(rules)});
    for (std::size_t p = 0; p < players; ++p)
        match.act(Join{"seat " + std::to_string(p), "Player " + std::to_string(p + 1)});
    return match;
}

int score(const Driver& match, std::size_t player) { return tally(match.state, player).score; }

/// Players as "name rank score".
std::vector<std::string> list(const Driver& match) {
    Scoreboard board;
    board.follow(match.state);
    std::vector<std::string> lines;
    for (const auto& standing : board.standings())
        lines.push_back(match.state.players[standing.player].name + " " + std::to_string(standing.rank) + " " +
                        std::to_string(standing.score));
    return lines;
}

} // namespace

TEST_CASE("players join the lobby under clean names of their own, and the host begins", "[core]") {
    Driver match;
    CHECK(match.act(Join{"a", "Anna"}).refused == Refusal::no_host);
    CHECK(match.act(OpenLobby{{}, {}}).refused == Refusal::nothing_to_play);
    match.act(OpenLobby{sample::deck({quick}), sample::classic()});
    CHECK(match.state.phase == Phase::lobby);
    CHECK(match.act(Next{}).refused == Refusal::nobody_there);
    for (const auto& [seat, name] :
         std::vector<std::pair<std::string, std::string>>{{"a", " Anna\n"},
                                                          {"b", "ANNA"},
                                                          {"c", "änna"},
                                                          {"d", "Anna 2"},
                                                          {"e", "abcdefghijklmnopqrstuvwxyz"},
                                                          {"f", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}})
        CHECK(match.act(Join{seat, name}).refused == Refusal::none);
    std::vector<std::string> names;
    for (const auto& player : match.state.players) names.push_back(player.name);
    CHECK(names == std::vector<std::string>{"Anna", "ANNA 2", "änna 3", "Anna 2 2", "abcdefghijklmnopqrstuvwx",
                                            "ABCDEFGHIJKLMNOPQRSTUV 2"});
    CHECK(match.act(Join{"a", "Again"}).refused == Refusal::seat_taken);
    CHECK(match.act(Join{"", "Nowhere"}).refused == Refusal::no_seat);
    CHECK(match.act(Join{std::string(65, 's'), "Nowhere"}).refused == Refusal::no_seat);
    CHECK(match.act(Join{"g", " \xE2\x80\x8B "}).refused == Refusal::no_name);
    CHECK(match.act(LockLobby{true}).refused == Refusal::none);
    CHECK(match.act(Join{"h", "Late"}).refused == Refusal::lobby_locked);
    CHECK(match.act(Next{}).refused == Refusal::none);
    CHECK(match.state.phase == Phase::round_title);
    CHECK(match.state.players.size() == 6);
}

TEST_CASE("who joins late plays from the next question on, and loses and wins nothing by it", "[core]") {
    Driver match = room(1, {quick, quick});
    match.open();
    CHECK(match.act(Join{"late", "Late"}).refused == Refusal::none);
    CHECK(match.answer({0}, Millis{0}, 1).refused == Refusal::not_now);
    match.answer({0}).reveal();
    CHECK(tally(match.state, 1).marked.empty());
    match.open();
    match.answer({0}, Millis{0}, 0);
    CHECK(match.state.phase == Phase::open);
    match.answer({0}, Millis{0}, 1);
    CHECK(match.state.phase == Phase::locked);
    match.reveal();
    CHECK(score(match, 1) == 1000);
}

TEST_CASE("a question closes when all who are there have answered", "[core]") {
    Driver match = room(3, {quick, quick});
    CHECK(match.act(Presence{2, false}).refused == Refusal::none);
    CHECK(match.act(Presence{2, false}).refused == Refusal::not_now);
    match.open().answer({0}, Millis{0}, 0);
    CHECK(match.state.phase == Phase::open);

    SECTION("and one who went away isn't waited for") {
        match.answer({0}, Millis{0}, 1);
        CHECK(match.state.phase == Phase::locked);
    }
    SECTION("and one who comes back is") {
        match.act(Presence{2, true}).answer({0}, Millis{0}, 1);
        CHECK(match.state.phase == Phase::open);
        match.answer({1}, Millis{0}, 2);
        CHECK(match.state.phase == Phase::locked);
    }
    SECTION("and one who is away may answer all the same") {
        match.answer({1}, Millis{0}, 2);
        CHECK(match.state.phase == Phase::open);
        match.answer({0}, Millis{0}, 1);
        CHECK(match.state.phase == Phase::locked);
    }
    SECTION("or goes away, or is removed") {
        match.act(Presence{1, false});
        CHECK(match.state.phase == Phase::locked);
    }
    SECTION("or is removed") {
        match.act(Remove{1});
        CHECK(match.state.phase == Phase::locked);
        CHECK(match.answer({0}, Millis{0}, 1).refused == Refusal::removed);
    }
}

TEST_CASE("a question that nobody has answered doesn't close because the last one goes away", "[core]") {
    Driver match = room(2, {quick});
    match.open().act(Presence{0, false}).act(Presence{1, false});
    CHECK(match.state.phase == Phase::open);
}

TEST_CASE("the time of an answer is what the phone says, as far as its network explains it", "[core]") {
    const auto fair = [](int seen, int claimed, int round_trip) {
        return fair_elapsed(Millis{seen}, Claim{Millis{claimed}, Millis{round_trip}}).count();
    };
    CHECK(fair_elapsed(Millis{3000}, {}) == Millis{3000});
    CHECK(fair(3000, 2900, 100) == 2900);
    CHECK(fair(3000, 2950, 100) == 2950);
    CHECK(fair(3000, 0, 100) == 2900);    // forged
    CHECK(fair(3000, 9000, 100) == 3000); // nobody is slower than the server saw
    CHECK(fair(3000, 0, 5000) == 2600);   // no more than 400 ms, whatever the network
    CHECK(fair(50, 0, 400) == 0);
    CHECK(fair(3000, -5, -5) == 3000);
}

TEST_CASE("an answer that was under way when the time ran out still counts", "[core]") {
    Driver match = room(2, {quick});
    match.open().after(Millis{20'000}).act(Tick{});
    REQUIRE(match.state.phase == Phase::locked);
    const auto late = [&](int after, int claimed, int round_trip) {
        Driver copy = match;
        copy.after(Millis{after}).act(Submit{0, {0}, Claim{Millis{claimed}, Millis{round_trip}}});
        return std::pair(copy.refused,
                         copy.refused == Refusal::none ? copy.state.played[0].turns[0].response->elapsed.count() : 0);
    };
    CHECK(late(200, 19'900, 300) == std::pair(Refusal::none, 19'900L));
    CHECK(late(200, 0, 300) == std::pair(Refusal::none, 19'900L));
    CHECK(late(301, 19'000, 300).first == Refusal::too_late);
    CHECK(late(401, 19'000, 3000).first == Refusal::too_late);
    CHECK(late(200, 20'001, 300).first == Refusal::too_late);
    CHECK(match.answer({0}, Millis{1}).refused == Refusal::too_late); // no claim, no grace
}

TEST_CASE("standings share ranks and show where the rules want them", "[core]") {
    Rules rules = sample::classic();
    rules.streak.clear();
    rules.standings = StandingsAfter::question;
    Driver match = room(4, {quick, quick}, rules);
    match.open().answer({0}, Millis{0}, 0).answer({0}, Millis{0}, 1).answer({1}, Millis{0}, 2);
    match.answer({0}, Millis{10'000}, 3).reveal();
    CHECK(list(match) ==
          std::vector<std::string>{"Player 1 1 1000", "Player 2 1 1000", "Player 4 3 750", "Player 3 4 0"});
    match.act(Next{});
    CHECK(match.state.phase == Phase::standings);
    match.act(Next{});
    CHECK(match.state.phase == Phase::reading);
    match.open()
        .answer({1}, Millis{0}, 0)
        .answer({0}, Millis{0}, 1)
        .answer({0}, Millis{0}, 2)
        .answer({1}, Millis{0}, 3);
    match.reveal();
    Scoreboard board;
    board.follow(match.state);
    CHECK(board.rank_after(1, 0) == 1);
    CHECK(board.rank_after(2, 0) == 2);
    CHECK(board.rank_after(1, 2) == 4);
    CHECK(board.rank(2) == 2);
    CHECK(board.rank(1) == 1);
    match.act(Next{});
    CHECK(match.state.phase == Phase::results); // which show the standings themselves
}

TEST_CASE("where the rules say so, the faster one of two with the same points stands higher", "[core]") {
    Rules rules = sample::classic();
    rules.floor = 1;
    rules.ties = Ties::fastest;
    Driver match = room(2, {quick}, rules);
    match.open().answer({0}, Millis{900}, 1).answer({0}, Millis{100}, 0).reveal();
    CHECK(list(match) == std::vector<std::string>{"Player 2 1 1000", "Player 1 2 1000"});
}

TEST_CASE("a scoreboard that follows along says what one says that is made anew", "[core]") {
    Rules rules = sample::classic();
    rules.standings = StandingsAfter::end;
    Driver match = room(3, {quick, typed("Ilsa"), quick}, rules);
    Scoreboard along;
    const auto same = [&] {
        along.follow(match.state);
        Scoreboard anew;
        anew.follow(match.state);
        CHECK(along.standings() == anew.standings());
        for (std::size_t p = 0; p < match.state.players.size(); ++p) {
            CHECK(along.tally(p) == anew.tally(p));
            CHECK(along.tally(p) == tally(match.state, p));
            CHECK(along.rank(p) == anew.rank(p));
        }
    };
    same();
    match.open().answer({0}, Millis{5}, 0).answer({1}, Millis{5}, 1).answer({0}, Millis{5}, 2).reveal();
    same();
    match.act(Join{"late", "Late"});
    same();
    match.act(Adjust{1, 250});
    same();
    match.open();
    for (std::size_t p = 0; p < 4; ++p) match.act(Submit{p, Answer::typed(p == 1 ? "Grace" : "Ilsa")});
    match.reveal();
    same();
    match.act(AlsoAccept{1, "Grace"});
    same();
    match.act(Void{0});
    same();
    match.act(Remove{2});
    same();
    match.act(Undo{}).act(Undo{});
    same();
}

TEST_CASE("a voided question gives nothing, takes nothing and breaks no run", "[core]") {
    Driver match = room(2, {quick, quick, quick});
    for (int q = 0; q < 3; ++q) {
        match.open().answer({q == 1 ? 1U : 0U}, Millis{0}, 0).answer({0}, Millis{0}, 1).reveal();
    }
    CHECK(score(match, 0) == 2000);
    CHECK(score(match, 1) == 3300);
    CHECK(match.act(Void{9}).refused == Refusal::no_such_question);
    CHECK(match.act(Void{1}).refused == Refusal::none);
    CHECK(match.act(Void{1}).refused == Refusal::not_now);
    CHECK(score(match, 0) == 2100); // a run of two
    CHECK(score(match, 1) == 2100);
    CHECK(match.act(Undo{}).refused == Refusal::none);
    CHECK(score(match, 1) == 3300);
    CHECK(match.act(Undo{}).refused == Refusal::none); // the last move to the reveal: back to the open question
}

TEST_CASE("an answer that the host accepts, too, is right for everybody who gave it", "[core]") {
    Driver match = room(3, {typed("Ilsa Faust")});
    match.open();
    match.act(Submit{0, Answer::typed("Rebecca")}).act(Submit{1, Answer::typed("rebeca")});
    match.act(Submit{2, Answer::typed("Grace")}).reveal();
    CHECK(score(match, 0) == 0);
    CHECK(match.act(AlsoAccept{0, "  "}).refused == Refusal::nothing_said);
    CHECK(match.act(AlsoAccept{0, "Rebecca"}).refused == Refusal::none);
    CHECK(score(match, 0) == 1000);
    CHECK(score(match, 1) == 1000); // misspelt as one may
    CHECK(score(match, 2) == 0);
}

TEST_CASE("the host gives and takes points, within reason", "[core]") {
    Driver match = room(1, {quick});
    CHECK(match.act(Adjust{0, 200}).refused == Refusal::none);
    CHECK(match.act(Adjust{0, -50}).refused == Refusal::none);
    CHECK(match.act(Adjust{0, 0}).refused == Refusal::out_of_range);
    CHECK(match.act(Adjust{0, most_adjusted + 1}).refused == Refusal::out_of_range);
    CHECK(match.act(Adjust{7, 1}).refused == Refusal::unknown_player);
    CHECK(score(match, 0) == 150);
}

TEST_CASE("the host takes back what was done, the newest first", "[core]") {
    Driver match = room(2, {quick, quick});
    CHECK(match.act(Undo{}).refused == Refusal::nothing_to_undo);
    match.act(Rename{0, "Zoe"}).act(Remove{1});
    CHECK(match.state.players[0].name == "Zoe");
    match.act(Undo{}).act(Undo{});
    CHECK(match.state.players[0].name == "Player 1");
    CHECK_FALSE(match.state.players[1].removed);

    SECTION("a question that was closed too soon opens again, with the time that was left") {
        match.open().answer({0}, Millis{3000}, 0).act(Skip{});
        REQUIRE(match.state.phase == Phase::locked);
        match.after(Millis{100}).act(Undo{});
        REQUIRE(match.state.phase == Phase::open);
        CHECK(*match.state.due - match.now == Millis{17'000});
        CHECK(match.answer({1}, Millis{500}, 1).refused == Refusal::none);
        CHECK(match.state.played[0].turns[1].response->elapsed == Millis{3500});
        CHECK(match.state.phase == Phase::locked);
    }
    SECTION("an end that wasn't meant is none") {
        match.open().answer({0}, Millis{3000}, 0).act(End{});
        REQUIRE(match.state.phase == Phase::results);
        match.act(Undo{});
        CHECK(match.state.phase == Phase::open);
        CHECK(match.state.played[0].turns[0].response);
    }
    SECTION("what has passed by itself isn't turned back") {
        match.act(Next{}).act(Next{}).act(Next{});
        REQUIRE(match.state.phase == Phase::open);
        match.after(Millis{20'000}).act(Tick{}).act(Undo{});
        CHECK(match.refused == Refusal::nothing_to_undo);
        CHECK(match.state.phase == Phase::locked);
    }
    SECTION("more time, too") {
        match.open().act(Extend{Millis{10'000}});
        CHECK(*match.state.due - match.now == Millis{30'000});
        match.act(Undo{});
        CHECK(*match.state.due - match.now == Millis{20'000});
    }
}

TEST_CASE("reveals and standings pass by themselves where the host wants it", "[core]") {
    Rules rules = sample::classic();
    rules.standings = StandingsAfter::question;
    Driver match = room(1, {quick, quick}, rules);
    match.open().answer({0}).reveal();
    CHECK_FALSE(match.state.due);
    match.act(Automatic{true});
    REQUIRE(match.state.due);
    match.now = *match.state.due;
    match.act(Tick{});
    CHECK(match.state.phase == Phase::standings);
    REQUIRE(match.state.due);
    match.act(Automatic{false});
    CHECK_FALSE(match.state.due);
}

TEST_CASE("who has no lives left may not answer, and isn't waited for", "[core]") {
    Rules rules = sample::classic();
    rules.lives = 1;
    Driver match = room(2, {quick, quick}, rules);
    match.open().answer({1}, Millis{0}, 0).answer({0}, Millis{0}, 1).reveal().open();
    CHECK(match.answer({0}, Millis{0}, 0).refused == Refusal::out);
    match.answer({0}, Millis{0}, 1);
    CHECK(match.state.phase == Phase::locked);
}
