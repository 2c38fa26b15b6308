// The strip of captions has a place of its own on every screen.
#include "app/staging.hpp"
#include "catch.hpp"
#include "paint/painter.hpp"
#include "views/stage.hpp"
#include "views/texts.hpp"

#include <algorithm>
#include <filesystem>

using namespace cliff;
using namespace cliff::views;

namespace {

const std::filesystem::path source{CLIFF_SOURCE_DIR};

/// The caption's own nodes.
std::vector<Node> strip(const paint::Painter& painter, const std::string& caption, float text_size) {
    const Look look{Theme{}, painter, text_size};
    StageView view{PauseView{}, Millis{0}, std::nullopt, {}};
    const Scene without = stage(view, Millis{5'000}, look);
    view.caption = caption;
    Scene with = stage(view, Millis{5'000}, look);
    REQUIRE(with.nodes.size() > without.nodes.size());
    return {with.nodes.begin() + static_cast<std::ptrdiff_t>(without.nodes.size()), with.nodes.end()};
}

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

} // namespace

TEST_CASE("a caption is whole, and covers no text and nothing to click on any screen", "[views]") {
    const paint::Painter painter{source / "assets"};
    const auto golden = source / "tests" / "golden";
    const Shelf good = app::load_shelf({golden / "bank.yaml"}), bad = app::load_shelf({golden / "mistakes.yaml"});
    const auto caption = strip(painter, "Rising bells: 2,147,483,647 in a row", 1.6F);
    REQUIRE(caption.size() == 2);
    const Rect ground = std::get<Panel>(caption.front().shape).area;
    CHECK(std::get<Label>(caption.back().shape).text == "\u266A Rising bells: 2,147,483,647 in a row");
    CHECK(painter.fit(std::get<Label>(caption.back().shape)).size >= 24);
    for (const auto& screen : app::shot_screens()) {
        if (screen == "keyboard") continue; // there is nothing to type in this bank
        app::ShotWords words;
        words.screen = screen;
        words.number = 2;
        words.play.questions = 5;
        INFO(screen);
        Scene scene = app::staged(words, screen == "problems" ? bad : good, painter);
        for (const auto& target : scene.targets) CHECK_FALSE(overlap(target.area, ground));
        scene.nodes.insert(scene.nodes.end(), caption.begin(), caption.end());
        test::check_texts(painter, scene);
    }
}
