// The sounds of the stage as they lie in assets/: measured by libebur128, after ITU-R BS.1770-4 and EBU R 128.
#include "catch.hpp"
#include "sfml/headroom.hpp"
#include "sfml/samples.hpp"
#include "views/cues.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ebur128.h>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <limits>
#include <map>
#include <memory>
#include <numeric>

using namespace cliff;
namespace fs = std::filesystem;

namespace {

const fs::path folder = fs::path{CLIFF_SOURCE_DIR} / "assets" / "sounds";

std::vector<std::int16_t> sound(std::string_view name) {
    const auto samples = sfml::read_samples(folder / (std::string(name) + ".flac"));
    INFO(name);
    REQUIRE(samples.rate == 44'100);
    REQUIRE(samples.channels == 1);
    REQUIRE_FALSE(samples.values.empty());
    return samples.values;
}

struct Levels {
    double momentary = -100; ///< LUFS, the loudest 400 ms
    double integrated = -100;
    double true_peak = -100; ///< dBTP
};

Levels measure(std::vector<std::int16_t> samples, std::size_t silence_around) {
    samples.insert(samples.begin(), silence_around, 0);
    samples.insert(samples.end(), silence_around, 0);
    const auto free = [](ebur128_state* meter) { ebur128_destroy(&meter); };
    const std::unique_ptr<ebur128_state, decltype(free)> meter{
        ebur128_init(1, 44'100, EBUR128_MODE_M | EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK), free};
    REQUIRE(meter);
    Levels levels;
    constexpr std::size_t step = 441;
    for (std::size_t at = 0; at + step <= samples.size(); at += step) {
        REQUIRE(ebur128_add_frames_short(meter.get(), &samples[at], step) == EBUR128_SUCCESS);
        double now = 0;
        if (ebur128_loudness_momentary(meter.get(), &now) == EBUR128_SUCCESS)
            levels.momentary = std::max(levels.momentary, now);
    }
    double peak = 0;
    ebur128_loudness_global(meter.get(), &levels.integrated);
    REQUIRE(ebur128_true_peak(meter.get(), 0, &peak) == EBUR128_SUCCESS);
    levels.true_peak = 20 * std::log10(std::max(peak, 1e-6));
    return levels;
}

void print(std::string_view name, double loudness, const Levels& levels) {
    std::cout << "  " << std::left << std::setw(12) << name << std::right << std::fixed << std::setprecision(1)
              << std::setw(7) << loudness << " LUFS" << std::setw(7) << levels.true_peak << " dBTP\n";
}

/// How alike two sounds are, -1 to 1, at their beginnings.
double likeness(const std::vector<std::int16_t>& a, const std::vector<std::int16_t>& b) {
    const auto count = static_cast<std::ptrdiff_t>(std::min(a.size(), b.size()));
    const auto power = [&](const auto& s) {
        return std::inner_product(s.begin(), s.begin() + count, s.begin(), 0.0, std::plus<>{},
                                  [](double x, double y) { return x * y; });
    };
    const double both = std::inner_product(a.begin(), a.begin() + count, b.begin(), 0.0, std::plus<>{},
                                           [](double x, double y) { return x * y; });
    return both / std::sqrt(power(a) * power(b));
}

} // namespace

TEST_CASE("whatever tells of something is -23 LUFS at its loudest, and nothing clips or clicks", "[sound][levels]") {
    std::cout << "The loudest 400 ms of each sound, and its true peak:\n";
    for (std::size_t cue = 0; cue < views::cue_count; ++cue) {
        const auto name = views::cue_name(static_cast<views::Cue>(cue));
        const auto samples = sound(name);
        const Levels levels = measure(samples, 44'100);
        print(name, levels.momentary, levels);
        INFO(name);
        CHECK(std::abs(levels.momentary + 23) < .3);
        CHECK(levels.true_peak <= -1);
        CHECK(samples.front() == 0);
        CHECK(samples.back() == 0);
        for (std::size_t at = 0; at < 22; ++at) { // half a millisecond
            CHECK(std::abs(samples[at]) < 3'300);
            CHECK(std::abs(samples[samples.size() - 1 - at]) < 330);
        }
        CHECK(samples.size() < 3 * 44'100);
    }
}

TEST_CASE("the music is -30 LUFS with all its layers, quieter with fewer, and has no seam", "[sound][levels]") {
    std::vector<std::int16_t> all;
    double before = -100;
    std::cout << "The music, layer by layer:\n";
    for (const auto name : views::music_names) {
        const auto layer = sound(name);
        INFO(name);
        if (all.empty()) all.resize(layer.size());
        REQUIRE(all.size() % layer.size() == 0); // so that they stay together
        for (std::size_t at = 0; at < all.size(); ++at)
            all[at] = static_cast<std::int16_t>(all[at] + layer[at % layer.size()]);
        const Levels levels = measure(all, 0);
        print(std::string("+ ") + std::string(name), levels.integrated, levels);
        CHECK(levels.integrated > before);
        CHECK(levels.true_peak <= -1);
        before = levels.integrated;
        int steepest = 0;
        for (std::size_t at = 1; at < layer.size(); ++at)
            steepest = std::max(steepest, std::abs(layer[at] - layer[at - 1]));
        CHECK(std::abs(layer.front() - layer.back()) <= steepest / 2);
    }
    CHECK(std::abs(before + 30) < .5);
}

TEST_CASE("what can be heard at once doesn't clip with everything at 100 per cent", "[sound][levels]") {
    constexpr double on_each_side = .7071; // of a sound of one channel, as OpenAL places it
    const auto peak = [](const std::vector<std::int16_t>& samples) {
        int most = 0;
        for (const int sample : samples) most = std::max(most, std::abs(sample));
        return most / 32768.;
    };
    double music = 0;
    for (const auto name : views::music_names) music += peak(sound(name));
    std::vector<double> cues;
    for (std::size_t cue = 0; cue < views::cue_count; ++cue)
        cues.push_back(peak(sound(views::cue_name(static_cast<views::Cue>(cue)))));
    std::sort(cues.rbegin(), cues.rend());
    const double room = sfml::full_volume / 100. * on_each_side;
    const double ducked = views::layer_gains({true, 1, true}).front();
    const double tick = peak(sound("tick")), lock = peak(sound("lock"));
    const double under_question = room * (1 + ducked * music + tick + lock), // and the question's own, at full scale
        without = room * (music + cues[0] + cues[1] + cues[2]);
    std::cout << "The highest peaks at once: " << std::setprecision(2) << under_question << " with a question's sound, "
              << without << " without\n";
    CHECK(under_question < 1);
    CHECK(without < 1);
}

TEST_CASE("no two sounds are alike", "[sound]") {
    std::map<std::string_view, std::vector<std::int16_t>> sounds;
    for (std::size_t cue = 0; cue < views::cue_count; ++cue) {
        const auto name = views::cue_name(static_cast<views::Cue>(cue));
        sounds[name] = sound(name);
    }
    for (const auto name : views::music_names) sounds[name] = sound(name);
    for (const auto& [one, samples] : sounds)
        for (const auto& [other, others] : sounds) {
            if (one >= other) continue;
            INFO(one << " and " << other);
            CHECK(std::abs(likeness(samples, others)) < .7);
        }
}

TEST_CASE("all the stage's sounds are small together", "[sound]") {
    std::uintmax_t bytes = 0;
    for (const auto& file : fs::directory_iterator(folder)) bytes += fs::file_size(file);
    CHECK(bytes < 1'000'000);
}
