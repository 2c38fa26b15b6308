#include "catch.hpp"
#include "core/deck.hpp"
#include "core/question.hpp"
#include "core/random.hpp"
#include "core/sample.hpp"

#include <map>
#include <set>

using namespace cliff;

TEST_CASE("the generator gives the numbers of its published reference", "[core]") {
    SplitMix64 chance{1234567};
    CHECK(chance.next() == 6457827717110365317U);
    CHECK(chance.next() == 3203168211198807973U);
    CHECK(chance.next() == 9817491932198370423U);
}

TEST_CASE("the same seed deals the same deck, another seed another one", "[core]") {
    const Bank bank = sample::bank({10, 10, 10});
    const Rules rules = sample::classic();
    CHECK(deal(bank, {}, rules, 7) == deal(bank, {}, rules, 7));
    CHECK(deal(bank, {}, rules, 7) != deal(bank, {}, rules, 8));
}

TEST_CASE("a deck dealt today is dealt so on every platform and in every later version", "[core]") {
    const Deck deck = deal(sample::bank({3, 2}), {}, sample::classic(), 42);
    std::string dealt;
    for (const auto& card : deck.questions) {
        dealt += card.question.ask + ":";
        for (const auto& choice : written_choices(card.question)) dealt += " " + choice.substr(choice.size() - 1);
        dealt += "\n";
    }
    CHECK(dealt == "Round 1, question 1: 1 3 t 2\n"
                   "Round 1, question 3: 2 3 1 t\n"
                   "Round 1, question 2: 3 t 1 2\n"
                   "Round 2, question 1: 1 2 t 3\n"
                   "Round 2, question 2: t 3 2 1\n");
}

TEST_CASE("the key follows its choice wherever the shuffle puts it", "[core]") {
    Bank bank = sample::bank({40});
    bank.rounds[0].questions.push_back(sample::several("several", {"a", "yes 1", "b", "yes 2", "c"}, {1, 3}));
    bank.rounds[0].questions.push_back(sample::truth("true", true));
    for (const auto& card : deal(bank, {}, sample::classic(), 3).questions) {
        const auto& choices = written_choices(card.question);
        if (card.question.ask == "true") {
            CHECK(right_choices(card.question) == std::vector{choice_true});
            continue;
        }
        for (const auto right : right_choices(card.question))
            CHECK((choices[right] == "right" || choices[right].rfind("yes", 0) == 0));
    }
}

TEST_CASE("right answers fall on every place about equally often", "[core]") {
    std::map<std::size_t, int> places;
    const Deck deck = deal(sample::bank({4000}), {}, Rules{}, 11);
    for (const auto& card : deck.questions) ++places[right_choices(card.question).front()];
    REQUIRE(places.size() == 4);
    for (const auto& [place, times] : places)
        CHECK(times == Approx(1000).margin(100)); // more than three standard deviations
}

TEST_CASE("every question is dealt once", "[core]") {
    std::set<std::string> asks;
    for (const auto& card : deal(sample::bank({20, 30}), {}, Rules{}, 5).questions) asks.insert(card.question.ask);
    CHECK(asks.size() == 50);
}

TEST_CASE("a smaller number is spread over the rounds by their size", "[core]") {
    const auto counts = [](const std::vector<std::size_t>& sizes, std::size_t wanted) {
        const Deck deck = deal(sample::bank(sizes), {{}, wanted}, Rules{}, 1);
        std::map<std::string, std::size_t> by_round;
        for (const auto& card : deck.questions) ++by_round[deck.rounds[card.round]];
        return by_round;
    };
    using Counts = std::map<std::string, std::size_t>;
    CHECK(counts({16, 16, 13}, 12) == Counts{{"Round 1", 4}, {"Round 2", 4}, {"Round 3", 4}});
    CHECK(counts({30, 10}, 4) == Counts{{"Round 1", 3}, {"Round 2", 1}});
    CHECK(counts({5, 5, 5}, 1) == Counts{{"Round 1", 1}});
    CHECK(counts({2, 3}, 100) == Counts{{"Round 1", 2}, {"Round 2", 3}});
}

TEST_CASE("only the chosen rounds are dealt, and they keep the bank's order", "[core]") {
    const Deck deck = deal(sample::bank({5, 5, 5}), {{2, 0, 2, 9}, {}}, Rules{}, 1);
    CHECK(deck.rounds == std::vector<std::string>{"Round 1", "Round 3"});
    REQUIRE(deck.questions.size() == 10);
    for (std::size_t q = 0; q < 10; ++q) CHECK(deck.questions[q].round == (q < 5 ? 0U : 1U));
}

TEST_CASE("rules that mix the rounds deal one run through all of them", "[core]") {
    Rules rules;
    rules.mixed = true;
    const Deck deck = deal(sample::bank({10, 10}), {}, rules, 1);
    int changes = 0;
    for (std::size_t q = 1; q < deck.questions.size(); ++q)
        if (deck.questions[q].round != deck.questions[q - 1].round) ++changes;
    CHECK(changes > 2);
}

TEST_CASE("50:50 takes half of the choices away, never the right one", "[core]") {
    Bank bank = sample::bank({50});
    bank.rounds[0].questions.push_back(sample::one_choice("six", {"a", "b", "c", "d", "e", "f"}, 5));
    bank.rounds[0].questions.push_back(sample::one_choice("three", {"a", "b", "c"}, 1));
    bank.rounds[0].questions.push_back(sample::truth("truth", false));
    for (const auto& card : deal(bank, {}, Rules{}, 2).questions) {
        const std::size_t expected = card.question.ask == "six"                                     ? 3
                                     : card.question.ask == "three" || card.question.ask == "truth" ? 0
                                                                                                    : 2;
        CHECK(card.fifty.size() == expected);
        for (const auto gone : card.fifty) CHECK_FALSE(is_right(card.question, gone));
    }
}

TEST_CASE("the rules' number of questions holds unless the player says another", "[core]") {
    Rules rules;
    rules.questions = 12;
    const Bank bank = sample::bank({20, 20});
    CHECK(deal_size(bank, {}, rules) == 12);
    CHECK(deal_size(bank, {{}, 30}, rules) == 30);
    CHECK(deal_size(bank, {{0}, 30}, rules) == 20);
    CHECK(deal(bank, {{}, 0}, rules, 1).questions.empty());
}
