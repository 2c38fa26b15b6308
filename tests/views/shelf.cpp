// Choosing what to play: banks, rounds, rules, numbers, and what happens when the files change meanwhile.
#include "views/person.hpp"

using namespace cliff;
using namespace cliff::views;
using views::test::Person;
using views::test::shelf;

TEST_CASE("rounds are chosen, but never none", "[views]") {
    Person person;
    person.press(Key::enter);
    person.click({Verb::toggle_round, 0}).click({Verb::toggle_round, 1});
    CHECK(person.shell.selection().rounds == std::vector<std::size_t>{2});
    person.click({Verb::toggle_round, 2});
    CHECK(person.note() == "At least one round has to stay.");
    person.click({Verb::toggle_round, 0}).click({Verb::toggle_round, 1});
    CHECK(person.shell.selection().rounds.empty()); // all again
}

TEST_CASE("the numbers of questions on offer end with all there are", "[views]") {
    Person person;
    person.press(Key::enter);
    CHECK(person.see<SetupView>().counts == std::vector<std::size_t>{5, 12});
    CHECK(person.see<SetupView>().count_chosen == 1);
    person.click({Verb::set_count, 0}).click({Verb::start, 0});
    CHECK(person.match.state().deck.questions.size() == 5);
}

TEST_CASE("a bank with mistakes shows them, and plays once they are mended", "[views]") {
    Person person;
    person.press(Key::down).press(Key::down).press(Key::enter).see<BanksView>();
    person.press(Key::down).press(Key::enter);
    const auto view = person.see<ProblemsView>();
    CHECK(view.file == "broken.yaml");
    REQUIRE(view.problems.size() == 1);
    person.type('r');
    REQUIRE(person.effects.size() == 1);
    CHECK(std::holds_alternative<ReadShelf>(person.effects[0]));
    Shelf mended = shelf();
    mended.banks[1] = {"/broken.yaml", "broken.yaml", sample::bank({3}), {}};
    person.shell.restock(mended, person.time);
    CHECK(person.see<SetupView>().rounds.size() == 1);
    CHECK(person.note() == "No mistakes left. Ready to play.");
}

TEST_CASE("a long list of banks scrolls with the focus", "[views]") {
    Shelf with = shelf();
    for (int i = 0; i < 20; ++i)
        with.banks.push_back({"/bank " + std::to_string(i), "bank " + std::to_string(i), sample::bank({2}), {}});
    Person person{with};
    person.press(Key::down).press(Key::down).press(Key::enter);
    for (int i = 0; i < 30; ++i) person.press(Key::down);
    CHECK(person.see<BanksView>().first == 22 - banks_shown);
    for (int i = 0; i < 30; ++i) person.press(Key::up);
    CHECK(person.see<BanksView>().first == 0);
}

TEST_CASE("without any bank the way leads to where banks go", "[views]") {
    Shelf with = shelf();
    with.banks.clear();
    Person person{with};
    person.press(Key::enter);
    CHECK(person.see<BanksView>().folder == "~/questions");
    person.press(Key::escape).see<TitleView>();
}

TEST_CASE("a bank that broke or went since it was chosen isn't started", "[views]") {
    Person person;
    person.press(Key::enter).see<SetupView>();
    Shelf broken = shelf();
    broken.banks[0].bank.reset();
    broken.banks[0].problems.push_back({"line 1", "no", "", 0, 1, true});
    person.shell.restock(broken, person.time);
    person.click({Verb::start, 0});
    CHECK(person.effects.empty());
    CHECK(person.see<ProblemsView>().file == "sample.yaml");
    broken.banks.clear();
    person.shell.restock(broken, person.time);
    person.see<BanksView>();
    CHECK(person.note() == "sample.yaml isn\u2019t there any more.");
}

TEST_CASE("banks of one name in two places aren't mixed up when they are read again", "[views]") {
    Shelf with = shelf();
    with.banks.push_back({"/mine/sample.yaml", "sample.yaml", std::nullopt, {{"line 1", "no", "", 0, 1, true}}});
    Person person{with};
    person.press(Key::down)
        .press(Key::down)
        .press(Key::enter)
        .press(Key::down)
        .press(Key::down)
        .press(Key::enter)
        .see<ProblemsView>();
    person.shell.restock(with, person.time);
    person.see<ProblemsView>();
    CHECK(person.shell.selection().bank == 2);
}

TEST_CASE("reading the shelf again keeps list, focus and choice together", "[views]") {
    Shelf with = shelf();
    for (int i = 0; i < 20; ++i)
        with.banks.push_back({"/bank " + std::to_string(i), "bank " + std::to_string(i), sample::bank({2}), {}});
    Person person{with};
    person.press(Key::down).press(Key::down).press(Key::enter);
    for (int i = 0; i < 19; ++i) person.press(Key::down);
    person.press(Key::enter).click({Verb::banks, 0});
    CHECK(person.see<BanksView>().chosen == 19);
    Shelf fewer = shelf();
    person.shell.restock(fewer, person.time);
    CHECK(person.see<BanksView>().first == 0);
    CHECK(person.focus() == Command{Verb::open_bank, 0});
}

TEST_CASE("changing the bank and coming back keeps the chosen rounds", "[views]") {
    Person person;
    person.press(Key::enter).click({Verb::toggle_round, 0}).click({Verb::banks, 0});
    person.shell.restock(shelf(), person.time);
    person.press(Key::escape);
    CHECK_FALSE(person.see<SetupView>().rounds[0].chosen);
    CHECK(person.see<SetupView>().rounds[1].chosen);
}

TEST_CASE("all questions stay all when more rounds are chosen", "[views]") {
    Person person;
    person.press(Key::enter).click({Verb::toggle_round, 1}).click({Verb::toggle_round, 2});
    person.click({Verb::set_count, 0}).click({Verb::toggle_round, 1}).click({Verb::toggle_round, 2});
    CHECK(person.see<SetupView>().count_chosen + 1 == person.see<SetupView>().counts.size());
}

TEST_CASE("the wheel keeps the focus in sight", "[views]") {
    Shelf with = shelf();
    for (int i = 0; i < 20; ++i)
        with.banks.push_back({"/bank " + std::to_string(i), "bank " + std::to_string(i), sample::bank({2}), {}});
    Person person{with};
    person.press(Key::down).press(Key::down).press(Key::enter);
    for (int i = 0; i < 8; ++i) person.take(Wheel{-1});
    CHECK(person.see<BanksView>().first == 8);
    CHECK(person.focus() == Command{Verb::open_bank, 8});
}
