// What a bank's file becomes.
#include "bank/read.hpp"
#include "catch.hpp"

#include <string>
#include <vector>

using namespace cliff;
using Texts = std::vector<std::string>;

namespace {

const std::string head = "format: 1\ntitle: A bank\nrounds:\n  - title: A round\n    questions:\n";

// The bank, or a failed test that says why not.
Bank bank_of(const std::string& text) {
    const auto read = bank::parse_bank(text, "bank.yaml");
    for (const auto& problem : read.problems) UNSCOPED_INFO(to_text(problem));
    REQUIRE(read.value);
    CHECK(read.problems.empty());
    return *read.value;
}

Question question_of(const std::string& text) { return bank_of(head + text).rounds.at(0).questions.at(0); }

Texts messages_of(const std::string& text) {
    Texts messages;
    for (const auto& problem : bank::parse_bank(text, "bank.yaml").problems) messages.push_back(to_text(problem));
    return messages;
}

} // namespace

TEST_CASE("a bank is read in whole", "[bank]") {
    const auto bank = bank_of(R"(# yaml-language-server: $schema=bank.schema.json
format: 1
title: Dead Reckoning, Part One
language: en
licence: CC0-1.0
sources:
  article: {title: The stunt, date: 2023-06-27}
  clip:
    title: The clip
rounds:
  - title: The cliff stunt
    questions:
      - ask: What does Tom Cruise ride off the cliff?
        choices: [A mountain bike, A motorcycle]
        answer: A motorcycle
        why: The clip shows him riding a motorcycle off the edge.
        from: article, paragraph 3, line 2
        quote: true
        level: 3
        seconds: 45
        points: 0
        tags: [stunt, cliff]
        id: ride
  - title: The cast
    questions:
      - choices: [Simon Pegg, Brad Pitt, Hayley Atwell]
        answers: [Hayley Atwell, Simon Pegg]
        from: clip
        ask: Who is in it?
      - ask: Is it a terrible idea?
        answer: true
)");
    Question ride;
    ride.id = "ride";
    ride.ask = "What does Tom Cruise ride off the cliff?";
    ride.kind = OneChoice{{"A mountain bike", "A motorcycle"}, 1};
    ride.why = "The clip shows him riding a motorcycle off the edge.";
    ride.from = {"article", "paragraph 3, line 2"};
    ride.quote = true;
    ride.level = 3;
    ride.seconds = 45;
    ride.points = 0;
    ride.tags = {"stunt", "cliff"};
    ride.line = 13;
    Question cast;
    cast.ask = "Who is in it?";
    cast.kind = SeveralChoices{{"Simon Pegg", "Brad Pitt", "Hayley Atwell"}, {0, 2}};
    cast.from = {"clip", ""};
    cast.line = 29;
    Question idea;
    idea.ask = "Is it a terrible idea?";
    idea.kind = TrueFalse{true};
    idea.line = 30;
    Bank expected;
    expected.title = "Dead Reckoning, Part One";
    expected.language = "en";
    expected.licence = "CC0-1.0";
    expected.sources = {{"article", {"The stunt", "2023-06-27"}}, {"clip", {"The clip", ""}}};
    expected.rounds = {{"The cliff stunt", {ride}}, {"The cast", {cast, idea}}};
    CHECK(bank == expected);
}

TEST_CASE("choices stay the text that the author wrote", "[bank]") {
    const auto question =
        question_of("      - ask: Which?\n        choices: [No, 007, 1.50, on, '~', 'null']\n        answer: 007\n");
    // `'~'` and `'null'` differ, and so do all the others: nothing became a number, a truth or nothing.
    CHECK(question.kind == Kind(OneChoice{{"No", "007", "1.50", "on", "~", "null"}, 1}));
    CHECK(question_of("      - ask: Which?\n        choices: ['Null', true, 0x10]\n        answer: 'Null'\n").kind ==
          Kind(OneChoice{{"Null", "true", "0x10"}, 0}));
    CHECK(question_of("      - ask: Which?\n        choices: [Yes, No]\n        answer: No\n").kind ==
          Kind(OneChoice{{"Yes", "No"}, 1}));
    CHECK(question_of("      - ask: Which?\n        choices: [true, false]\n        answer: true\n").kind ==
          Kind(OneChoice{{"true", "false"}, 0}));
    CHECK(question_of("      - ask: Which?\n        choices: ['1', \"2\"]\n        answer: 2\n").kind ==
          Kind(OneChoice{{"1", "2"}, 1}));
}

