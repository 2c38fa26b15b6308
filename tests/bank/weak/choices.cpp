// Choices that give themselves away, and things that can't be told apart: where each begins to be told.
#include "bank/weak/found.hpp"
#include "catch.hpp"

using namespace weak;

namespace {

/// Questions so different that only their choices are alike.
std::string ask(int number) {
    static const char* const words[] = {"apple", "bread", "cloud",   "drum", "engine", "fern",
                                        "glove", "house", "inkwell", "jar",  "kettle", "lamp"};
    return std::string("What about the ") + words[number] + "?";
}

std::string one_choice(int count, int in_place_one) {
    std::string text = head;
    for (int q = 0; q < count; ++q)
        text += question(ask(q), q < in_place_one ? "choices: [Yes, No, Nix]\n        answer: 'Yes'"
                                                  : "choices: [No, Yes, Nix]\n        answer: 'Yes'");
    return text;
}

std::string several(int count, int first) {
    std::string text = head;
    for (int q = 0; q < count; ++q)
        text += question(ask(q), q < first ? "choices: [One, Two, Six, Ten]\n        answers: [One, Two]"
                                           : "choices: [One, Six, Two, Ten]\n        answers: [One, Two]");
    return text;
}

std::string truths(int yes, int no) {
    std::string text = head;
    for (int q = 0; q < yes + no; ++q) text += question(ask(q), q < yes ? "answer: true" : "answer: false");
    return text;
}

} // namespace

TEST_CASE("right choices in one place are told from two thirds of eight questions on", "[bank]") {
    CHECK(found(one_choice(8, 6)) == Texts{"1:1 [bank/right-place] the right choice stands in place 1 in 6 of 8 "
                                           "questions; on paper that gives it away, so mix them"});
    CHECK(found(one_choice(9, 6)).empty() == true);
    CHECK(found(one_choice(7, 7)).empty());
}

TEST_CASE("several right choices that always stand first or last are told", "[bank]") {
    CHECK(found(several(8, 6)) == Texts{"1:1 [bank/right-place] the right choices stand first in 6 of 8 questions with "
                                        "several; on paper that gives them away, so mix them"});
    CHECK(found(several(9, 6)).empty());
    CHECK(found(several(7, 7)).empty());
}

TEST_CASE("one truth value in more than four of five questions is told", "[bank]") {
    CHECK(found(truths(7, 1)) == Texts{"1:1 [bank/one-truth] 7 of 8 true or false questions are true, so who always "
                                       "says so wins; turn some of them round"});
    CHECK(found(truths(1, 7)) == Texts{"1:1 [bank/one-truth] 7 of 8 true or false questions are false, so who always "
                                       "says so wins; turn some of them round"});
    CHECK(found(truths(8, 2)).empty());
    CHECK(found(truths(7, 0)).empty());
}

TEST_CASE("choices that look like a slip of each other are told at the second", "[bank]") {
    const auto told = [](const std::string& choices) {
        return found(head + question("What?", "choices: [Xylophone, " + choices + "]\n        answer: Xylophone"));
    };
    CHECK(told("Zeppelin, Zepelin") ==
          Texts{"10:40 [bank/look-alike] 'Zeppelin' and 'Zepelin' are one letter apart, which looks like a slip; word "
                "one of them differently"});
    CHECK(told("The Rock, Rock") == Texts{"10:40 [bank/look-alike] 'The Rock' and 'Rock' are said alike, which looks "
                                          "like a slip; word one of them differently"});
    CHECK(told("a mad idea, a bad idea").empty()); // two words
    CHECK(told("'1996', '1997'").empty());         // two numbers
    CHECK(told("Formula 1, Formula 2").empty());
    CHECK(told("Austria, Australia").empty());
}

TEST_CASE("things to put in order that look like a slip of each other are told", "[bank]") {
    CHECK(found(head + question("What?", "order: [Zeppelin, Bike, Zepelin]")) ==
          Texts{"10:33 [bank/look-alike] 'Zeppelin' and 'Zepelin' are one letter apart, which looks like a slip; word "
                "one of them differently"});
}

TEST_CASE("a thing of a list that its own name doesn't mean is told", "[bank]") {
    CHECK(found(head + question("What?", "list: [The Rock, Tank, Rock]")) ==
          Texts{"10:16 [bank/look-alike] 'The Rock' could as well mean another thing of this list, so nobody can name "
                "it; word it differently",
                "10:32 [bank/look-alike] 'Rock' could as well mean another thing of this list, so nobody can name it; "
                "word it differently"});
    CHECK(found(head + question("What?", "list: [Jon Woo, John Wu, John Woo]")).empty()); // each is itself
}
