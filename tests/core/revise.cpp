// A match goes on although its bank is edited.
#include "catch.hpp"
#include "core/sample.hpp"

using namespace cliff;
using sample::Driver;

namespace {

constexpr std::uint64_t seed = 5;

/// The match stands at the open question `at` of the bank's deck.
Driver standing(const Bank& bank, std::size_t at) {
    Driver match;
    match.begin(deal(bank, {}, sample::classic(), seed), sample::classic()).open();
    for (std::size_t q = 0; q < at; ++q) {
        const auto& kind = std::get<OneChoice>(current_question(match.state).kind);
        match.answer({kind.answer}, Millis{1000}).reveal().open();
    }
    return match;
}

void edit(Driver& match, const Bank& edited) {
    match.act(Revise{deal_again(edited, {}, match.state.rules, seed, match.state.deck, match.state.question)});
    CHECK(match.refused == Refusal::none);
}

Question& asked(Bank& bank, const std::string& ask) {
    for (auto& round : bank.rounds)
        for (auto& question : round.questions)
            if (question.ask == ask) return question;
    throw std::logic_error{"no such question"};
}

} // namespace

TEST_CASE("an explanation can be edited while its question stands revealed", "[core]") {
    Bank bank = sample::bank({4});
    Driver match = standing(bank, 2);
    match.answer({std::get<OneChoice>(current_question(match.state).kind).answer}).reveal();
    const int score = tally(match.state, 0).score;
    asked(bank, current_question(match.state).ask).why = "Because.";
    edit(match, bank);
    CHECK(match.state.phase == Phase::reveal);
    CHECK(current_question(match.state).why == "Because.");
    CHECK(tally(match.state, 0).score == score);
}

TEST_CASE("the match stays on the question although others come before it", "[core]") {
    Bank bank = sample::bank({4, 4});
    Driver match = standing(bank, 3);
    const Question before = current_question(match.state);
    auto& questions = bank.rounds[0].questions;
    for (const char* ask : {"A new one", "Another new one"})
        questions.insert(questions.begin(), sample::one_choice(ask, {"a", "b"}, 0));
    edit(match, bank);
    CHECK(match.state.question == 3);
    CHECK(current_question(match.state) == before); // its choices stand where they stood
    CHECK(match.state.phase == Phase::open);
    CHECK(match.state.deck.questions.size() == 10);
}

TEST_CASE("a question whose words were edited is known by its id or its line", "[core]") {
    Bank bank = sample::bank({4});
    int line = 10;
    for (auto& question : bank.rounds[0].questions) question.line = line += 5;
    Driver match = standing(bank, 1);
    const int stood = current_question(match.state).line;
    asked(bank, current_question(match.state).ask).ask = "In other words";
    edit(match, bank);
    CHECK(current_question(match.state).ask == "In other words");
    CHECK(current_question(match.state).line == stood);

    asked(bank, "In other words").id = "known";
    edit(match, bank);
    auto& known = asked(bank, "In other words");
    known.ask = "Once more";
    known.line = 400;
    edit(match, bank);
    CHECK(current_question(match.state).ask == "Once more");
}

TEST_CASE("a question with another key is asked anew, and its fuse is whole", "[core]") {
    Bank bank = sample::bank({4});
    Driver match = standing(bank, 1);
    match.after(Millis{9000}).act(Pause{});
    asked(bank, current_question(match.state).ask).kind = TrueFalse{true};
    match.after(Millis{60'000});
    edit(match, bank);
    match.after(Millis{5000}).act(Resume{});
    CHECK(match.state.phase == Phase::open);
    CHECK(match.state.due == match.now + Millis{20'000});
    CHECK(std::holds_alternative<TrueFalse>(current_question(match.state).kind));
    match.answer({0}).reveal();
    CHECK(tally(match.state, 0).right == 2); // the one before still counts
}

TEST_CASE("when the question is taken out, the match goes on with what stands in its place", "[core]") {
    Bank bank = sample::bank({3});
    Driver match = standing(bank, 2);
    std::erase_if(bank.rounds[0].questions,
                  [&](const Question& q) { return q.ask == current_question(match.state).ask; });
    edit(match, bank);
    CHECK(match.state.question == 1);
    CHECK(match.state.phase == Phase::open);
    CHECK(match.state.played.size() == 2);
    match.answer({0});
    CHECK(match.refused == Refusal::none); // asked anew
    CHECK(match.state.phase == Phase::locked);
}

TEST_CASE("lines that are put in above cost no points", "[core]") {
    Bank bank = sample::bank({4});
    int line = 10;
    for (auto& question : bank.rounds[0].questions) question.line = line += 5;
    Driver match = standing(bank, 2);
    match.answer({0}).reveal();
    const int score = tally(match.state, 0).score;
    REQUIRE(score > 0);
    for (auto& question : bank.rounds[0].questions) question.line += 3;
    edit(match, bank);
    CHECK(tally(match.state, 0).score == score);
}

TEST_CASE("the match's own clock waits for an edit that comes in a pause", "[core]") {
    Bank bank = sample::bank({4});
    Rules sprint;
    sprint.match_seconds = 60;
    Driver match;
    match.begin(deal(bank, {}, sprint, seed), sprint).open().act(Pause{});
    asked(bank, current_question(match.state).ask).kind = TrueFalse{true};
    match.after(Millis{300'000});
    edit(match, bank);
    match.act(Resume{});
    CHECK(match.state.match_due == match.now + Millis{60'000});
}

TEST_CASE("a time limit that is edited counts for the open question", "[core]") {
    Bank bank = sample::bank({1});
    Driver match = standing(bank, 0);
    bank.rounds[0].questions[0].seconds = 45;
    const Millis opened = match.state.began;
    edit(match.after(Millis{1000}), bank);
    CHECK(match.state.due == opened + Millis{45'000});
}

TEST_CASE("a time limit that is edited to less than has passed ends the question now, not before", "[core]") {
    Bank bank = sample::bank({1});
    Driver match = standing(bank, 0);
    bank.rounds[0].questions[0].seconds = 1;
    edit(match.after(Millis{5000}), bank);
    CHECK(match.state.due == match.now);
}

TEST_CASE("no edit reaches a match that hasn't begun or is over, and none empties one", "[core]") {
    Driver match;
    const Deck deck = deal(sample::bank({2}), {}, sample::classic(), seed);
    CHECK(match.act(Revise{deck}).refused == Refusal::not_now);
    match.begin(deck, sample::classic());
    CHECK(match.act(Revise{Deck{}}).refused == Refusal::nothing_to_play);
    match.act(End{});
    CHECK(match.act(Revise{deck}).refused == Refusal::not_now);
}
