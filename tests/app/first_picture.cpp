// What is painted while the window opens is what it shows then.
#include "app/first_picture.hpp"

#include "catch.hpp"
#include "views/stage.hpp"

#include <algorithm>
#include <filesystem>

using namespace cliff;

TEST_CASE("the title's first picture is all that its scene shows, each shape once", "[app]") {
    const paint::Painter painter{std::filesystem::path(CLIFF_SOURCE_DIR) / "assets"};
    const views::Look look{views::Theme{}, painter};
    const views::StageView title{
        views::TitleView{"Dead Reckoning, Part One", 54, {"The cast", "The stunt"}, 2, true, 7, {}}, Millis{0}, {}, {}};
    const auto painted = app::first_picture(painter, title, Millis{40}, look, 640, 360);
    const auto scene = views::stage(title, Millis{40}, look);
    REQUIRE(scene.nodes.size() > 20);
    for (const auto& node : scene.nodes) {
        const auto same = [&](const paint::Painted& one) { return one.shape == node.shape; };
        REQUIRE(std::count_if(painted.begin(), painted.end(), same) == 1);
        const auto& one = *std::find_if(painted.begin(), painted.end(), same);
        const auto anew = paint::sprite_of(painter.trimmed(node.shape, 1.F / 3));
        CHECK(one.scale == 1.F / 3);
        CHECK(one.sprite.image.rgba == anew.image.rgba);
        CHECK(one.sprite.left == anew.left);
        CHECK(one.sprite.top == anew.top);
    }
}
