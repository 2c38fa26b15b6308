// No text is cut, leaves its place, or touches another: asserted as rectangles, so that it holds on every machine.
#include "app/staging.hpp"
#include "catch.hpp"
#include "paint/painter.hpp"

#include <algorithm>
#include <filesystem>

using namespace cliff;
using views::Rect;

namespace {

const std::filesystem::path source{CLIFF_SOURCE_DIR};

struct Set {
    std::string text;
    Rect ink;
};

bool touch(const Rect& a, const Rect& b) {
    constexpr float slack = 1; // rounding of a line box
    return a.x + slack < b.right() && b.x + slack < a.right() && a.y + slack < b.bottom() && b.y + slack < a.bottom();
}

void check_texts(const paint::Painter& painter, const views::Scene& scene) {
    std::vector<Set> set;
    for (const auto& node : scene.nodes) {
        const auto* label = std::get_if<views::Label>(&node.shape);
        if (!label || label->text.empty() || node.opacity < .1F) continue;
        const auto fit = painter.fit(*label);
        INFO(label->text);
        CHECK_FALSE(fit.cut);
        CHECK_FALSE(fit.missing_glyph);
        CHECK(fit.size >= 12); // room units; 12 px at 1080p
        Rect ink{fit.ink.x + node.shift.x, fit.ink.y + node.shift.y, fit.ink.w, fit.ink.h};
        if (label->face ==
            views::Typeface::display) { // capitals: nothing reaches so high or low in the line, but a comma
            ink.y += .14F * fit.size;
            ink.h -= .2F * fit.size;
        }
        CHECK(ink.x >= 0);
        CHECK(ink.y >= 0);
        CHECK(ink.right() <= views::room_width);
        CHECK(ink.bottom() <= views::room_height);
        for (const auto& other : set) {
            INFO("beside: " << other.text);
            CHECK_FALSE(touch(ink, other.ink));
        }
        set.push_back({label->text, ink});
    }
}

} // namespace

TEST_CASE("no text is cut, outside, or on another, on any screen, however long it is", "[views]") {
    const paint::Painter painter{source / "assets"};
    const auto golden = source / "tests" / "golden";
    const views::Shelf good = app::load_shelf({golden / "bank.yaml"}),
                       bad = app::load_shelf({golden / "mistakes.yaml"});
    for (const auto& screen : app::shot_screens()) {
        if (screen == "keyboard") continue; // there is nothing to type in this bank
        for (std::size_t number = 1; number <= 5; ++number) {
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
            for (const std::string screen :
                 {"reading", "question", "marked", "keyboard", "locked", "right", "wrong", "skipped", "review"}) {
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
