// What stands around the room in a window of another shape: the backdrop goes on, without a seam.
#include "catch.hpp"
#include "paint/compose.hpp"

#include <cstdlib>
#include <utility>

using namespace cliff;
using namespace cliff::paint;

namespace {

constexpr views::Colour top{10, 14, 26}, bottom{18, 26, 43};

views::Scene scene() {
    views::Scene made;
    made.ground = top;
    const auto add = [&](views::Shape shape) { made.nodes.push_back({std::move(shape), 1, {}, 1, std::nullopt}); };
    add(views::Panel{{0, 0, views::room_width, views::room_height}, 0, {top, bottom, false}, views::transparent, 0});
    add(views::Glow{{1480, 1180}, {900, 620}, views::Colour{138, 58, 74, 76}});
    return made;
}

/// The most that two pixels beside one another differ, down the column (or along the row) that crosses the seams.
int largest_step(const Image& image, bool down, int at) {
    int most = 0;
    const int length = down ? image.height : image.width;
    for (int i = 1; i < length; ++i)
        for (int channel = 0; channel < 3; ++channel) {
            const auto value = [&](int along) {
                const int x = down ? at : along, y = down ? along : at;
                return int{image.rgba[static_cast<std::size_t>((y * image.width + x) * 4 + channel)]};
            };
            most = std::max(most, std::abs(value(i) - value(i - 1)));
        }
    return most;
}

} // namespace

TEST_CASE("no seam shows between the room and its bars, in a tall window, a wide one or a square one", "[paint]") {
    const Painter painter{"."};
    for (const auto& [width, height] :
         {std::pair{270, 480}, std::pair{840, 360}, std::pair{400, 400}, std::pair{640, 480}}) {
        INFO(width << " x " << height);
        const Image picture = painter.paint(scene(), width, height);
        for (int part = 1; part < 8; ++part) {
            CHECK(largest_step(picture, true, width * part / 8) <= 4);
            CHECK(largest_step(picture, false, height * part / 8) <= 4);
        }
    }
}

TEST_CASE("a scene without a backdrop of its own has its ground around it", "[paint]") {
    views::Scene plain;
    plain.ground = top;
    CHECK(bars(plain, 300, 600, Letterbox::fit(300, 600)).empty());
    CHECK(bars(scene(), 1920, 1080, Letterbox::fit(1920, 1080)).empty());
    CHECK(bars(scene(), 300, 600, Letterbox::fit(300, 600)).size() == 2);
}
