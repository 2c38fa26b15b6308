// Answering by typing, ordering and naming, with keys, mouse and gamepad.
#include "catch.hpp"
#include "views/person.hpp"

using namespace cliff;
using namespace cliff::views;
using test::Person;

namespace {

/// A person before the open question.
Person before(Kind kind, const char* language = "en") {
    Question question;
    question.ask = "?";
    question.kind = std::move(kind);
    Shelf with = test::shelf();
    with.banks[0].bank->rounds = {{"Only", {std::move(question)}}};
    with.banks[0].bank->language = language;
    Person person{with};
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    return person;
}

Person& write(Person& person, std::u32string_view text) {
    for (const char32_t point : text) {
        // A key comes as its press and as its letter.
        if (point < 0x80) person.type(static_cast<char>(point));
        person.take(TextInput{point});
    }
    return person;
}

std::string draft(const Person& person) { return std::get<Typing>(person.see<QuestionView>().asked).draft; }

const Typed hunt{{"Ethan Hunt"}, {}, false};
const Number sixty{60, 0, "60", std::string("years")};
const ListOf three{{{"Ann"}, {"Bob"}, {"Cy"}}, {}, false};
const Order order{{"first", "second", "third", "fourth"}, {0, 1, 2, 3}};

std::vector<std::size_t> places(const Person& person) {
    return std::get<Ordering>(person.see<QuestionView>().asked).places;
}

} // namespace

TEST_CASE("while an answer is typed, letters are letters and no commands", "[views]") {
    Person person = before(hunt);
    write(person, U"pash f");
    CHECK(draft(person) == "pash f");
    CHECK(person.match.state().phase == Phase::open);
    CHECK_FALSE(person.match.state().paused);
    person.press(Key::backspace).press(Key::backspace);
    CHECK(draft(person) == "pash");
}

TEST_CASE("the Space that brings a question up isn't its first letter", "[views]") {
    Person person = before(hunt);
    person.take(TextInput{U' '});
    CHECK(draft(person).empty());
    write(person, U"a b");
    CHECK(draft(person) == "a b");
}

TEST_CASE("backspace takes back what a person sees as one letter", "[views]") {
    Person person = before(hunt);
    write(person, U"x\u0301\U0001F469\u200D\U0001F680");
    person.press(Key::backspace);
    CHECK(draft(person) == "x\u0301");
    person.press(Key::backspace).press(Key::backspace);
    CHECK(draft(person).empty());
}

TEST_CASE("Enter hands in what was typed", "[views]") {
    Person person = before(hunt);
    person.press(Key::enter);
    CHECK(person.note() == "Type an answer first.");
    write(person, U"ethan hunt").press(Key::enter);
    CHECK(person.match.state().phase == Phase::locked);
    person.press(Key::space);
    CHECK(person.see<RevealView>().verdict == RevealView::Verdict::right);
    CHECK(std::get<TypedOutcome>(person.see<RevealView>().outcome).said == "ethan hunt");
}

TEST_CASE("what is no number stays in the box until it's one", "[views]") {
    Person person = before(sixty);
    write(person, U"sixty").press(Key::enter);
    CHECK(person.refused == Refusal::not_a_number);
    CHECK(remark_on(person.refused) == "Type a number, like 1500 or 2.5.");
    CHECK(draft(person) == "sixty");
    for (int i = 0; i < 5; ++i) person.press(Key::backspace);
    write(person, U"60").press(Key::enter).press(Key::space);
    CHECK(person.see<RevealView>().verdict == RevealView::Verdict::right);
}

TEST_CASE("Esc pauses, F2 skips and F3 brings the on-screen keyboard while typing", "[views]") {
    Person person = before(hunt);
    person.press(Key::escape);
    CHECK(person.match.state().paused);
    person.press(Key::escape);
    person.press(Key::f3);
    CHECK(person.see<QuestionView>().keyboard);
    person.press(Key::f3);
    CHECK_FALSE(person.see<QuestionView>().keyboard);
    person.press(Key::f2);
    CHECK(person.match.state().phase == Phase::locked);
    CHECK_FALSE(person.match.state().played[0].turns[0].response);
}

