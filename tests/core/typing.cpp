// Answers that are typed, put in order or named one by one, on their way through a match.
#include "catch.hpp"
#include "core/judge.hpp"
#include "core/sample.hpp"

using namespace cliff;
using sample::Driver;

namespace {

Question of_kind(Kind kind) {
    Question question;
    question.ask = "?";
    question.kind = std::move(kind);
    return question;
}

const Question typed = of_kind(Typed{{"Ethan Hunt"}, {}, true});
const Question number = of_kind(Number{60, 2, "60", std::string("years")});
const Question order = of_kind(Order{{"b", "a", "c"}, {1, 0, 2}});
const Question list = of_kind(ListOf{{{"one"}, {"two"}, {"three"}, {"four"}}, {}, false});

Driver open(const Question& question) {
    Driver match;
    match.begin(sample::deck({question}), sample::classic()).open();
    return match;
}

const Turn& turn(const Driver& match) { return match.state.played[0].turns[0]; }

Refusal refused(const Driver& match, const Action& action) { return reduce(match.state, {match.now, action}).refusal; }

} // namespace

TEST_CASE("a typed answer is handed in as it was typed", "[core]") {
    Driver match = open(typed);
    match.act(Type{0, "ethan h"});
    CHECK(turn(match).draft == "ethan h");
    match.after(Millis{4000}).act(Submit{0, Answer::typed("ethan hnut")});
    CHECK(turn(match).response == Response{Answer::typed("ethan hnut"), Millis{4000}});
    CHECK(turn(match).draft.empty());
    match.reveal();
    CHECK(tally(match.state, 0).right == 1);
}

