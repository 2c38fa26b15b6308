// A short sound as its samples: read once, and kept.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace cliff::sfml {

struct Samples {
    unsigned rate = 0; ///< samples a second and channel
    unsigned channels = 0;
    std::vector<std::int16_t> values; ///< the channels in turn
};

/// Of a WAV, OGG or FLAC file, at most its first minute, and less of one with more than two channels or
/// 48 kHz. No values if it can't be read or is beyond all measure, which
/// `sound_problem` has words for. Uses no sound card.
[[nodiscard]] Samples read_samples(const std::filesystem::path& file);

} // namespace cliff::sfml
