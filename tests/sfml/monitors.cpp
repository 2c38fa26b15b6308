#include "sfml/monitors.hpp"

#include "catch.hpp"

using namespace cliff::sfml;

TEST_CASE("full screen covers the monitor that most of the window is on", "[sfml]") {
    const Area left{0, 0, 1920, 1080}, right{1920, 0, 3840, 2160}, above{0, -1080, 1920, 1080};
    const std::vector<Area> all{left, right, above};
    CHECK(monitor_of({100, 100, 1280, 720}, all) == left);
    CHECK(monitor_of({1500, 100, 1280, 720}, all) == right);
    CHECK(monitor_of({1000, 100, 1280, 720}, all) == left);
    CHECK(monitor_of({10, -900, 400, 300}, all) == above);
    CHECK(monitor_of({-5000, 0, 400, 300}, all) == std::nullopt);
    CHECK(monitor_of({0, 0, 400, 300}, {}) == std::nullopt);
}
