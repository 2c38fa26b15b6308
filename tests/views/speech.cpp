// What is read aloud.
#include "views/speech.hpp"

#include "catch.hpp"
#include "views/person.hpp"

using namespace cliff;
using namespace cliff::views;

TEST_CASE("a question is read with its choices, once they are shown", "[speech]") {
    QuestionView view;
    view.header.number = 3;
    view.header.total = 10;
    view.ask = "What does Tom Cruise ride off the cliff?";
    view.phase = Phase::reading;
    view.asked = Choosing{{}, 4};
    CHECK(spoken(view) == "Question 3 of 10. What does Tom Cruise ride off the cliff?");
    view.phase = Phase::open;
    view.asked = Choosing{{{"A bike"}, {"A motorcycle"}}, 2};
    CHECK(spoken(view) == "Question 3 of 10. What does Tom Cruise ride off the cliff? A: A bike. B: A motorcycle.");
    view.phase = Phase::locked;
    CHECK(spoken(view).empty());
}

TEST_CASE("every other way of answering is said, too", "[speech]") {
    QuestionView view;
    view.ask = "How high?";
    view.asked = Typing{"", true, "metres"};
    CHECK(spoken(view) == "How high? Type a number, in metres.");
    view.asked = Ordering{{"One", "Two"}, {0, 0}, 2};
    CHECK(spoken(view) == "How high? A: One. B: Two. Put them in order.");
    NamingView naming;
    naming.of = 7;
    view.asked = naming;
    CHECK(spoken(view) == "How high? Name as many of the 7 as you can.");
}

TEST_CASE("a reveal is read as the sentences of text mode", "[speech]") {
    RevealView view;
    view.verdict = RevealView::Verdict::wrong;
    view.outcome = ChosenOutcome{{{"A bike", false, true}, {"A motorcycle", true, false}}};
    view.why =
        "The clip shows him riding a motorcycle off the edge of a cliff that was built of scaffolding for the film";
    CHECK(spoken(view) == "Wrong. The answer: B) A motorcycle. " + view.why + ".");
}

TEST_CASE("wrapped lines are read as one sentence, others as one each", "[speech]") {
    const std::string full(70, 'x');
    CHECK(as_sentences("One\n\nTwo!\nThree\n") == "One. Two! Three.");
    CHECK(as_sentences(full + " yyyyyyy\nzzz and on\nNew\n") == full + " yyyyyyy zzz and on. New.");
    CHECK(as_sentences("").empty());
}

TEST_CASE("menus, pauses and the host's screens are not read", "[speech]") {
    CHECK(spoken(TitleView{}).empty());
    CHECK(spoken(PauseView{}).empty());
    CHECK(spoken(StandingsView{}).empty());
    CHECK(spoken(LobbyView{}).empty());
}

TEST_CASE("what is read is bounded, and ends with a whole character", "[speech]") {
    QuestionView view;
    for (int word = 0; word < 3000; ++word) view.ask += "\u00E9";
    const std::string said = spoken(view);
    CHECK(said.size() <= most_spoken);
    CHECK(said.size() > most_spoken - 4);
    CHECK(said.substr(said.size() - 2) == "\u00E9");
}
