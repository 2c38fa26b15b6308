#include "views/shell.hpp"

#include "catch.hpp"
#include "core/question.hpp"
#include "core/sample.hpp"
#include "play/match.hpp"
#include "views/focus.hpp"
#include "views/stage.hpp"

#include <algorithm>
#include <deque>
#include <set>

using namespace cliff;
using namespace cliff::views;

namespace {

/// Each character as wide as another: enough to lay a screen out.
struct EvenRuler final : Ruler {
    [[nodiscard]] Vec measure(const Label& label) const override {
        return {static_cast<float>(label.text.size()) * label.size * .55F, label.size * label.line_height};
    }
};

Shelf shelf() {
    Shelf made;
    made.folder = "~/questions";
    made.rules = {sample::classic(), Rules{}};
    made.rules[1].title = "Pub";
    made.banks.push_back({"/sample.yaml", "sample.yaml", sample::bank({4, 4, 4}), {}});
    made.banks.push_back({"/broken.yaml",
                          "broken.yaml",
                          std::nullopt,
                          {{"line 1, column 2", "'titel' is not a key", "titel: x", 0, 5, true}}});
    return made;
}

/// A person at the machine: presses, looks, and has their effects carried out.
class Person {
  public:
    explicit Person(Shelf with = shelf()) : shell{std::move(with), Selection{}, Millis{0}} {}

    Person& press(Key key, bool shift = false) { return take(KeyPress{key, 0, shift}); }
    Person& type(char character) { return take(KeyPress{Key::character, character, false}); }
    Person& click(Command command) {
        const Scene now = scene();
        INFO("verb " << static_cast<int>(command.verb) << ", index " << command.index);
        const auto target =
            std::find_if(now.targets.begin(), now.targets.end(), [&](const Target& t) { return t.command == command; });
        REQUIRE(target != now.targets.end());
        return take(PointerPress{target->area.centre()});
    }
    Person& take(const Input& input) {
        effects = shell.take(input, scene(), match.state(), time);
        for (const auto& effect : effects) {
            if (const auto* act = std::get_if<Act>(&effect)) refused = match.apply({time, act->action});
            if (const auto* start = std::get_if<StartMatch>(&effect)) {
                const auto& bank = *shell.shelf().banks[start->selection.bank].bank;
                const auto& rules = shell.shelf().rules[start->selection.rules];
                match = play::Match{};
                match.apply({time, Begin{deal(bank, {start->selection.rounds, start->selection.questions}, rules, 7),
                                         rules,
                                         {Player{"You"}}}});
                shell.show_match(time);
            }
            if (std::holds_alternative<Quit>(effect)) quit = true;
        }
        shell.match_moved(match.state());
        return *this;
    }
    Person& wait(Millis length) {
        time += length;
        match.pass(time);
        shell.match_moved(match.state());
        return *this;
    }
    [[nodiscard]] Scene scene() const { return stage(shell.view(match.state()), time, Look{Theme{}, ruler}); }
    template <class View> View see() const {
        const auto view = shell.view(match.state());
        REQUIRE(std::holds_alternative<View>(view.screen));
        return std::get<View>(view.screen);
    }
    [[nodiscard]] std::string note() const { return shell.view(match.state()).note; }
    [[nodiscard]] std::optional<Command> focus() const { return shell.view(match.state()).focus; }

    EvenRuler ruler;
    Shell shell;
    play::Match match;
    Millis time{0};
    Refusal refused = Refusal::none;
    std::vector<Effect> effects;
    bool quit = false;
};

std::size_t right_place(const Person& person) { return right_choices(current_question(person.match.state())).front(); }

char letter(std::size_t choice) { return static_cast<char>('a' + static_cast<int>(choice)); }

} // namespace

TEST_CASE("a whole match is played with the keyboard alone", "[views]") {
    Person person;
    person.see<TitleView>();
    person.press(Key::enter).see<SetupView>();
    person.press(Key::enter).see<RoundTitleView>();
    for (int question = 0; question < 12; ++question) {
        while (person.match.state().phase != Phase::open) person.press(Key::space);
        person.wait(Millis{1000}).type(letter(right_place(person)));
        CHECK(person.refused == Refusal::none);
        person.press(Key::space);
        CHECK(person.see<RevealView>().verdict == RevealView::Verdict::right);
        person.press(Key::space);
    }
    CHECK(person.see<ResultsView>().right == 12);
    CHECK(person.focus() == Command{Verb::again, 0}); // nothing missed: nothing to review
    person.press(Key::escape).see<TitleView>();
    CHECK_FALSE(person.press(Key::escape).quit); // it leads to Quit, but doesn't quit by itself
    CHECK(person.press(Key::enter).quit);
}

