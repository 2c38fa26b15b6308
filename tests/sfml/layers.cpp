// The music's layers as one sound, without a sound card.
#include "sfml/layers.hpp"

#include "catch.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace cliff;
using sfml::Layers;

namespace {

constexpr unsigned rate = 1000;

std::vector<std::int16_t> level(std::int16_t value, std::size_t length) { return std::vector(length, value); }

int steepest(const std::vector<std::int16_t>& sound) {
    int most = 0;
    for (std::size_t at = 1; at < sound.size(); ++at) most = std::max(most, std::abs(sound[at] - sound[at - 1]));
    return most;
}

} // namespace

TEST_CASE("layers come in gently, and fall silent more quickly", "[sound]") {
    Layers layers{{level(10'000, 100), level(10'000, 100), level(10'000, 50)}, rate};
    CHECK(layers.silent());
    std::vector<std::int16_t> sound;
    layers.mix({1, 0, 0}, sound, 2'000);
    REQUIRE(sound.size() == 2'000);
    CHECK(std::abs(sound.front()) < 20);
    CHECK(std::abs(sound[750] - 5'000) < 50); // half of a rise
    CHECK(sound.back() == 10'000);
    CHECK(steepest(sound) <= 10);
    layers.mix({1, 1, 1}, sound, 2'000);
    CHECK(sound.back() == 30'000);
    CHECK(steepest(sound) <= 25);
    layers.mix({}, sound, 500);
    CHECK(sound.back() == 0);
    CHECK(steepest(sound) <= 80);
    CHECK(layers.silent());
}

TEST_CASE("layers stay together however often the shorter one goes round", "[sound]") {
    std::vector<std::int16_t> long_one(400), short_one(200);
    long_one[0] = 1'000;
    short_one[0] = 100;
    Layers layers{{long_one, short_one, {}}, rate};
    std::vector<std::int16_t> sound;
    layers.mix({1, 1, 1}, sound, 4'000); // and settled
    layers.mix({1, 1, 1}, sound, 800);
    for (std::size_t at = 0; at < sound.size(); ++at)
        CHECK(sound[at] == (at % 400 == 0 ? 1'100 : at % 200 == 0 ? 100 : 0));
}

TEST_CASE("what is too loud together is held at the loudest there is", "[sound]") {
    Layers layers{{level(30'000, 10), level(30'000, 10), level(30'000, 10)}, rate};
    std::vector<std::int16_t> sound;
    layers.mix({1, 1, 1}, sound, 3'000);
    CHECK(sound.back() == 32'767);
}
