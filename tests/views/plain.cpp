#include "views/plain.hpp"

#include "catch.hpp"
#include "views/format.hpp"

using namespace cliff;
using namespace cliff::views;

namespace {

QuestionView question(std::vector<std::string> choices, bool several = false) {
    QuestionView view;
    view.header = {"Round", 2, 10, 0, 1500, {}, {}};
    view.ask = "What does he ride?";
    Choosing asked;
    asked.several = several;
    for (auto& choice : choices) asked.choices.push_back({std::move(choice), false, false});
    view.asked = std::move(asked);
    return view;
}

const QuestionView ride = question({"A bike", "A motorcycle", "A boat"});
const QuestionView parts = question({"Fork", "Rudder", "Tank"}, true);
const QuestionView truth = [] {
    QuestionView view = question({"True", "False"});
    std::get<Choosing>(view.asked).truth = true;
    return view;
}();
const QuestionView letters = question({"D", "A", "B", "60"});

Picks picks(std::string_view line, const QuestionView& view) {
    const auto said = read_answer(line, view);
    return said.kind == PlainAnswer::Kind::answer ? said.answer.picks : Picks{99};
}

PlainAnswer::Kind kind(std::string_view line) { return read_answer(line, ride).kind; }

} // namespace

TEST_CASE("an answer is a letter, a number, or the choice's own words", "[views]") {
    CHECK(picks("b", ride) == Picks{1});
    CHECK(picks(" B ", ride) == Picks{1});
    CHECK(picks("2", ride) == Picks{1});
    CHECK(picks("b)", ride) == Picks{1});
    CHECK(picks("a MOTORCYCLE", ride) == Picks{1});
    CHECK(picks("b", letters) == Picks{1}); // the letter on the screen, not the text of another choice
    CHECK(picks("60", letters) == Picks{3});
    CHECK(picks("true", truth) == Picks{0});
    CHECK(picks("F", truth) == Picks{1});
}

TEST_CASE("several answers come in one line", "[views]") {
    CHECK(picks("a c", parts) == Picks{0, 2});
    CHECK(picks("ca", parts) == Picks{2, 0});
    CHECK(picks("1,3", parts) == Picks{0, 2});
    CHECK(picks("a; b; c", parts) == Picks{0, 1, 2});
}

TEST_CASE("what can't be an answer is asked for again", "[views]") {
    using Said = PlainAnswer::Kind;
    for (const char* line : {"", "   ", "z", "d", "4", "0", "a b", "bike", "\xF0\x9F\x94\xA5"})
        CHECK(kind(line) == Said::unclear);
    CHECK(kind("s") == Said::skip);
    CHECK(kind("H") == Said::fifty);
    CHECK(kind("50:50") == Said::fifty);
    CHECK(kind("quit") == Said::quit);
    CHECK(kind("?") == Said::help);
}

TEST_CASE("a command that doesn't exist is told from an answer, and those that do are listed", "[views]") {
    for (const char* line : {"/x", "/done", "/fifty-fifty", "/"}) CHECK(kind(line) == PlainAnswer::Kind::no_command);
    QuestionView view = ride;
    std::get<Choosing>(view.asked).can_fifty = true;
    CHECK(plain_commands(view) ==
          "There is no such command; there are: /s (skip), /h (50:50), /q (end the match), ? (help).\n");
    view.asked = NamingView{};
    CHECK(plain_commands(view) ==
          "There is no such command; there are: /s (skip), /done (that is all), /q (end the match), ? (help).\n");
    CHECK(read_answer("/done", view).kind == PlainAnswer::Kind::done);
}

TEST_CASE("a question reads well aloud", "[views]") {
    QuestionView view = ride;
    view.fuse = Fuse{Millis{0}, Millis{20'000}, {}};
    std::get<Choosing>(view.asked).choices[0].gone = true;
    CHECK(plain(view, Millis{8000}) == "\nQuestion 2 of 10, 12 seconds left, 1,500 points so far\n"
                                       "What does he ride?\n"
                                       "  B) A motorcycle\n"
                                       "  C) A boat\n");
}

TEST_CASE("a list that was begun says what was named when it's read again", "[views]") {
    QuestionView view = ride;
    view.header.total = 0;
    NamingView asked;
    asked.of = 7;
    asked.found = {"Tom", "Ving", "Simon"};
    asked.misses = {"Nobody"};
    view.asked = asked;
    CHECK(plain(view, Millis{0}) == "\nQuestion 2, 1,500 points so far\n"
                                    "What does he ride?\n"
                                    "Name as many of the 7 as you can, one a line; /done when that is all. 3 misses\n"
                                    "end it.\n"
                                    "You have 3 of 7: Tom, Ving and Simon.\n"
                                    "Misses: 1 of 3.\n");
}

TEST_CASE("an order is told in words, not by arrows", "[views]") {
    RevealView view;
    view.verdict = RevealView::Verdict::wrong;
    view.outcome = OrderOutcome{{"One", "Two", "Three"}, {{"Three"}, {"Two"}, {"One"}}};
    CHECK(plain(view) == "Wrong: Three, then Two, then One. The answer: One, then Two, then Three\n");
}

TEST_CASE("long lines are wrapped under their beginning", "[views]") {
    QuestionView view = ride;
    std::get<Choosing>(view.asked).choices = {
        {"word word word word word word word word word word word word word word word word word", false, false}};
    CHECK(
        plain(view, Millis{0})
            .find(
                "  A) word word word word word word word word word word word word word word\n     word word word\n") !=
        std::string::npos);
}

TEST_CASE("numbers, times and dates are written as people read them", "[views]") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1,000");
    CHECK(grouped(-1'234'567) == "-1,234,567");
    CHECK(signed_points(872) == "+872");
    CHECK(signed_points(-1200) == "-1,200");
    CHECK(seconds(Millis{4849}) == "4.8 s");
    CHECK(counted(1, "miss", "misses") == "1 miss");
    CHECK(counted(1200, "miss", "misses") == "1,200 misses");
    CHECK(place_of(4, 12) == "4 of 12");
    CHECK(listed({}) == "");
    CHECK(listed({"A"}) == "A");
    CHECK(listed({"A", "B", "C"}) == "A, B and C");
    const std::map<std::string, Source> sources{{"sheet", {"Data sheet", "2024-02-29"}},
                                                {"odd", {"Letter", "last spring"}}};
    CHECK(source_line(sources, {"sheet", "paragraph 3"}) == "Data sheet, 29 February 2024, paragraph 3");
    CHECK(source_line(sources, {"odd", ""}) == "Letter, last spring");
    CHECK(source_line(sources, {"", ""}).empty());
}

TEST_CASE("what a wrong answer cost is said with it", "[views]") {
    RevealView view;
    view.outcome = TypedOutcome{"Nobody", {"Gabriel"}, false};
    view.verdict = RevealView::Verdict::wrong;
    CHECK(plain(view).starts_with("Wrong: Nobody. The answer: Gabriel\n"));
    view.points.cost = -50;
    CHECK(plain(view).starts_with("Wrong: Nobody. Minus 50. The answer: Gabriel\n"));
}
