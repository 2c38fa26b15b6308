#include "views/host_view.hpp"

#include "catch.hpp"
#include "core/hosted.hpp"
#include "play/random_match.hpp"

using namespace cliff;
using namespace cliff::views;
using sample::Driver;

namespace {

HostView view(const Driver& match) { return host_view(match.state, sample::board(match), match.now); }

} // namespace

TEST_CASE("the host sees the question, its key, its source and the next one from the lobby on", "[phones]") {
    Deck deck = sample::every_kind();
    deck.sources["article"] = {"An article", "2023-06-27"};
    deck.questions[0].question.why = "Because.";
    deck.questions[0].question.from = {"article", "paragraph 3"};
    Driver match = sample::room(2, deck);
    HostView seen = view(match);
    CHECK_FALSE(seen.question);
    REQUIRE(seen.next);
    CHECK(seen.next->ask == "One?");

    seen = view(match.act(Next{}).act(Next{}));
    CHECK(match.state.phase == Phase::reading);
    REQUIRE(seen.question);
    CHECK(*seen.question == HostQuestion{1,
                                         "The only round",
                                         "One?",
                                         false,
                                         Asking::one,
                                         {"right", "wrong 1", "wrong 2", "wrong 3"},
                                         {0},
                                         {"right"},
                                         "Because.",
                                         "An article, 27 June 2023, paragraph 3"});
    CHECK(seen.next->ask == "Several?");

    std::vector<std::vector<std::string>> keys;
    for (std::size_t q = 2; q <= 7; ++q) keys.push_back(view(sample::go_to(match, q, Phase::reading)).question->key);
    CHECK(keys == std::vector<std::vector<std::string>>{{"a", "c"},
                                                        {"True"},
                                                        {"Esai Morales", "Morales"},
                                                        {"2.1 metres", "within 0.1 metres is right"},
                                                        {"first", "second", "third"},
                                                        {"Fork", "Swing arm", "Wheel"}});
    CHECK_FALSE(view(match).next);
    CHECK(running_order(match.state).size() == 7);
}

TEST_CASE("the host sees who has answered and who is away", "[phones]") {
    Driver match = sample::room(4, sample::every_kind());
    match.open().answer({0}).act(Presence{2, false}).act(Remove{3}).act(Join{"late", "Late"});
    const std::vector<std::optional<Millis>> trips{Millis{12}, std::nullopt};
    const HostView seen = host_view(match.state, sample::board(match), match.now, trips);
    CHECK(seen.players_in_all == 4);
    CHECK(seen.answered == 1);
    CHECK(seen.awaited == 1);
    CHECK(seen.away == 1);
    REQUIRE(seen.players.size() == 4);
    CHECK(seen.players[0] == HostPlayer{0, "Player 1", 0, 0, 0, true, false, false, false, Millis{12}});
    CHECK(seen.players[2].away);
    CHECK(seen.players[3].late);
    CHECK(seen.players[3].name == "Late");
}

TEST_CASE("typed answers that read alike stand together, the doubtful ones first", "[phones]") {
    Driver match = sample::room(6, sample::deck({sample::every_kind().questions[3].question}));
    match.open();
    const std::vector<std::string> said{"Esai Moralez", "esai morales", "Tom Cruise",
                                        "tom cruise",   "tom cruise",   "Ilsa"};
    for (std::size_t p = 0; p < said.size(); ++p) match.act(Submit{p, Answer::typed(said[p])});
    CHECK(match.state.phase == Phase::locked);
    CHECK(view(match).typed ==
          std::vector<HostTyped>{
              {"tom cruise", 3, false}, {"Ilsa", 1, false}, {"esai morales", 1, true}, {"Esai Moralez", 1, true}});
    match.act(Next{}).act(AlsoAccept{0, "Tom Cruise"});
    CHECK(view(match).typed.back() == HostTyped{"Esai Moralez", 1, true});
    CHECK(view(match).typed.front() == HostTyped{"Ilsa", 1, false});
    CHECK(view(match).undo == "that “Tom Cruise” is right, too");
}

TEST_CASE("the host sees which answers are hidden or held back, and takes that back", "[phones]") {
    Driver match = sample::room(2, sample::deck({sample::every_kind().questions[3].question}));
    match.open().act(Submit{0, Answer::typed("rude")}).act(Submit{1, Answer::typed("Morales")});
    match.act(Hide{0, "Rude"});
    CHECK(view(match).typed.front() == HostTyped{"rude", 1, false, true});
    CHECK(view(match).undo == "hiding “Rude”");
    CHECK_FALSE(view(match).held_back);
    CHECK(view(match.act(Moderate{true})).held_back);
    CHECK(view(match).moderated);
    CHECK_FALSE(view(match.act(Allow{0})).held_back);
    CHECK(view(match).undo == "showing the answers to question 1");
}

TEST_CASE("the host is told what Undo would take back", "[phones]") {
    Driver match = sample::room(2, sample::every_kind());
    CHECK(view(match).undo.empty());
    const auto undo_after = [&](Action action) { return view(match.act(std::move(action))).undo; };
    CHECK(undo_after(Rename{0, "Ada"}) == "the new name of Player 1");
    CHECK(undo_after(Next{}) == "the beginning");
    CHECK(undo_after(Next{}) == "going on to question 1");
    CHECK(undo_after(Next{}) == "going on to question 1");
    CHECK(undo_after(Extend{Millis{10'000}}) == "the 10.0 s more");
    CHECK(undo_after(Skip{}) == "closing question 1");
    CHECK(undo_after(Next{}) == "the reveal of question 1");
    CHECK(undo_after(Adjust{1, -200}) == "-200 for Player 2");
    CHECK(undo_after(Void{0}) == "that question 1 doesn't count");
    CHECK(undo_after(Remove{1}) == "removing Player 2");
    CHECK(undo_after(Break{Millis{60'000}}) == "the break");
    CHECK(undo_after(Extend{Millis{-30'000}}) == "the 30.0 s less");
    CHECK(undo_after(Next{}) == "the end of the break");
    CHECK(undo_after(Undo{}) == "the 30.0 s less");
    CHECK(undo_after(Undo{}) == "the break");
    CHECK(undo_after(Undo{}) == "removing Player 2");
    CHECK(undo_after(Next{}) == "going on after question 1");
    CHECK(undo_after(End{}) == "ending the match");
    CHECK(undo_after(Undo{}) == "going on after question 1");
}
