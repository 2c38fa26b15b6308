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
    const std::uint64_t minute = std::uint64_t{60} * samples.rate * samples.channels;
    samples.values.resize(static_cast<std::size_t>(std::min<std::uint64_t>(sound.getSampleCount(), minute)));
    const std::uint64_t read = sound.read(samples.values.data(), samples.values.size()); // SFML 2 and 3 count in others
    samples.values.resize(static_cast<std::size_t>(read));
    return samples;
}

} // namespace cliff::sfml