TEST_CASE("a whole match is played with the mouse alone", "[views]") {
    Person person;
    person.click({Verb::play, 0})
        .click({Verb::toggle_round, 1})
        .click({Verb::toggle_round, 2})
        .click({Verb::set_rules, 1})
        .click({Verb::start, 0});
    CHECK(person.match.state().rules.title == "Pub");
    CHECK(person.match.state().deck.questions.size() == 4);
    person.click({Verb::next, 0});
    for (int question = 0; question < 4; ++question) {
        person.click({Verb::next, 0});
        const auto wrong = static_cast<int>((right_place(person) + 1) % 4);
        person.click({Verb::pick, wrong}).wait(Millis{1000}).see<RevealView>();
        person.click({Verb::next, 0});
    }
    person.see<ResultsView>();
    person.click({Verb::review, 0}).see<ReviewView>();
    person.click({Verb::scroll, 1});
    CHECK(person.see<ReviewView>().number == 2);
    person.click({Verb::back, 0}).click({Verb::again, 0}).see<RoundTitleView>();
}

TEST_CASE("a whole match is played with a gamepad alone", "[views]") {
    Person person;
    const auto button = [&](Button which) { person.take(PadPress{which}); };
    button(Button::south); // play solo
    button(Button::south); // start
    for (int question = 0; question < 12; ++question) {
        while (person.match.state().phase != Phase::open) button(Button::south);
        person.press(Key::down); // the cross arrives as arrow keys
        CHECK(person.focus() == Command{Verb::pick, 0});
        const std::size_t wanted = right_place(person);
        if (wanted % 2 == 1) person.press(Key::right);
        if (wanted >= 2) person.press(Key::down);
        CHECK(person.focus() == Command{Verb::pick, static_cast<int>(wanted)});
        button(Button::south);
        button(Button::south);
        CHECK(person.see<RevealView>().verdict == RevealView::Verdict::right);
        button(Button::south);
    }
    person.see<ResultsView>();
    button(Button::east);
    person.see<TitleView>();
}

TEST_CASE("every target of every screen is reached with the arrow keys, and with Tab", "[views]") {
    const auto walk = [](Person person) {
        const Scene scene = person.scene();
        std::set<std::pair<int, int>> all, found;
        for (const auto& target : scene.targets)
            all.emplace(static_cast<int>(target.command.verb), target.command.index);
        std::deque<Target> open{scene.targets.front()};
        while (!open.empty()) {
            const Target at = open.front();
            open.pop_front();
            if (!found.emplace(static_cast<int>(at.command.verb), at.command.index).second) continue;
            for (const Key arrow : {Key::up, Key::down, Key::left, Key::right})
                if (const auto next = neighbour(scene, at, arrow))
                    open.push_back(*std::find_if(scene.targets.begin(), scene.targets.end(),
                                                 [&](const Target& t) { return t.command == *next; }));
        }
        CHECK(found == all);
        std::set<std::pair<int, int>> tabbed;
        for (std::size_t i = 0; i < scene.targets.size(); ++i) {
            person.press(Key::tab);
            REQUIRE(person.focus());
            tabbed.emplace(static_cast<int>(person.focus()->verb), person.focus()->index);
        }
        CHECK(tabbed == all);
    };
    Person person;
    walk(person);
    person.press(Key::enter);
    walk(person);
    person.press(Key::enter);
    walk(person);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    walk(person);
    person.type('p');
    walk(person);
    person.type('p').type('a').press(Key::space);
    walk(person);
}

