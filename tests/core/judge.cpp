#include "core/judge.hpp"

#include "catch.hpp"
#include "core/sample.hpp"

using namespace cliff;

namespace {

Question of_kind(Kind kind) {
    Question question;
    question.ask = "?";
    question.kind = std::move(kind);
    return question;
}

double share(Kind kind, const Answer& answer, bool partial = false) {
    return share_right(sample::deck({of_kind(std::move(kind))}), 0, answer, partial);
}

double guessed(const char* text, double within, const char* unit = "") {
    return share(Number{1000, within, "1000", std::string(unit)}, Answer::typed(text));
}

const ListOf cast{
    {{"Simon Pegg"}, {"Hayley Atwell"}, {"Rebecca Ferguson", "Ilsa"}, {"Shea Whigham"}}, {"Simon Baker"}, true};

} // namespace

TEST_CASE("several choices are all or nothing, or a share where the rules say so", "[core]") {
    const Kind several = SeveralChoices{{"a", "b", "c", "d"}, {0, 1, 2}};
    CHECK(share(several, {0, 1, 2}) == 1);
    CHECK(share(several, {0, 1}) == 0);
    CHECK(share(several, {0, 1, 2}, true) == 1);
    CHECK(share(several, {0, 1}, true) == Approx(2.0 / 3));
    CHECK(share(several, {0, 1, 3}, true) == Approx(1.0 / 3));
    CHECK(share(several, {0, 1, 2, 3}, true) == Approx(2.0 / 3));
    CHECK(share(several, {3}, true) == 0);
}

TEST_CASE("a number is all right inside its range and worth nothing from five times as far", "[core]") {
    CHECK(guessed("1000", 100) == 1);
    CHECK(guessed("1,100", 100) == 1);
    CHECK(guessed("900", 100) == 1);
    CHECK(guessed("1300", 100) == Approx(.5));
    CHECK(guessed("1500", 100) == 0);
    CHECK(guessed("-1000", 100) == 0);
    CHECK(guessed("1000", 0) == 1);
    CHECK(guessed("1001", 0) == 0);
    CHECK(guessed("1000 m", 0, "m") == 1);
    CHECK(guessed("a thousand", 100) == 0);
}

TEST_CASE("a decimal at the very edge of its range is inside", "[core]") {
    CHECK(share(Number{2.5, .1, "2.5", {}}, Answer::typed("2.6")) == 1);
    CHECK(share(Number{1.6, .1, "1.6", {}}, Answer::typed("1.7")) == 1);
    CHECK(share(Number{2.5, .1, "2.5", {}}, Answer::typed("2.61")) < 1);
}

TEST_CASE("an order earns the share of neighbours that stand in the right order", "[core]") {
    const Kind order = Order{{"c", "a", "d", "b"}, {1, 3, 0, 2}}; // a b c d
    CHECK(share(order, {1, 3, 0, 2}) == 1);
    CHECK(share(order, {2, 0, 3, 1}) == 0);
    CHECK(share(order, {3, 1, 0, 2}) == Approx(2.0 / 3)); // b a c d
    CHECK(share(order, {2, 1, 3, 0}) == Approx(2.0 / 3)); // d a b c
    CHECK(share(order, {1, 3}) == Approx(1.0 / 3));       // broken off after a b
    CHECK(share(order, {}) == 0);
}

TEST_CASE("a list counts each of its things once, however often and however spelt", "[core]") {
    const Deck deck = sample::deck({of_kind(cast)});
    const auto named = naming(deck, 0, {"simon peg", "Pegg", "Ilsa", "ferguson", "Tom", "tom!", "Simon Baker"});
    CHECK(named.finds == 2);
    CHECK(named.found == std::vector<bool>{true, false, true, false});
    CHECK(named.strikes == 2); // Tom once, and the one that the author refuses
    CHECK(named.meant[0] == 0U);
    CHECK_FALSE(named.meant[1]);
    Answer half;
    half.texts = {"Pegg", "Whigham"};
    CHECK(share(cast, half) == Approx(.5));
    CHECK(share(cast, {}) == 0);
}

TEST_CASE("a typed answer isn't taken for another question's key", "[core]") {
    Bank bank;
    bank.language = "en";
    const Question iran = of_kind(Typed{{"Republic of Iran"}, {}, false}),
                   iraq = of_kind(Typed{{"Republic of Iraq"}, {}, false});
    bank.rounds = {{"Only", {iran, iraq, of_kind(Typed{{"Elsewhere"}, {}, false})}}};
    const Deck deck = deal(bank, {}, {}, 1);
    for (std::size_t q = 0; q < deck.questions.size(); ++q) {
        const auto& accept = std::get<Typed>(deck.questions[q].question.kind).accept.front();
        INFO(accept);
        CHECK(share_right(deck, q, Answer::typed("republic of ira"), false) == 0);
        CHECK(share_right(deck, q, Answer::typed(accept), false) == 1);
        if (accept == "Elsewhere") {
            CHECK(deck.questions[q].rivals.empty());
        } else {
            CHECK(deck.questions[q].rivals.size() == 1);
        }
    }
}

TEST_CASE("what has to be put in order is never dealt in its right order", "[core]") {
    Bank bank;
    bank.rounds = {{"Only", {of_kind(Order{{"first", "second", "third"}, {0, 1, 2}})}}};
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const Deck dealt = deal(bank, {}, {}, seed);
        const auto& order = std::get<Order>(dealt.questions.front().question.kind);
        CHECK(order.items != std::vector<std::string>{"first", "second", "third"});
        CHECK(order.items[order.right[0]] == "first");
        CHECK(order.items[order.right[2]] == "third");
    }
}
