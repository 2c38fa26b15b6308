// Weaknesses: each is found where it stands, allowed where the author says so, and not imagined elsewhere.
#include "bank/read.hpp"
#include "bank/weak/found.hpp"
#include "catch.hpp"
#include "yaml/document.hpp"

#include <string>
#include <vector>

using namespace cliff;
using namespace weak;

TEST_CASE("a bank without weaknesses has none told", "[bank]") {
    CHECK(found(head + question("What does he ride?", "choices: [A bike, A boat, A horse]\n        answer: A bike"))
              .empty());
}

TEST_CASE("what is missing though it may be is told once for each question", "[bank]") {
    CHECK(found("format: 1\ntitle: T\nrounds:\n  - title: R\n    questions:\n      - ask: Is it so?\n        answer: "
                "true\n") ==
          Texts{"1:1 [bank/missing-licence] the bank has no 'licence', so nobody knows whether they may "
                "pass it on; CC0-1.0 lets them",
                "1:1 [bank/missing-language] the bank has no 'language', so typed answers are judged as English ones; "
                "en would say so",
                "6:14 [bank/missing-why] this question has no 'why', so the reveal explains nothing",
                "6:14 [bank/missing-from] this question has no 'from', so nobody can look the fact up"});
}

TEST_CASE("a right choice that is the longest by far is told at the answer", "[bank]") {
    const std::string longest =
        "choices: [A bike, A boat, A motorcycle with a side-car]\n        answer: A motorcycle with a side-car";
    CHECK(
        found(head + question("What does he ride?", longest)) ==
        Texts{"11:17 [bank/longest-choice] the right choice is the longest by far (28 letters, the next has 6), which "
              "gives it away; level them"});
    // Longer than the others, but not by far; and a wrong one that is.
    CHECK(found(head + question("What?", "choices: [A big bike, A boat, A tandem bike]\n        answer: A tandem bike"))
              .empty());
    CHECK(found(head +
                question("What?", "choices: [A bike, A boat, A motorcycle with a side-car]\n        answer: A bike"))
              .empty());
}

TEST_CASE("a question that holds its own answer is told", "[bank]") {
    CHECK(found(head + question("What does the rider of the MOTORCYCLE ride?",
                                "choices: [Bike, Motorcycle]\n        answer: Motorcycle")) ==
          Texts{"9:14 [bank/own-answer] the question holds its own answer, 'motorcycle'; word it without"});
    // A part of a word is no answer, nor is one of less than four letters.
    CHECK(found(head + question("Who sat in the chair?", "choices: [Air, Chai]\n        answer: Chai")).empty());
    CHECK(found(head + question("Where is the air?", "choices: [Air, Sea]\n        answer: Air")).empty());
}

TEST_CASE("a question that answers another one is told with that one's line", "[bank]") {
    CHECK(found(head + question("Who directs the film?", "choices: [John Woo, Brad Bird]\n        answer: Brad Bird") +
                question("Which film did Brad Bird make before?", "choices: [One, Two]\n        answer: One")) ==
          Texts{"14:14 [bank/given-away] 'brad bird' here answers the question in line 9; word this one without"});
}

TEST_CASE("two questions in nearly the same words are told at the second", "[bank]") {
    CHECK(
        found(head +
              question("In which year was the trailer of the film shown?", "choices: [One, Two]\n        answer: One") +
              question("In which year was the trailer of the film shown first?",
                       "choices: [Three, Four]\n        answer: Four")) ==
        Texts{
            "14:14 [bank/near-duplicate] this asks nearly the same as the question in line 9; leave one of them out"});
    CHECK(found(head + question("Which Henry is in the film?", "choices: [One, Two]\n        answer: One") +
                question("Which Simon is in the film?", "choices: [Three, Four]\n        answer: Four"))
              .empty());
}

TEST_CASE("right choices that nearly always stand in one place are told for the bank", "[bank]") {
    std::string text = head;
    for (int q = 0; q < 9; ++q)
        text += question("Which number is it, " + std::string(1, static_cast<char>('A' + q)) +
                             std::string(static_cast<std::size_t>(q) + 1, 'x') + "?",
                         "choices: [Left, Middle, Right]\n        answer: Middle");
    const auto told = found(text);
    REQUIRE_FALSE(told.empty());
    CHECK(told.front() == "1:1 [bank/right-place] the right choice stands in place 2 in 9 of 9 questions; on paper "
                          "that gives it away, so mix them");
}

TEST_CASE("an author allows a weakness in one question, or in the whole bank", "[bank]") {
    const std::string longest =
        "choices: [A bike, A boat, A motorcycle with a side-car]\n        answer: A motorcycle with a side-car";
    CHECK(found(head + question("What?", longest + "\n        # check: allow longest-choice, own-answer")).empty());
    CHECK(found(head + question("What?", longest + "\n        # check: allow bank/longest-choice")).empty());
    CHECK(
        found(head + "      # check: allow longest-choice\n" + question("What?", longest) + question("Which?", longest))
            .empty());
    CHECK(found(head + question("What?", longest + "\n        # check: allow longest-choice") +
                question("Which?", longest))
              .size() == 1);
    CHECK(
        found(head + question("What?", longest + "\n        # check: allow longest-choise")) ==
        Texts{"11:17 [bank/longest-choice] the right choice is the longest by far (28 letters, the next has 6), which "
              "gives it away; level them",
              "12:9 [bank/unknown-code] there is no weakness called 'longest-choise'; did you mean 'longest-choice'?"});
}

TEST_CASE("a comment inside a text allows nothing", "[bank]") {
    const std::string longest =
        "choices: [A bike, A boat, A motorcycle with a side-car]\n        answer: A motorcycle with a side-car";
    CHECK(found(head + question("'Who wrote # check: allow longest-choice ?'", longest)).size() == 1);
}

TEST_CASE("mistakes come before weaknesses", "[bank]") {
    CHECK(found("format: 1\ntitle: T\nrounds:\n  - title: R\n    questions:\n      - ask: Is it so?\n        answer: "
                "maybe\n")
              .size() == 1);
}

TEST_CASE("a weakness is printed with its code", "[bank]") {
    const auto read = bank::check_bank_text(
        head + question("Is a bike a BIKE?", "choices: [Bike, Boat]\n        answer: Bike"), "b.yaml");
    REQUIRE(read.problems.size() == 1);
    CHECK(read.value);
    CHECK(yaml::to_text(read.problems[0]) ==
          "b.yaml:9:14: warning: the question holds its own answer, 'bike'; word it without [bank/own-answer]\n"
          "    9 |       - ask: Is a bike a BIKE?\n"
          "      |              ^~~~~~~~~~~~~~~~~");
}

TEST_CASE("a bank with very many weaknesses is a bank all the same", "[bank]") {
    std::string text = head;
    for (int q = 0; q < 600; ++q)
        text += "      - ask: Number " + std::to_string(q) + "\n        answer: true\n        why: So.\n";
    const auto read = bank::check_bank_text(text, "bank.yaml");
    REQUIRE(read.problems.size() == yaml::most_problems + 1);
    CHECK(read.problems.back().message == "there are more problems than these 500; mend them first");
    CHECK_FALSE(yaml::any_error(read.problems));
    REQUIRE(read.value);
    CHECK(read.value->rounds.front().questions.size() == 600);
}
