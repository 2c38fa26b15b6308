#include "catch.hpp"
#include "core/sample.hpp"
#include "views/stage_view.hpp"

using namespace cliff;
using namespace cliff::views;
using sample::Driver;

namespace {

const Question quick = sample::one_choice("?", {"a", "b", "c", "d"}, 2);

template <class View> View see(const Driver& match) { return std::get<View>(match_screen(match.state, 0)); }

Choosing asked(const Driver& match) { return std::get<Choosing>(see<QuestionView>(match).asked); }

} // namespace

TEST_CASE("the choices stay away while the question is read", "[views]") {
    Driver match;
    match.begin(sample::deck({quick}), sample::classic()).act(Next{});
    const auto view = see<QuestionView>(match);
    CHECK(view.phase == Phase::reading);
    CHECK(std::get<Choosing>(view.asked).choices.empty());
    CHECK(std::get<Choosing>(view.asked).coming == 4);
}

TEST_CASE("the fuse burns while the question is open and stops at the answer", "[views]") {
    Driver match;
    match.begin(sample::deck({quick}), sample::classic()).open();
    CHECK(see<QuestionView>(match).fuse->due - see<QuestionView>(match).fuse->began == Millis{20'000});
    CHECK_FALSE(see<QuestionView>(match).fuse->stopped);
    match.answer({2}, Millis{5000});
    CHECK(see<QuestionView>(match).fuse->stopped == Millis{5000});
    match.reveal();
    CHECK(see<RevealView>(match).fuse->stopped == Millis{5000});
}

TEST_CASE("rules without a clock show no fuse", "[views]") {
    Driver match;
    match.begin(sample::deck({quick}), Rules{}).open();
    CHECK_FALSE(see<QuestionView>(match).fuse);
}

TEST_CASE("a sprint's fuse is the match's, from question to question", "[views]") {
    Rules sprint;
    sprint.match_seconds = 60;
    sprint.brisk = sprint.mixed = true;
    Driver match;
    match.begin(sample::deck({quick, quick}), sprint).answer({2}, Millis{7000}).reveal().act(Next{});
    const auto view = see<QuestionView>(match);
    CHECK(view.fuse->began == Millis{0});
    CHECK(view.fuse->due == Millis{60'000});
    CHECK(view.header.total == 0); // as many as there's time for
}

TEST_CASE("a sprint without a limit asks all its questions, and ends because the player ends it", "[views]") {
    Rules sprint;
    sprint.match_seconds = 60;
    sprint.brisk = sprint.mixed = true;
    sprint.time = TimeFactor::no_limit;
    Driver match;
    match.begin(sample::deck({quick, quick}), sprint).answer({2}, Millis{7000}).reveal().act(Next{});
    CHECK(see<QuestionView>(match).header.total == 2);
    match.act(End{});
    CHECK(see<ResultsView>(match).ending == ResultsView::Ending::by_the_player);
}

TEST_CASE("the reveal says how it went, and why", "[views]") {
    using Verdict = RevealView::Verdict;
    const auto verdict = [](auto play) {
        Driver match;
        match.begin(sample::deck({quick}), sample::classic()).open();
        play(match);
        match.reveal();
        return see<RevealView>(match).verdict;
    };
    CHECK(verdict([](Driver& m) { m.answer({2}); }) == Verdict::right);
    CHECK(verdict([](Driver& m) { m.answer({1}); }) == Verdict::wrong);
    CHECK(verdict([](Driver& m) { m.after(Millis{3000}).act(Skip{}); }) == Verdict::skipped);
    CHECK(verdict([](Driver& m) { m.after(Millis{20'000}).act(Tick{}); }) == Verdict::too_late);
}

TEST_CASE("a part of several choices is partly right where the rules count parts", "[views]") {
    Rules rules = sample::classic();
    rules.partial = true;
    Driver match;
    match.begin(sample::deck({sample::several("?", {"a", "b", "c"}, {0, 1})}), rules).open().answer({0}).reveal();
    const auto view = see<RevealView>(match);
    CHECK(view.verdict == RevealView::Verdict::partly);
    CHECK(view.points.total() == 500);
    const auto& choices = std::get<ChosenOutcome>(view.outcome).choices;
    CHECK_FALSE(choices[0].missed);
    CHECK(choices[1].missed);
}

TEST_CASE("the score before the reveal doesn't count the question that is open", "[views]") {
    Driver match;
    match.begin(sample::deck({quick, quick}), sample::classic()).open().answer({2});
    CHECK(see<QuestionView>(match).header.score == 0);
    match.reveal();
    CHECK(see<RevealView>(match).header.score == 1000);
    CHECK(see<RevealView>(match).score_before == 0);
    CHECK_FALSE(see<RevealView>(match).last);
}

TEST_CASE("50:50 is on offer while there is one left and the question allows it", "[views]") {
    Deck deck = sample::deck({quick, quick});
    deck.questions[0].fifty = {0, 1};
    Driver match;
    match.begin(deck, sample::classic()).open();
    CHECK(asked(match).can_fifty);
    match.act(Fifty{0});
    CHECK_FALSE(asked(match).can_fifty);
    CHECK(asked(match).choices[1].gone);
    CHECK_FALSE(asked(match).choices[2].gone);
    match.answer({2}).reveal().open();
    CHECK_FALSE(asked(match).can_fifty);
}

TEST_CASE("the results add up rounds, times and streaks", "[views]") {
    Deck deck = sample::deck({quick, quick, quick, quick});
    deck.rounds = {"First", "Second"};
    deck.questions[2].round = deck.questions[3].round = 1;
    Driver match;
    match.begin(deck, sample::classic());
    match.open().answer({2}, Millis{4000}).reveal();
    match.open().answer({2}, Millis{2000}).reveal();
    match.open().answer({0}, Millis{1000}).reveal();
    match.open().act(Skip{}).reveal().act(Next{});
    const auto view = see<ResultsView>(match);
    CHECK(view.right == 2);
    CHECK(view.of == 4);
    REQUIRE(view.rounds.size() == 2);
    CHECK(view.rounds[0].right == 2);
    CHECK(view.rounds[1].of == 2);
    CHECK(view.fastest == Millis{2000}); // of the right ones
    CHECK(view.median == Millis{2000});  // of all answers
    CHECK(view.best_streak == 2);
    CHECK(view.misses == 2);
    CHECK_FALSE(view.dots[3].answered);
    CHECK(view.ending == ResultsView::Ending::all_asked);
    CHECK(review(match.state, 0, 0).number == 1);
    CHECK(review(match.state, 0, 0).verdict == RevealView::Verdict::wrong);
    CHECK(std::get<ChosenOutcome>(review(match.state, 0, 1).outcome).choices[2].right);
    CHECK(review(match.state, 0, 1).verdict == RevealView::Verdict::skipped);
}

TEST_CASE("a match that was ended at once has results without anything in them", "[views]") {
    Driver match;
    match.begin(sample::deck({quick}), sample::classic()).act(End{});
    const auto view = see<ResultsView>(match);
    CHECK(view.of == 0);
    CHECK(view.rounds.empty());
    CHECK(view.ending == ResultsView::Ending::by_the_player);
    CHECK_FALSE(view.median);
}
