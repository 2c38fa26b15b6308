// Spellings, numbers, orders and times that don't work as they are meant, and those next to them that do.
#include "bank/weak/found.hpp"
#include "catch.hpp"

using namespace weak;

namespace {

Texts told(const std::string& rest) { return found(head + question("What is it?", rest)); }

std::string rival(const std::string& text, const std::string& line) {
    return "[bank/rival-answer] '" + text + "' in line " + line +
           " is a slip away from this answer, so slips in it are refused; if both are the same, spell them alike";
}

} // namespace

TEST_CASE("a spelling that is accepted anyway is told at its place", "[bank]") {
    const std::string anyway =
        "is accepted anyway, since case, accents, articles and the like don't count; leave it out";
    CHECK(told("accept: [Café Noir, The Cafe-Noir, Black Coffee]") ==
          Texts{"10:29 [bank/covered-spelling] 'The Cafe-Noir' " + anyway});
    CHECK(told("list: [Fork, [Swing arm, Swingarm]]") == Texts{"10:34 [bank/covered-spelling] 'Swingarm' " + anyway});
    CHECK(told("accept: [Ludwig van Beethoven, Beethoven]\n        surnames: true") ==
          Texts{"10:40 [bank/covered-spelling] 'Beethoven' " + anyway});
    CHECK(told("accept: [Ludwig van Beethoven, Beethoven]").empty());
    CHECK(told("accept: [McQuarrie, MacQuarrie]").empty()); // what is near to either is right, too
}

TEST_CASE("a refused answer that changes nothing is told at its place", "[bank]") {
    CHECK(told("accept: [North Korea]\n        refuse: [South Korea, Timbuktu]").size() == 1);
    CHECK(
        told("accept: [Austria]\n        refuse: [Timbuktu]") ==
        Texts{"11:18 [bank/useless-refusal] 'Timbuktu' is near nothing that is accepted, so it is wrong anyway; leave "
              "it out"});
    CHECK(
        told("accept: [Grand Canyon]\n        refuse: [grand-canyon]") ==
        Texts{"11:18 [bank/useless-refusal] 'grand-canyon' is said like an accepted answer, so it is accepted all the "
              "same; leave it out"});
    CHECK(told("accept: [Austria]\n        refuse: [Australia]").empty());
    CHECK(told("list: [Austria, Peru]\n        refuse: [Australia]").empty());
}

TEST_CASE("typed answers that are a slip apart are told, unless one is refused", "[bank]") {
    const auto two = [](const std::string& one, const std::string& other) {
        return found(head + question("Who rides?", one) + question("And the other?", other));
    };
    CHECK(two("accept: [Hayley Atwell]", "accept: [Hayley Attwell]") ==
          Texts{"10:17 " + rival("Hayley Attwell", "13"), "14:17 " + rival("Hayley Atwell", "9")});
    CHECK(two("choices: [Attwell, Pegg]\n        answer: Attwell", "accept: [Atwell]") ==
          Texts{"15:17 " + rival("Attwell", "9")});
    CHECK(two("accept: [Hayley Atwell]\n        refuse: [Hayley Attwell]",
              "accept: [Hayley Attwell]\n        refuse: [Hayley Atwell]")
              .empty());
    CHECK(two("accept: [Hayley Atwell]", "accept: [Hayley Atwell]").empty()); // the same answer
    CHECK(two("accept: [Formula 1]", "accept: [Formula 2]").empty());
    CHECK(two("accept: [Simon Pegg]", "accept: [Simon Regan]").empty());
    CHECK(two("accept: [Air]", "accept: [Chair]").empty());
}

TEST_CASE("a large number without a margin is told, a year isn't", "[bank]") {
    CHECK(told("number: 101") == Texts{"10:17 [bank/no-margin] only 101 itself earns anything; say how near will do "
                                       "with 'within', or 'within: 0' if it must be exact"});
    CHECK(told("number: -250.5").size() == 1);
    CHECK(told("number: 1996\n        unit: metres").size() == 1);
    CHECK(told("number: 100").empty());
    CHECK(told("number: 1996").empty());
    CHECK(told("number: 101\n        within: 0").empty());
}

TEST_CASE("an order that its numbers tell is told", "[bank]") {
    const auto order = [](const std::string& items) { return told("order: [" + items + "]"); };
    CHECK(order("The Rock (1996), Heat (1999), Solo (2018)") ==
          Texts{"10:17 [bank/told-order] the numbers in these things rise in the right order, which tells it; leave "
                "them out"});
    CHECK(order("Part 3, Part 2, Part 1") == Texts{"10:17 [bank/told-order] the numbers in these things fall in the "
                                                   "right order, which tells it; leave them out"});
    CHECK(order("Part 1, Part 3, Part 2").empty());
    CHECK(order("Part 1, Part 2, The end").empty());
    CHECK(order("1 of 9, 2 of 8, 3 of 7").empty()); // which number counts?
}

TEST_CASE("seconds in which nobody can answer are told", "[bank]") {
    CHECK(told("list: [Fork, Tank, Saddle]\n        seconds: 8") ==
          Texts{"11:18 [bank/too-little-time] 8 seconds are too few to type 3 things; give it at least 9"});
    CHECK(told("list: [Fork, Tank, Saddle]\n        seconds: 9").empty());
    CHECK(found(head + question("What would you say that this is, if you had to say it in a hurry?",
                                "accept: [Nothing]\n        seconds: 3")) ==
          Texts{"11:18 [bank/too-little-time] reading this question alone takes 3.3 seconds; give it more than 3"});
    CHECK(told("accept: [Nothing]\n        seconds: 2").empty());
}
