#include "core/scoring.hpp"

#include "catch.hpp"
#include "core/sample.hpp"

using namespace cliff;
using sample::Driver;

namespace {

const Question question = sample::one_choice("?", {"a", "b"}, 0);

Points classic_points(Millis elapsed, int streak = 1) {
    return points_for(question, sample::classic(), 1, elapsed, streak);
}

} // namespace

TEST_CASE("classic points fall in a straight line to half at the time limit", "[core]") {
    CHECK(classic_points(Millis{0}) == Points{500, 500, 0});
    CHECK(classic_points(Millis{5120}) == Points{500, 372, 0});
    CHECK(classic_points(Millis{10'000}) == Points{500, 250, 0});
    CHECK(classic_points(Millis{20'000}) == Points{500, 0, 0});
    CHECK(classic_points(Millis{25'000}) == Points{500, 0, 0});
}

TEST_CASE("a streak pays more the longer it is, up to the last step", "[core]") {
    const auto bonus = [](int streak) { return classic_points(Millis{0}, streak).streak; };
    CHECK(bonus(1) == 0);
    CHECK(bonus(2) == 100);
    CHECK(bonus(4) == 300);
    CHECK(bonus(6) == 500);
    CHECK(bonus(40) == 500);
}

TEST_CASE("a wrong answer is worth nothing", "[core]") {
    CHECK(points_for(question, sample::classic(), 0, Millis{0}, 0) == Points{});
}

TEST_CASE("a question's own points and time go before the rules'", "[core]") {
    Question own = question;
    own.points = 200;
    own.seconds = 10;
    CHECK(points_for(own, sample::classic(), 1, Millis{5000}, 1) == Points{100, 50, 0});
    own.points = 0;
    CHECK(points_for(own, sample::classic(), 1, Millis{0}, 6) == Points{});
}

TEST_CASE("rules without a clock give all the points at any time", "[core]") {
    Rules pub;
    pub.points = 1;
    pub.floor = .5;
    CHECK(points_for(question, pub, 1, Millis{3'600'000}, 1) == Points{1, 0, 0});
}

TEST_CASE("a part of an answer never earns as much as the whole", "[core]") {
    Rules pub;
    pub.points = 1;
    CHECK(points_for(question, pub, .99, Millis{0}, 0) == Points{});
    pub.points = 300;
    CHECK(points_for(question, pub, 11.0 / 15, Millis{0}, 0) == Points{220, 0, 0});
    CHECK(points_for(question, sample::classic(), .9996, Millis{0}, 0) == Points{500, 499, 0});
}

TEST_CASE("where the closest wins, the nearest number takes all and ties share it", "[core]") {
    Question question_of_number;
    question_of_number.ask = "How far?";
    question_of_number.kind = Number{100, 10, "100", std::string("m")};
    Rules rules = sample::classic();
    rules.closest = true;
    Driver match;
    match.begin(sample::deck({question_of_number}), rules, 3).open();
    match.act(Submit{0, Answer::typed("90")}).act(Submit{1, Answer::typed("110")}).act(Submit{2, Answer::typed("99")});
    match.reveal();
    CHECK(tally(match.state, 0).score == 0);
    CHECK(tally(match.state, 1).score == 0);
    CHECK(tally(match.state, 2).score == 1000);

    Driver alone; // nobody to be closer than
    alone.begin(sample::deck({question_of_number}), rules).open().act(Submit{0, Answer::typed("150")}).reveal();
    CHECK(tally(alone.state, 0).score == 0);
}

TEST_CASE("a tally adds up what can be explained question by question", "[core]") {
    Driver match;
    match.begin(sample::deck({question, question, question, question}), sample::classic());
    match.open().answer({0}, Millis{2000}).reveal();
    match.open().answer({0}, Millis{4000}).reveal();
    match.open().answer({1}, Millis{1000}).reveal();
    match.open().act(Skip{}).reveal();
    const Tally sum = tally(match.state, 0);
    REQUIRE(sum.marked.size() == 4);
    CHECK(sum.marked[0].points == Points{500, 450, 0});
    CHECK(sum.marked[1].points == Points{500, 400, 100});
    CHECK(sum.marked[2].points == Points{});
    CHECK_FALSE(sum.marked[3].response);
    CHECK(sum.score == 1950);
    CHECK(sum.right == 2);
    CHECK(sum.streak == 0);
    CHECK(sum.best_streak == 2);
    CHECK_FALSE(sum.lives);
}

TEST_CASE("what isn't revealed isn't counted", "[core]") {
    Driver match;
    match.begin(sample::deck({question}), sample::classic()).open().answer({0});
    CHECK(match.state.phase == Phase::locked);
    CHECK(tally(match.state, 0).score == 0);
    match.reveal();
    CHECK(tally(match.state, 0).score == 1000);
}

TEST_CASE("a miss costs a life where lives are counted, and none is left at none", "[core]") {
    Rules survival = sample::classic();
    survival.lives = 2;
    Driver match;
    match.begin(sample::deck({question, question, question, question}), survival);
    match.open().answer({1}).reveal();
    CHECK(tally(match.state, 0).lives == 1);
    match.open().act(Skip{}).reveal();
    CHECK(tally(match.state, 0).lives == 0);
    match.act(Next{});
    CHECK(match.state.phase == Phase::results);
}