TEST_CASE("what is being typed counts when the time runs out, at the slowest", "[core]") {
    Driver match = open(typed);
    match.act(Type{0, "Hunt"}).after(Millis{30'000}).act(Tick{});
    CHECK(turn(match).response == Response{Answer::typed("Hunt"), Millis{30'000}});
    match.reveal();
    CHECK(tally(match.state, 0).score == 500);

    Driver blank = open(typed);
    blank.act(Type{0, "  "}).after(Millis{30'000}).act(Tick{});
    CHECK_FALSE(turn(blank).response);

    Driver no_number = open(number);
    no_number.act(Type{0, "sixty"}).after(Millis{30'000}).act(Tick{});
    CHECK_FALSE(turn(no_number).response);
}

TEST_CASE("only a number is taken for a number", "[core]") {
    Driver match = open(number);
    CHECK(refused(match, Submit{0, Answer::typed("sixty")}) == Refusal::not_a_number);
    CHECK(refused(match, Submit{0, Answer::typed(" ")}) == Refusal::nothing_said);
    CHECK(refused(match, Submit{0, {1}}) == Refusal::nothing_said);
    match.act(Submit{0, Answer::typed("61 years")}).reveal();
    CHECK(tally(match.state, 0).right == 1);
}

TEST_CASE("an endless answer is refused, not kept", "[core]") {
    Driver match = open(typed);
    const std::string endless(longest_typed + 1, 'a');
    CHECK(refused(match, Type{0, endless}) == Refusal::too_long);
    CHECK(refused(match, Submit{0, Answer::typed(endless)}) == Refusal::too_long);
    CHECK(reason(Refusal::too_long) == "that is too long for an answer");
}

TEST_CASE("an order is handed in whole and keeps its order", "[core]") {
    Driver match = open(order);
    CHECK(refused(match, Submit{0, {1, 0}}) == Refusal::not_a_choice);
    CHECK(refused(match, Submit{0, {1, 1, 0}}) == Refusal::not_a_choice);
    match.act(Mark{0, {2, 1}});
    CHECK(turn(match).marked->answer.picks == Picks{2, 1});
    match.act(Submit{0, {1, 0, 2}});
    CHECK(turn(match).response->answer.picks == Picks{1, 0, 2});
    match.reveal();
    CHECK(tally(match.state, 0).right == 1);
}

TEST_CASE("an order that was begun counts when the time runs out", "[core]") {
    Driver match = open(order);
    match.act(Mark{0, {1, 0}}).after(Millis{40'000}).act(Tick{}).reveal();
    CHECK(tally(match.state, 0).score == 250); // one pair of two, at the slowest
}

TEST_CASE("three misses close a list, and a repeat is no miss", "[core]") {
    Driver match = open(list);
    match.act(Name{0, "One"});
    CHECK(refused(match, Name{0, "one"}) == Refusal::said_already);
    match.act(Name{0, "five"});
    CHECK(refused(match, Name{0, "Five!"}) == Refusal::said_already);
    CHECK(refused(match, Name{0, " "}) == Refusal::nothing_said);
    match.act(Name{0, "six"});
    CHECK(match.state.phase == Phase::open);
    match.act(Name{0, "seven"});
    CHECK(match.state.phase == Phase::locked);
    CHECK(turn(match).response->answer.texts == std::vector<std::string>{"One", "five", "six", "seven"});
    match.reveal();
    CHECK(tally(match.state, 0).marked.front().share == Approx(.25));
}

TEST_CASE("a list closes when all of it is found", "[core]") {
    Driver match = open(list);
    for (const char* each : {"four", "three", "two", "one"}) match.act(Name{0, each});
    CHECK(match.state.phase == Phase::locked);
    match.reveal();
    CHECK(tally(match.state, 0).right == 1);
    CHECK(tally(match.state, 0).score == 1000);
}

TEST_CASE("a list is handed in when that is all", "[core]") {
    Driver match = open(list);
    CHECK(refused(match, Submit{0, {}}) == Refusal::nothing_said);
    match.act(Name{0, "two"}).act(Type{0, "four"}).act(Submit{0, {}});
    CHECK(match.state.phase == Phase::locked);
    CHECK(turn(match).response->answer.texts == std::vector<std::string>{"two", "four"});
}

TEST_CASE("a name that the clock cuts short may be a find but is never a miss", "[core]") {
    Driver match = open(list);
    match.act(Name{0, "two"}).act(Type{0, "three"}).after(Millis{60'000}).act(Tick{});
    CHECK(turn(match).response->answer.texts == std::vector<std::string>{"two", "three"});
    Driver other = open(list);
    other.act(Name{0, "two"}).act(Type{0, "tw"}).after(Millis{60'000}).act(Tick{});
    CHECK(turn(other).response->answer.texts == std::vector<std::string>{"two"});
}

TEST_CASE("a skip hands nothing in, whatever was typed or named", "[core]") {
    Driver match = open(list);
    match.act(Name{0, "two"}).act(Type{0, "three"}).act(Skip{});
    CHECK_FALSE(turn(match).response);
}

TEST_CASE("typing where choices are asked for is refused, and the other way round", "[core]") {
    Driver choices = open(sample::one_choice("?", {"a", "b"}, 0));
    CHECK(refused(choices, Type{0, "a"}) == Refusal::not_now);
    CHECK(refused(choices, Name{0, "a"}) == Refusal::not_now);
    CHECK(refused(choices, Submit{0, Answer::typed("a")}) == Refusal::not_a_choice);
    Driver words = open(typed);
    CHECK(refused(words, Mark{0, {0}}) == Refusal::not_a_choice);
    CHECK(refused(words, Name{0, "a"}) == Refusal::not_now);
}

TEST_CASE("kinds that take longer get more of the rules' time, and a question's own time stays", "[core]") {
    Rules rules = sample::classic();
    rules.seconds = 20;
    CHECK(time_limit(sample::truth("?", true), rules) == Millis{20'000});
    CHECK(time_limit(typed, rules) == Millis{30'000});
    CHECK(time_limit(order, rules) == Millis{40'000});
    CHECK(time_limit(list, rules) == Millis{60'000});
    Question own = list;
    own.seconds = 45;
    CHECK(time_limit(own, rules) == Millis{45'000});
}