TEST_CASE("pausing hides the question until it goes on", "[views]") {
    Person person;
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    person.wait(Millis{4000}).press(Key::escape);
    CHECK(person.see<PauseView>().left == Millis{16'000});
    person.type('a');
    CHECK(person.effects.empty());
    person.wait(Millis{60'000}).press(Key::enter).see<QuestionView>();
    CHECK(person.match.state().due == person.time + Millis{16'000});
    person.type('p').press(Key::right).press(Key::enter);
    person.see<ResultsView>();
}

TEST_CASE("several choices are marked, unmarked and then locked in", "[views]") {
    Shelf with = shelf();
    Bank& bank = *with.banks[0].bank;
    bank.rounds = {{"Only", {sample::several("?", {"a", "b", "c"}, {0, 1})}}};
    Person person{with};
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    person.press(Key::enter);
    CHECK(person.match.state().phase == Phase::open); // nothing marked yet
    person.type('a').type('c').type('c').type('b');
    const auto view = person.see<QuestionView>();
    CHECK(view.choices[0].picked);
    CHECK(view.choices[1].picked);
    CHECK_FALSE(view.choices[2].picked);
    person.press(Key::enter);
    CHECK(person.match.state().phase == Phase::locked);
}

TEST_CASE("locking in nothing is answered with what to do", "[views]") {
    Shelf with = shelf();
    with.banks[0].bank->rounds = {{"Only", {sample::several("?", {"a", "b", "c"}, {0, 1})}}};
    Person person{with};
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    person.click({Verb::submit, 0});
    CHECK(person.note() == "Mark at least one choice first.");
}

TEST_CASE("a resting mouse doesn't decide what Space does at the reveal", "[views]") {
    Person person;
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    person.type('a').press(Key::space).see<RevealView>();
    const Scene scene = person.scene();
    const auto pause = std::find_if(scene.targets.begin(), scene.targets.end(),
                                    [](const Target& t) { return t.command.verb == Verb::pause; });
    REQUIRE(pause != scene.targets.end());
    person.take(PointerMove{pause->area.centre()}).press(Key::space);
    CHECK(person.match.state().phase != Phase::reveal);
    CHECK_FALSE(person.match.state().paused);
}

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
    person.press(Key::down).press(Key::enter).see<BanksView>();
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
    person.press(Key::down).press(Key::enter);
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

TEST_CASE("a report names the bank's file and the question's line", "[views]") {
    Shelf with = shelf();
    for (auto& round : with.banks[0].bank->rounds)
        for (auto& question : round.questions) question.line = 41;
    Person person{with};
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    person.type('a').press(Key::space).type('f');
    REQUIRE(person.effects.size() == 1);
    const auto report = std::get<Report>(person.effects[0]);
    CHECK(report.bank_path == "/sample.yaml");
    CHECK(report.line == 41);
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
    person.press(Key::down).press(Key::enter).press(Key::down).press(Key::down).press(Key::enter).see<ProblemsView>();
    person.shell.restock(with, person.time);
    person.see<ProblemsView>();
    CHECK(person.shell.selection().bank == 2);
}

TEST_CASE("reading the shelf again keeps list, focus and choice together", "[views]") {
    Shelf with = shelf();
    for (int i = 0; i < 20; ++i)
        with.banks.push_back({"/bank " + std::to_string(i), "bank " + std::to_string(i), sample::bank({2}), {}});
    Person person{with};
    person.press(Key::down).press(Key::enter);
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

TEST_CASE("Enter takes what has the focus", "[views]") {
    Person person;
    person.press(Key::enter).see<SetupView>();
    while (person.focus() != Command{Verb::back, 0}) person.press(Key::tab);
    person.press(Key::enter).see<TitleView>();
}

TEST_CASE("the wheel keeps the focus in sight", "[views]") {
    Shelf with = shelf();
    for (int i = 0; i < 20; ++i)
        with.banks.push_back({"/bank " + std::to_string(i), "bank " + std::to_string(i), sample::bank({2}), {}});
    Person person{with};
    person.press(Key::down).press(Key::enter);
    for (int i = 0; i < 8; ++i) person.take(Wheel{-1});
    CHECK(person.see<BanksView>().first == 8);
    CHECK(person.focus() == Command{Verb::open_bank, 8});
}

TEST_CASE("turning to another window pauses a burning fuse, and nothing else", "[views]") {
    Person person;
    person.take(FocusLost{});
    CHECK(person.effects.empty());
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    person.take(FocusLost{}).see<PauseView>();
    person.press(Key::enter).type('a').press(Key::space).see<RevealView>();
    person.take(FocusLost{}).see<RevealView>();
}

TEST_CASE("one Space too many doesn't skip the results", "[views]") {
    Person person;
    person.press(Key::enter).click({Verb::toggle_round, 1}).click({Verb::toggle_round, 2}).click({Verb::start, 0});
    while (person.match.state().phase != Phase::results) {
        if (person.match.state().phase == Phase::open) person.type('s');
        person.press(Key::space);
    }
    person.press(Key::space).press(Key::space).see<ResultsView>();
    person.wait(Millis{1000}).press(Key::space).see<ReviewView>();
}

TEST_CASE("a question is reported once", "[views]") {
    Shelf with = shelf();
    for (auto& round : with.banks[0].bank->rounds)
        for (auto& question : round.questions) question.line = 3;
    Person person{with};
    person.press(Key::enter).press(Key::enter);
    while (person.match.state().phase != Phase::open) person.press(Key::space);
    person.type('a').press(Key::space).type('f').type('f');
    CHECK(person.effects.empty());
    CHECK(person.note() == "Noted already.");
}

TEST_CASE("closing the window ends the program on every screen", "[views]") {
    Person person;
    CHECK(person.take(CloseRequest{}).quit);
    person.quit = false;
    person.press(Key::enter).press(Key::enter);
    CHECK(person.take(CloseRequest{}).quit);
}
