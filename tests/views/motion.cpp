// What moves: each animation as values at several moments, and what it must never do.
#include "app/staging.hpp"
#include "catch.hpp"
#include "views/particles.hpp"
#include "views/person.hpp"
#include "views/texts.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

using namespace cliff;
using namespace cliff::views;
using views::test::EvenRuler;
using views::test::touch;

namespace {

const std::filesystem::path golden = std::filesystem::path{CLIFF_SOURCE_DIR} / "tests" / "golden";

Scene at(const Screen& screen, Millis now, bool reduced = false) {
    static const EvenRuler ruler;
    return stage({screen, Millis{0}, {}, {}}, now, Look{Theme{}, ruler, 1, reduced});
}

std::vector<Node> labels(const Scene& scene, const std::string& text) {
    std::vector<Node> found;
    for (const auto& node : scene.nodes)
        if (const auto* label = std::get_if<Label>(&node.shape); label && label->text == text) found.push_back(node);
    return found;
}

Node label(const Scene& scene, const std::string& text) {
    INFO(text);
    const auto found = labels(scene, text);
    REQUIRE(found.size() == 1);
    return found.front();
}

/// Panels of that size: what flies is told by it.
std::vector<Node> pieces(const Scene& scene, float width, float height) {
    std::vector<Node> found;
    for (const auto& node : scene.nodes)
        if (const auto* panel = std::get_if<Panel>(&node.shape);
            panel && panel->area.w == width && panel->area.h == height)
            found.push_back(node);
    return found;
}
std::vector<Node> sparks(const Scene& scene) { return pieces(scene, 7, 7); }
std::vector<Node> confetti(const Scene& scene) { return pieces(scene, 14, 22); }

Rect shown(const Node& node, Rect area) {
    const Vec centre = area.centre();
    Rect moved{centre.x - area.w * node.zoom / 2 + node.shift.x, centre.y - area.h * node.zoom / 2 + node.shift.y,
               area.w * node.zoom, area.h * node.zoom};
    if (!node.clip) return moved;
    const float left = std::max(moved.x, node.clip->x), top = std::max(moved.y, node.clip->y);
    return {left, top, std::min(moved.right(), node.clip->right()) - left,
            std::min(moved.bottom(), node.clip->bottom()) - top};
}

QuestionView question(Phase phase) {
    QuestionView view;
    view.header = {"The cliff stunt", 3, 9, 2, 1'200, {}, {}, {}, {}};
    view.fuse = Fuse{Millis{0}, Millis{20'000}, {}};
    view.phase = phase;
    view.ask = "What does he ride over the edge?";
    Choosing asked;
    asked.choices = {{"A horse"}, {"A motorcycle"}, {"A car"}, {"A boat"}};
    asked.coming = 4;
    view.asked = asked;
    return view;
}

RevealView reveal() {
    RevealView view;
    view.header = {"The cliff stunt", 3, 9, 3, 2'100, {}, {}, {}, {}};
    view.score_before = 400;
    view.ask = "What does he ride over the edge?";
    view.outcome = ChosenOutcome{{{"A horse"}, {"A motorcycle", true, true}}};
    view.points.right = 1'000;
    view.points.speed = 500;
    view.points.streak = 200;
    return view;
}

ResultsView results(std::optional<int> best_before) {
    ResultsView view;
    view.bank = "A bank";
    view.rules = "Classic";
    view.score = 4'200;
    view.right = 3;
    view.of = view.dealt = 4;
    view.rounds = {{"The only round", 3, 4}};
    for (int dot = 0; dot < 4; ++dot) view.dots.push_back({Millis{1000 * (dot + 1)}, true, dot != 2});
    view.best_before = best_before;
    return view;
}

/// The same thing at another moment: its numbers may be others, in another colour, and a ring may have run on.
Shape without_numbers(Shape shape) {
    if (auto* label = std::get_if<Label>(&shape)) {
        label->text.clear();
        label->colour = {};
    }
    if (auto* ring = std::get_if<Ring>(&shape)) ring->share = 0;
    return shape;
}

const std::vector<int> moments{0, 1, 90, 200, 330, 500, 720, 1'050, 1'600, 2'400, 3'600, 5'200};

} // namespace

TEST_CASE("with reduced motion nothing shifts, zooms or flies on any screen; only opacity and numbers change",
          "[views]") {
    const EvenRuler ruler;
    const Shelf good = app::load_shelf({golden / "bank.yaml"}), bad = app::load_shelf({golden / "mistakes.yaml"}),
                kinds = app::load_shelf({golden / "kinds.yaml"});
    std::vector<std::pair<std::string, std::string>> all; // and of which kind
    for (const auto& screen : app::shot_screens()) all.emplace_back(screen, screen == "keyboard" ? "typed" : "");
    for (const std::string kind : {"number", "order", "list"})
        for (const std::string screen : {"question", "locked", "right", "room-reveal"}) all.emplace_back(screen, kind);
    for (const auto& [screen, kind] : all) {
        app::ShotWords words;
        words.screen = screen;
        words.kind = kind;
        words.play.questions = kind.empty() ? std::optional<std::size_t>{5} : std::nullopt;
        words.reduced_motion = true;
        const auto scene_at = [&](int moment) {
            words.at = Millis{moment};
            return app::staged(words, words.screen == "problems" ? bad : words.kind.empty() ? good : kinds, ruler);
        };
        const Scene last = scene_at(moments.back());
        for (const int moment : moments) {
            const Scene scene = scene_at(moment);
            CHECK(sparks(scene).empty());
            CHECK(confetti(scene).empty());
            for (const auto& node : scene.nodes) {
                INFO(screen << " " << kind << " after " << moment << " ms, shape " << node.shape.index());
                CHECK(node.zoom == 1);
                const auto same = [&](const Node& other) {
                    return other.shift == node.shift && without_numbers(other.shape) == without_numbers(node.shape);
                };
                // How many of a room have answered stands above its question, and is longer the more there are.
                const bool of_players = screen == "room-question" && middle(node.shape).y < 120;
                const bool stands = of_players || std::any_of(last.nodes.begin(), last.nodes.end(), same);
                CHECK((node.opacity == 0 || stands));
            }
        }
    }
}

TEST_CASE("with reduced motion the fuse still burns down, and its seconds count", "[views]") {
    const auto burnt_to = [](Millis now) {
        for (const auto& node : at(question(Phase::open), now, true).nodes)
            if (const auto* panel = std::get_if<Panel>(&node.shape); panel && node.clip && panel->fill.across)
                return node.clip->w;
        return -1.F;
    };
    CHECK(burnt_to(Millis{5'000}) > burnt_to(Millis{10'000}));
    CHECK(burnt_to(Millis{10'000}) > burnt_to(Millis{19'000}));
    CHECK(labels(at(question(Phase::open), Millis{10'500}, true), "10").size() == 1);
}

TEST_CASE("question and choices come in one after the other, and stand when they are there", "[views]") {
    const auto choice = [](const std::string& text, int now) {
        return label(at(question(Phase::open), Millis{now}), text);
    };
    CHECK(choice("A horse", 0).opacity == 0);
    CHECK(choice("A horse", 100).opacity > choice("A motorcycle", 100).opacity);
    CHECK(choice("A motorcycle", 100).opacity > choice("A boat", 100).opacity);
    CHECK(choice("A horse", 100).shift.y > 0);
    CHECK(choice("A boat", 480).shift.y == 0);
    CHECK(choice("A boat", 480).opacity == 1);
    auto reading = question(Phase::reading);
    CHECK(label(at(reading, Millis{40}), reading.ask).opacity < 1);
    CHECK(label(at(reading, Millis{320}), reading.ask).opacity == 1);
}

TEST_CASE("sparks fly off the burning end, are bounded in number, and never cover a text", "[views]") {
    const EvenRuler ruler;
    std::size_t most = 0;
    for (int now = 300; now < 20'000; now += 97) {
        INFO("after " << now << " ms");
        const Scene scene = at(question(Phase::open), Millis{now});
        const auto flying = sparks(scene);
        most = std::max(most, flying.size());
        for (const auto& spark : flying) {
            const Rect area = shown(spark, std::get<Panel>(spark.shape).area);
            if (area.w <= 0 || area.h <= 0) continue;
            CHECK(spark.opacity > 0);
            for (const auto& node : scene.nodes)
                if (const auto* text = std::get_if<Label>(&node.shape)) {
                    INFO(text->text);
                    CHECK_FALSE(touch(area, {text->area.x, text->area.y, text->area.w, text->area.h}));
                }
        }
        CHECK(scene.nodes == at(question(Phase::open), Millis{now}).nodes); // nothing but the time decides
    }
    CHECK(most > 5);
    CHECK(most <= 22);
    auto stopped = question(Phase::locked);
    stopped.fuse->stopped = Millis{4'000};
    CHECK(sparks(at(stopped, Millis{400})).empty());
}

TEST_CASE("in the breath before the reveal the chosen card breathes and the others dim", "[views]") {
    auto locked = question(Phase::locked);
    locked.fuse->stopped = Millis{4'000};
    std::get<Choosing>(locked.asked).choices[1].picked = true;
    const auto look = [&](const std::string& text, int now) { return label(at(locked, Millis{now}), text); };
    CHECK(look("A motorcycle", 0).zoom == 1);
    CHECK(look("A motorcycle", 350).zoom > 1.01F);
    CHECK(look("A motorcycle", 700).zoom == 1);
    CHECK(look("A motorcycle", 350).opacity == 1);
    CHECK(look("A horse", 0).opacity == 1);
    CHECK(look("A horse", 150).opacity < look("A horse", 50).opacity);
    CHECK(look("A horse", 500).opacity == Approx(dimmed));
    // All of the card grows about its middle: panel and words keep their distance.
    const Scene scene = at(locked, Millis{350});
    const Rect card = choice_areas(4)[1];
    for (const auto& node : scene.nodes)
        if (node.zoom != 1) {
            const Vec middle_at = middle(node.shape);
            CHECK(node.shift.x == Approx((middle_at.x - card.centre().x) * (node.zoom - 1)));
            CHECK(node.shift.y == Approx((middle_at.y - card.centre().y) * (node.zoom - 1)));
        }
}

TEST_CASE("choices that 50:50 takes away fold, and leave a trace; after the reveal they don't come back", "[views]") {
    auto open = question(Phase::open);
    auto& asked = std::get<Choosing>(open.asked);
    asked.choices[0].gone = asked.choices[2].gone = true;
    asked.fifty_at = Millis{3'000};
    const auto look = [&](int now) { return label(at(open, Millis{now}), "A horse"); };
    CHECK(look(3'000).opacity == 1);
    CHECK(look(3'100).opacity < 1);
    CHECK(look(3'100).zoom < 1);
    CHECK(look(3'320).opacity == Approx(gone));
    CHECK(look(3'320).zoom == 1);
    CHECK(label(at(open, Millis{3'100}), "A motorcycle").opacity == 1);
    RevealView after = reveal();
    std::get<ChosenOutcome>(after.outcome).choices[0].gone = true;
    for (const int now : {0, 150, 5'000}) CHECK(label(at(after, Millis{now}), "A horse").opacity == gone);
}

TEST_CASE("50:50 tells the stage when it was taken", "[views]") {
    views::test::Person person;
    person.press(Key::enter).press(Key::enter);
    while (!std::holds_alternative<QuestionView>(person.shell.view(person.match.state()).screen) ||
           person.match.state().phase != Phase::open)
        person.press(Key::space);
    person.wait(Millis{2'500}).type('h');
    const auto asked = std::get<Choosing>(person.see<QuestionView>().asked);
    CHECK(asked.fifty_at == person.time);
    CHECK(std::count_if(asked.choices.begin(), asked.choices.end(), [](const auto& c) { return c.gone; }) == 2);
}

TEST_CASE("points are counted part by part, then their sum into the score", "[views]") {
    const auto scene = [](int now) { return at(reveal(), Millis{now}); };
    CHECK(labels(scene(0), "Right!").size() == 1);
    CHECK(labels(scene(530), "Right! +1,000").size() == 1); // the right answer; the speed has just begun
    CHECK(labels(scene(1'090), "Right! +1,700").size() == 1);
    CHECK(labels(scene(1'090), "400").size() == 1); // the score waits for the sum
    CHECK(label(scene(300), "Speed").opacity == 0);
    CHECK(label(scene(1'300), "Speed").opacity == 1);
    const Scene rest = at(reveal(), Millis{5'000});
    for (const std::string text : {"Right! +1,700", "+1,000", "+500", "+200", "2,100"})
        CHECK(labels(rest, text).size() == 1);
    CHECK_FALSE(rest.changes_at);
    for (const std::string text : {"Right! +1,700", "+500", "2,100"})
        CHECK(labels(at(reveal(), Millis{0}, true), text).size() == 1); // with reduced motion at once
}

TEST_CASE("confetti falls for a personal best alone, behind the texts, and comes to an end", "[views]") {
    CHECK(confetti(at(results(4'200), Millis{2'000})).empty());
    CHECK(confetti(at(results({}), Millis{2'000})).empty());
    const Scene falling = at(results(4'000), Millis{2'000});
    const auto slips = confetti(falling);
    CHECK(slips.size() > 20);
    CHECK(slips.size() <= 90);
    const auto first_text = std::find_if(falling.nodes.begin(), falling.nodes.end(),
                                         [](const Node& node) { return std::holds_alternative<Label>(node.shape); });
    CHECK(std::none_of(first_text, falling.nodes.end(), [](const Node& node) {
        const auto* panel = std::get_if<Panel>(&node.shape);
        return panel && panel->area.w == 14 && panel->area.h == 22;
    }));
    const Scene over = at(results(4'000), animations::applause + confetti_length);
    CHECK(confetti(over).empty());
    CHECK_FALSE(over.changes_at);
}

TEST_CASE("the title comes to rest, with every layer in its place", "[views]") {
    const TitleView title{"A bank", 12, {"One", "Two"}, 0, true, 0, {}};
    const Scene rest = at(title, animations::drift.end());
    CHECK_FALSE(rest.changes_at);
    for (const auto& node : rest.nodes) {
        CHECK(node.shift == Vec{});
        CHECK(node.zoom == 1);
    }
    // What is near comes farther; nothing is left bare at the room's edges on the way.
    for (const int now : {0, 400, 2'000, 5'000}) {
        float before = 1;
        for (const auto& node : at(title, Millis{now}).nodes) {
            const auto* picture = std::get_if<Picture>(&node.shape);
            if (!picture || picture->asset == Art{}.rider) continue;
            CHECK(node.shift.x < before);
            before = node.shift.x;
            if (picture->asset != Art{}.rock) CHECK(picture->area.right() + node.shift.x >= room_width);
        }
    }
}

TEST_CASE("no input waits for an animation: the next picture is another, at the same moment", "[views]") {
    views::test::Person person;
    const auto changes = [&](const auto& press) {
        const auto before = person.scene().nodes;
        press();
        return person.scene().nodes != before;
    };
    CHECK(changes([&] { person.press(Key::down); })); // while the title has only begun to come in
    person.press(Key::up);
    CHECK(changes([&] { person.press(Key::enter); }));
    CHECK(changes([&] { person.press(Key::enter); }));
    CHECK(changes([&] { person.press(Key::space); }));
    CHECK(changes([&] { person.press(Key::space); }));
    CHECK(person.see<QuestionView>().phase == Phase::open);
    CHECK(changes([&] { person.type('b'); })); // at the very moment at which the choices begin to appear
    CHECK(person.see<QuestionView>().phase == Phase::locked);
}

TEST_CASE("the focus's frame glides to where a key has moved it, and follows neither a mouse nor a new screen",
          "[views]") {
    views::test::Person person;
    person.wait(Millis{8'000}); // the title has come to rest
    const views::test::EvenRuler ruler;
    const auto frames = [&](int after, bool reduced = false) {
        const Scene scene = stage(person.shell.view(person.match.state()), person.time + Millis{after},
                                  Look{Theme{}, ruler, 1, reduced});
        std::vector<Rect> found;
        for (const auto& node : scene.nodes)
            if (const auto* panel = std::get_if<Panel>(&node.shape);
                panel && panel->stroke == Theme{}.spark && panel->fill.from == transparent)
                found.push_back(shown(node, panel->area));
        return found;
    };
    const auto button = [&](Verb verb) {
        for (const auto& target : person.scene().targets)
            if (target.command.verb == verb) return target.area.centre();
        return Vec{};
    };
    CHECK(frames(0).empty());
    person.press(Key::down);
    REQUIRE(frames(0).size() == 1);
    CHECK(frames(0).front().centre().y == Approx(button(Verb::play).y));
    const float half_way = frames(50).front().centre().y;
    CHECK(half_way > button(Verb::play).y);
    CHECK(half_way < button(Verb::banks).y);
    CHECK(frames(100).empty());
    CHECK(frames(0, true).empty()); // with reduced motion it is there at once
    person.take(PointerMove{button(Verb::quit)});
    CHECK(frames(0).empty());
    person.press(Key::up);
    CHECK(frames(0).size() == 1);
    person.press(Key::enter); // another screen
    CHECK(frames(0).empty());
}
