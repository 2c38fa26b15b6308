// No text is cut, leaves its place, or touches another: asserted as rectangles, so that it holds on every machine.
#include "app/staging.hpp"
#include "catch.hpp"
#include "paint/painter.hpp"
#include "views/texts.hpp"

#include <algorithm>
#include <filesystem>

using namespace cliff;
using views::test::check_texts;

namespace {

const std::filesystem::path source{CLIFF_SOURCE_DIR};

} // namespace

TEST_CASE("no text is cut, outside, or on another, on any screen, however long it is", "[views]") {
    const paint::Painter painter{source / "assets"};
    const auto golden = source / "tests" / "golden";
    const views::Shelf good = app::load_shelf({golden / "bank.yaml"}),
                       bad = app::load_shelf({golden / "mistakes.yaml"});
    for (const auto& screen : app::shot_screens()) {
        if (screen == "keyboard") continue; // there is nothing to type in this bank
        for (std::size_t number = 1; number <= 5; ++number) {
            if (screen == "standings" && number == 5) continue; // the podium comes then
            app::ShotWords words;
            words.screen = screen;
            words.number = number;
            words.play.questions = 5;
            INFO(screen << ", question " << number);
            check_texts(painter, app::staged(words, screen == "problems" ? bad : good, painter));
        }
    }
}

TEST_CASE("no text is cut, outside, or on another in the kinds without choices, however long it is", "[views]") {
    const paint::Painter painter{source / "assets"};
    for (const std::string bank : {"kinds.yaml", "kinds-longest.yaml"}) {
        const views::Shelf shelf = app::load_shelf({source / "tests" / "golden" / bank});
        for (const std::string kind : {"typed", "number", "order", "list"})
            for (const std::string screen : {"reading", "question", "marked", "keyboard", "locked", "right", "wrong",
                                             "skipped", "review", "room-question", "room-reveal"}) {
                if (screen == "keyboard" && kind == "order") continue;
                app::ShotWords words;
                words.screen = screen;
                words.kind = kind;
                INFO(bank << ", " << kind << ", " << screen);
                check_texts(painter, app::staged(words, shelf, painter));
            }
    }
}

TEST_CASE("no text is cut, outside, or on another beside a picture and a sound", "[views]") {
    const paint::Painter painter{source / "assets"};
    const views::Shelf shelf = app::load_shelf({source / "tests" / "golden" / "media.yaml"});
    for (const std::string kind : {"choice", "truth", "typed", "order"})
        for (const std::string screen : {"reading", "question", "locked"}) {
            app::ShotWords words;
            words.screen = screen;
            words.kind = kind;
            INFO(kind << ", " << screen);
            check_texts(painter, app::staged(words, shelf, painter));
        }
}

TEST_CASE("an empty shelf has a title and a list that say so", "[views]") {
    const paint::Painter painter{source / "assets"};
    views::Shelf empty = app::load_shelf({source / "tests" / "golden" / "bank.yaml"});
    empty.banks.clear();
    app::ShotWords words;
    words.screen = "title";
    check_texts(painter, app::staged(words, empty, painter));
    words.screen = "banks";
    const auto scene = app::staged(words, empty, painter);
    check_texts(painter, scene);
    const bool said = std::any_of(scene.nodes.begin(), scene.nodes.end(), [](const views::Node& node) {
        const auto* label = std::get_if<views::Label>(&node.shape);
        return label && label->text.rfind("There is no question bank here yet.", 0) == 0;
    });
    CHECK(said);
}
