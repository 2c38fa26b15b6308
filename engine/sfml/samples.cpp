#include "sfml/samples.hpp"

#include "sfml/compat.hpp"
#include "sfml/quiet.hpp"
#include "sfml/speaker.hpp"

#include <SFML/Audio.hpp>

#include <algorithm>

namespace cliff::sfml {

Samples read_samples(const std::filesystem::path& file) {
    if (!sound_problem(file).empty()) return {};
    const QuietSfml quiet;
    sf::InputSoundFile sound;
    if (!compat::open_file(sound, file)) return {};
    Samples samples{sound.getSampleRate(), sound.getChannelCount(), {}};
    constexpr std::uint64_t most = 6'000'000; // a minute of two channels at 48 kHz; a file may claim any rate
    const std::uint64_t minute = std::uint64_t{60} * samples.rate * samples.channels;
    // SFML 2 and 3 count in other types.
    const std::uint64_t count = sound.getSampleCount();
    samples.values.resize(std::min({count, minute, most}));
    const std::uint64_t read = sound.read(samples.values.data(), samples.values.size());
    samples.values.resize(read);
    return samples;
}

} // namespace cliff::sfml