TEST_CASE("texts may run over several lines", "[bank]") {
    const auto question =
        question_of("      - ask: What\n          is it?\n        why: |\n          One.\n\n          Two.\n"
                    "        answer: False\n");
    CHECK(question.ask == "What is it?");
    CHECK(question.why == "One.\n\nTwo.");
    CHECK(question.kind == Kind(TrueFalse{false}));
    CHECK(question.line == 6);
}

TEST_CASE("lengths are counted in what a person calls letters", "[bank]") {
    std::string family;
    for (int i = 0; i < 120; ++i) family += "👨‍👩‍👧‍👦";
    CHECK(question_of("      - ask: Who?\n        choices: [" + family + ", B]\n        answer: B\n").ask == "Who?");
    CHECK(messages_of(head + "      - ask: Who?\n        answer: true\n        why: " + std::string(401, 'x') + "\n")
              .at(0)
              .find("bank.yaml:8:14: error: 'why' has 401 characters; at most 400 fit") == 0);
}

TEST_CASE("a near miss in the answer is told apart from a far one", "[bank]") {
    CHECK(messages_of(head + "      - ask: Who?\n        choices: [1.50, 2.50]\n        answer: 1.5\n") ==
          Texts{"bank.yaml:8:17: error: '1.5' is not one of the choices; did you mean '1.50'?\n"
                "    8 |         answer: 1.5\n"
                "      |                 ^~~"});
    CHECK(messages_of(head + "      - ask: Who?\n        choices: [Yes, No]\n        answer: Perhaps\n") ==
          Texts{"bank.yaml:8:17: error: 'Perhaps' is not one of the choices\n"
                "    8 |         answer: Perhaps\n"
                "      |                 ^~~~~~~"});
}

TEST_CASE("a broken list of choices isn't told a second time through the answer", "[bank]") {
    CHECK(messages_of(head + "      - ask: Who?\n        choices: [A, [B]]\n        answer: B\n") ==
          Texts{"bank.yaml:7:22: error: a choice is a text, not a list\n"
                "    7 |         choices: [A, [B]]\n"
                "      |                      ^"});
}

TEST_CASE("a byte order mark and Windows line ends change nothing", "[bank]") {
    const std::string text = head + "      - ask: Is it?\n        answer: true\n";
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : text) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(bank_of(windows) == bank_of(text));
}

TEST_CASE("an empty file says so", "[bank]") {
    CHECK(messages_of("") == Texts{"bank.yaml: error: there is nothing in this file"});
    CHECK(messages_of("\n\n# only\n") == Texts{"bank.yaml: error: there is nothing in this file"});
    CHECK(messages_of("---\n") == Texts{"bank.yaml: error: there is nothing in this file"});
}

TEST_CASE("after five hundred problems the reader stops", "[bank]") {
    std::string text = head;
    for (int i = 0; i < 100'000; ++i) text += "      - ask: Why?\n";
    const auto messages = messages_of(text);
    REQUIRE(messages.size() == 501);
    CHECK(messages.back() == "bank.yaml: error: there are more problems than these 500; mend them first");
}

TEST_CASE("a large bank is read in one go", "[bank]") {
    std::string text = "format: 1\ntitle: Large\nrounds:\n";
    for (int round = 0; round < 100; ++round) {
        text += "  - title: Round " + std::to_string(round) + "\n    questions:\n";
        for (int i = 0; i < 500; ++i)
            text += "      - ask: Which?\n        choices: [A, B, C, D]\n        answer: C\n        id: q" +
                    std::to_string(round * 500 + i) + "\n";
    }
    const auto bank = bank_of(text);
    REQUIRE(bank.rounds.size() == 100);
    CHECK(bank.rounds.back().questions.size() == 500);
    CHECK(bank.rounds.back().questions.back().id == "q49999");
    CHECK(bank.rounds.back().questions.back().line == 3 + 100 * 2 + 50'000 * 4 - 3);
}
