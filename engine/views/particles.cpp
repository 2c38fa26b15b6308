#include "views/particles.hpp"

#include "core/random.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace cliff::views {
namespace {

/// Numbers that look like chance and are the same whenever they are asked for.
class Hash {
  public:
    Hash(std::uint64_t piece, std::uint64_t flight) : chance_{piece * 0x10001 + flight} {}

    float between(float from, float to) {
        constexpr std::uint64_t steps = 1U << 16U;
        return mix(from, to, static_cast<float>(chance_.below(steps)) / static_cast<float>(steps));
    }

  private:
    SplitMix64 chance_;
};

} // namespace

void draw_sparks(Board& board, Millis lit, Rect within, const std::function<Vec(Millis)>& end) {
    constexpr int sparks = 22;
    constexpr Millis turn{720}; // each flies once in this time, and lives for most of it
    constexpr float size = 7, gravity = 300;
    const Millis now = board.motion().now();
    if (board.reduced_motion() || now <= lit) return;
    const std::array<Colour, 3> colours{board.theme().spark, board.theme().ember, board.theme().paper};
    for (int spark = 0; spark < sparks; ++spark) {
        const Millis first = lit + turn * spark / sparks;
        if (now < first) continue;
        const auto flight = static_cast<std::uint64_t>((now - first) / turn);
        const Millis age = (now - first) % turn;
        Hash hash{static_cast<std::uint64_t>(spark), flight};
        const float life = hash.between(.3F, .72F), s = static_cast<float>(age.count()) / 1000;
        if (s >= life) continue;
        const Vec start = end(now - age);
        const float right = hash.between(-90, 190), up = hash.between(10, 130);
        const Vec at{start.x + right * s, start.y - up * s + gravity * s * s / 2};
        const Colour colour = colours[static_cast<std::size_t>(spark) % colours.size()];
        Node& node = board.add(Panel{{0, 0, size, size}, size / 2, {colour, colour, false}, transparent, 0});
        const float left = 1 - s / life;
        node.shift = {at.x - size / 2, at.y - size / 2};
        node.zoom = mix(.35F, 1, left);
        node.opacity = std::min(1.F, 1.6F * left);
        node.clip = within;
    }
}

void draw_confetti(Board& board, Millis after) {
    constexpr int pieces = 90;
    constexpr float latest = 1500, shortest = 2600, longest = 4800;
    static_assert(Millis{static_cast<int>(latest + longest)} == confetti_length);
    if (board.reduced_motion()) return;
    const Theme& theme = board.theme();
    const std::array<Colour, 5> colours{theme.ember, theme.spark, theme.right, theme.choices[1], theme.choices[4]};
    for (int piece = 0; piece < pieces; ++piece) {
        Hash hash{static_cast<std::uint64_t>(piece), 0};
        const float x = hash.between(0, room_width - 20), drift = hash.between(-80, 80);
        const Millis begins = after + Millis{std::lround(hash.between(0, latest))},
                     length{std::lround(hash.between(shortest, longest))};
        const float share = board.moves({begins, length});
        if (share <= 0 || share >= 1) continue;
        const Colour colour = colours[static_cast<std::size_t>(piece) % colours.size()];
        Node& node = board.add(Panel{{0, -30, 14, 22}, 4, {colour, colour, false}, transparent, 0});
        node.shift = {x + drift * std::sin(share * 9), share * (room_height + 60)};
        node.opacity = std::min(1.F, (1 - share) * 4);
    }
}

} // namespace cliff::views