TEST_CASE("the P that goes on after a pause isn't typed", "[views]") {
    Person person = before(hunt);
    write(person, U"eth").press(Key::escape);
    REQUIRE(person.match.state().paused);
    person.type('p').take(TextInput{U'p'});
    CHECK_FALSE(person.match.state().paused);
    CHECK(draft(person) == "eth");
    write(person, U"an");
    CHECK(draft(person) == "ethan");
}

TEST_CASE("a mouse that is nudged doesn't turn Enter into a skip", "[views]") {
    Person person = before(hunt);
    write(person, U"ethan hunt");
    const Scene scene = person.scene();
    for (const auto& target : scene.targets)
        if (target.command == Command{Verb::skip, 0}) person.take(PointerMove{target.area.centre()});
    person.press(Key::enter);
    CHECK(person.match.state().played[0].turns[0].response);
}

TEST_CASE("a gamepad's button for reports is no choice", "[views]") {
    Person person = before(OneChoice{{"a", "b", "c", "d", "e", "f"}, 0});
    person.take(PadPress{Button::right_shoulder});
    CHECK(person.match.state().phase == Phase::open);
}

TEST_CASE("a mouse alone can type an answer", "[views]") {
    Person person = before(hunt);
    person.click({Verb::keyboard, 0});
    for (const char letter : std::string{"ethqan"}) {
        person.click({Verb::letter, letter});
        if (letter == 'q') person.click({Verb::erase, 0});
    }
    person.click({Verb::letter, ' '});
    for (const char letter : std::string{"hunt"}) person.click({Verb::letter, letter});
    CHECK(draft(person) == "ethan hunt");
    person.click({Verb::submit, 0});
    CHECK(person.match.state().phase == Phase::locked);
}

TEST_CASE("a gamepad alone can type an answer", "[views]") {
    Person person = before(sixty);
    person.take(PadPress{Button::south}); // the keyboard comes up
    REQUIRE(person.see<QuestionView>().keyboard);
    const auto go_to = [&](char digit) {
        const Command wanted{Verb::letter, digit};
        for (int tries = 0; person.focus() != wanted && tries < 60; ++tries) {
            const Scene scene = person.scene();
            const auto at = [&](Command command) {
                for (const auto& target : scene.targets)
                    if (target.command == command) return target.area.centre();
                return Vec{};
            };
            if (!person.focus() || at(*person.focus()).y == 0) {
                person.press(Key::down);
                continue;
            }
            const Vec from = at(*person.focus()), to = at(wanted);
            if (from.y < to.y - 5)
                person.press(Key::down);
            else if (from.y > to.y + 5)
                person.press(Key::up);
            else
                person.press(from.x < to.x ? Key::right : Key::left);
        }
        REQUIRE(person.focus() == wanted);
        person.take(PadPress{Button::south});
    };
    go_to('6');
    go_to('9');
    person.take(PadPress{Button::east}); // takes back
    go_to('0');
    CHECK(draft(person) == "60");
    person.take(PadPress{Button::north});
    CHECK(person.match.state().phase == Phase::locked);
}

TEST_CASE("Enter locks in although a resting mouse has the focus on a key of the on-screen keyboard", "[views]") {
    Person person = before(hunt);
    person.press(Key::f3);
    const Scene scene = person.scene();
    for (const auto& target : scene.targets)
        if (target.command == Command{Verb::letter, 'e'}) person.take(PointerMove{target.area.centre()});
    write(person, U"ethan hunt").press(Key::enter);
    CHECK(person.match.state().phase == Phase::locked);
}

TEST_CASE("the on-screen keyboard has the letters of the bank's language", "[views]") {
    const auto row = [](const char* language) {
        Person person = before(hunt, language);
        person.press(Key::f3);
        return person.see<QuestionView>().keyboard->rows.at(1);
    };
    CHECK(row("en") == "qwertyuiop");
    CHECK(row("de-AT") == "qwertzuiopü");
    CHECK(row("ru") == "йцукенгшщзхъ");
    CHECK(row("xx") == "qwertyuiop");
}

