// Which parts of a picture are drawn, and which without looking at what lies behind.
#include "paint/patches.hpp"

#include "catch.hpp"

#include <cstdint>
#include <functional>

using namespace cliff;

namespace {

paint::Image image(int width, int height, const std::function<int(int x, int y)>& alpha) {
    paint::Image made{width, height, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int channel = 0; channel < 4; ++channel) made.rgba.push_back(static_cast<std::uint8_t>(alpha(x, y)));
    return made;
}

/// 0: in no part; 1: in one that is blended; 2: in one that covers. More than that if it's in several.
std::vector<int> drawn(const paint::Image& image) {
    std::vector<int> how(static_cast<std::size_t>(image.width * image.height), 0);
    for (const auto& part : paint::patches(image))
        for (int y = part.area.top; y < part.area.bottom; ++y)
            for (int x = part.area.left; x < part.area.right; ++x)
                how.at(static_cast<std::size_t>(y * image.width + x)) += part.opaque ? 2 : 1;
    return how;
}

} // namespace

TEST_CASE("a picture's parts hold all that shows, once, and only what is opaque covers", "[paint]") {
    // A slope: nothing above, solid below, a soft edge between; of a size that no part divides.
    const auto slope = image(701, 333, [](int x, int y) { return std::min(255, std::max(0, y * 40 - x * 9)); });
    const auto how = drawn(slope);
    std::size_t covered = 0, left_out = 0;
    bool right = true;
    for (std::size_t at = 0; at < how.size(); ++at) {
        const int alpha = slope.rgba[at * 4 + 3];
        right &= how[at] <= 2 && (how[at] != 0 || alpha == 0) && (how[at] != 2 || alpha == 255);
        covered += how[at] == 2;
        left_out += how[at] == 0;
    }
    CHECK(right);
    CHECK(covered > how.size() / 2);
    CHECK(left_out > how.size() / 8);
}

TEST_CASE("a picture that covers everything is one part, and so is a small one", "[paint]") {
    const auto solid = [](int, int) { return 255; };
    CHECK(paint::patches(image(1000, 500, solid)) == std::vector<paint::Patch>{{{0, 0, 1000, 500}, true}});
    CHECK(paint::patches(image(30, 20, solid)) == std::vector<paint::Patch>{{{0, 0, 30, 20}, true}});
    CHECK(paint::patches(image(30, 20, [](int x, int) { return x == 3 ? 200 : 0; })) ==
          std::vector<paint::Patch>{{{0, 0, 30, 20}, false}});
}

TEST_CASE("where nothing shows there is no part", "[paint]") {
    const auto nothing = [](int, int) { return 0; };
    CHECK(paint::patches(image(1000, 500, nothing)).empty());
    CHECK(paint::patches(image(3, 3, nothing)).empty());
    CHECK(paint::patches({}).empty());
}
