// Answers that stand in questions: in which kinds, and what is too common to be told.
#include "bank/weak/found.hpp"
#include "catch.hpp"

using namespace weak;

namespace {

Texts own(const std::string& ask, const std::string& rest) { return found(head + question(ask, rest)); }

/// A question with this key after one that asks for something else.
Texts another(const std::string& ask, const std::string& rest) {
    return found(head + question(ask, "accept: [Quux]") + question("What is asked for?", rest));
}

} // namespace

TEST_CASE("a question that names wrong choices, too, gives nothing away", "[bank]") {
    CHECK(
        own("Is it a motorcycle or a bicycle?", "choices: [Motorcycle, Bicycle]\n        answer: Motorcycle").empty());
    CHECK(own("Is it a motorcycle?", "choices: [Motorcycle, Bicycle]\n        answer: Motorcycle").size() == 1);
    CHECK(own("Which of bicycle and motorcycle?",
              "choices: [Motorcycle, Bicycle, Boat]\n        answers: [Motorcycle, Bicycle]")
              .size() == 1);
}

TEST_CASE("every spelling of a typed answer gives it away", "[bank]") {
    CHECK(own("Who sits on the motor bike?", "accept: [Motorcycle, Motor bike]") ==
          Texts{"9:14 [bank/own-answer] the question holds its own answer, 'motor bike'; word it without"});
    CHECK(another("Who sits on the motor bike?", "accept: [Motorcycle, Motor bike]") ==
          Texts{"9:14 [bank/given-away] 'motor bike' here answers the question in line 13; word this one without"});
}

TEST_CASE("a surname gives its own question away, but no other one", "[bank]") {
    CHECK(own("Who is Mr Kestrel?", "accept: [Anna Kestrel]\n        surnames: true") ==
          Texts{"9:14 [bank/own-answer] the question holds its own answer, 'kestrel'; word it without"});
    CHECK(own("Who is Mr Kestrel?", "accept: [Anna Kestrel]").empty());
    CHECK(another("Who is Mr Kestrel?", "accept: [Anna Kestrel]\n        surnames: true").empty());
}

TEST_CASE("a number of three digits gives itself away", "[bank]") {
    CHECK(own("Which year is 1996?", "number: 1996") ==
          Texts{"9:14 [bank/own-answer] the question holds its own answer, '1996'; word it without"});
    CHECK(another("Who did it in 1996?", "number: 1996") ==
          Texts{"9:14 [bank/given-away] '1996' here answers the question in line 13; word this one without"});
    CHECK(another("Who did it at 42?", "number: 42").empty());
    CHECK(another("Who did it in 19960?", "number: 1996").empty());
}

TEST_CASE("a thing of a list gives its own question away, and a third of them another one", "[bank]") {
    const std::string list = "list: [Fork, Tank, Saddle, Chain, Wheel, Handlebar]";
    CHECK(own("What is there beside the handlebar?", list).size() == 1);
    CHECK(another("Who sits on the saddle?", list).empty());
    CHECK(another("Who sits between saddle and handlebar?", list) ==
          Texts{"9:14 [bank/given-away] 'handlebar' here answers the question in line 13; word this one without"});
    CHECK(another("Who sits on the saddle of a saddle?", list).empty());
}

TEST_CASE("an order gives itself away only if its things stand in it", "[bank]") {
    CHECK(own("Sort bike, horse and rocket.", "order: [Bike, Horse, Rocket]") ==
          Texts{"9:14 [bank/own-answer] the things stand here in the right order already; name them in another, or not "
                "at all"});
    CHECK(own("Sort horse, bike and rocket.", "order: [Bike, Horse, Rocket]").empty());
    CHECK(own("Sort bike and horse.", "order: [Bike, Horse, Rocket]").empty());
}

TEST_CASE("the words for a picture are seen before the answer, too", "[bank]") {
    CHECK(found(head + question("What is this?", "accept: [Kestrel]\n        image: {file: media/ramp.svg, alt: A "
                                                 "kestrel on a post}"),
                CLIFF_SOURCE_DIR "/tests/bank/weak/") ==
          Texts{"11:44 [bank/own-answer] the question holds its own answer, 'kestrel'; word it without"});
}

TEST_CASE("other choices and explanations give nothing away", "[bank]") {
    CHECK(found(head + question("Which one?", "choices: [Kestrel, Falcon]\n        answer: Falcon") +
                question("And which bird?", "accept: [Kestrel]"))
              .empty());
}

TEST_CASE("questions of the same words with other numbers or pictures are no duplicates", "[bank]") {
    CHECK(found(head + question("Which film of the series was the one of the year 1996 then?", "accept: [Aaa]") +
                question("Which film of the series was the one of the year 2000 then?", "accept: [Bbb]"))
              .empty());
    CHECK(found(head + question("What is this?", "accept: [Aaa]\n        image: {file: media/ramp.svg, alt: A slope}") +
                    question("What is this?", "accept: [Bbb]"),
                CLIFF_SOURCE_DIR "/tests/bank/weak/")
              .empty());
    CHECK(
        found(head + question("What is this?", "accept: [Aaa]") + question("What is this?", "accept: [Bbb]")) ==
        Texts{
            "13:14 [bank/near-duplicate] this asks nearly the same as the question in line 9; leave one of them out"});
}