TEST_CASE("things of a list are named one by one", "[views]") {
    Person person = before(three);
    write(person, U"bob").press(Key::enter);
    const auto asked = [&] { return std::get<NamingView>(person.see<QuestionView>().asked); };
    CHECK(asked().found == std::vector<std::string>{"Bob"});
    CHECK(asked().draft.empty());
    write(person, U"bob").press(Key::enter);
    CHECK(asked().draft.empty()); // a double costs nothing and leaves the box to the next one
    CHECK(asked().misses.empty());
    write(person, U"dora").press(Key::enter);
    CHECK(asked().misses == std::vector<std::string>{"dora"});
    person.press(Key::enter);
    CHECK(person.note() == "Type the next one, or F2 if that is all.");
    person.press(Key::f2);
    person.press(Key::space);
    const auto reveal = person.see<RevealView>();
    CHECK(reveal.verdict == RevealView::Verdict::partly);
    CHECK(std::get<ListOutcome>(reveal.outcome).misses == std::vector<std::string>{"dora"});
}

TEST_CASE("things are put in order by their letters, and the last one falls into its place", "[views]") {
    Person person = before(order);
    person.press(Key::enter);
    CHECK(person.match.state().phase == Phase::open);
    person.type('c').type('a');
    CHECK(places(person) == std::vector<std::size_t>{2, 0, 1, 0});
    person.press(Key::enter);
    CHECK(person.note() == "Put all of them in order first.");
    person.type('d');
    CHECK(places(person) == std::vector<std::size_t>{2, 4, 1, 3});
    person.press(Key::backspace);
    CHECK(places(person) == std::vector<std::size_t>{2, 0, 1, 0});
    person.type('c'); // taken back; the others move up
    CHECK(places(person) == std::vector<std::size_t>{1, 0, 0, 0});
    person.type('b').type('c').press(Key::enter);
    CHECK(person.match.state().phase == Phase::locked);
    person.press(Key::space);
    CHECK(std::get<OrderOutcome>(person.see<RevealView>().outcome).yours.size() == 4);
}

TEST_CASE("a mouse and a gamepad put things in order, too", "[views]") {
    Person person = before(order);
    for (const int item : {3, 1, 0}) person.click({Verb::pick, item});
    person.click({Verb::submit, 0});
    CHECK(person.match.state().phase == Phase::locked);

    Person other = before(order);
    other.press(Key::right); // the first place to be
    for (int i = 0; i < 3; ++i) other.press(Key::left).press(Key::up);
    other.take(PadPress{Button::south});
    other.press(Key::right).take(PadPress{Button::south});
    other.press(Key::down).take(PadPress{Button::south});
    CHECK(places(other) == std::vector<std::size_t>{1, 2, 4, 3});
    other.take(PadPress{Button::north});
    CHECK(other.match.state().phase == Phase::locked);
}

TEST_CASE("a question's sound is played again on demand", "[views]") {
    Question question;
    question.ask = "?";
    question.kind = hunt;
    question.audio = Media{"/bank/horn.ogg", "A horn"};
    Shelf with = test::shelf();
    with.banks[0].bank->rounds = {{"Only", {question, question}}};
    Person person{with};
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    person.press(Key::f4);
    REQUIRE(person.effects.size() == 1);
    CHECK(std::get<PlaySound>(person.effects.front()).file == "/bank/horn.ogg");
    person.click({Verb::listen, 0});
    CHECK(person.effects.size() == 1);
}

TEST_CASE("a bank's mistakes are shown while its author makes them, and then the match again", "[views]") {
    Person person;
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    Shelf broken = test::shelf();
    broken.banks[0].bank.reset();
    broken.banks[0].problems = broken.banks[1].problems;
    person.shell.bank_edited(broken, person.match.state(), person.time);
    CHECK(person.see<ProblemsView>().problems.size() == 1);
    person.shell.bank_edited(test::shelf(), person.match.state(), person.time);
    CHECK(person.see<QuestionView>().phase == Phase::open);

    Shelf weak = test::shelf();
    weak.banks[0].problems = {{"line 3, column 1", "this question has no 'why'", "", 0, 1, false}};
    person.shell.bank_edited(weak, person.match.state(), person.time);
    CHECK(person.note() == "line 3, column 1: this question has no 'why'");
}
