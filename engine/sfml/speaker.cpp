// SFML streams a sound from its file on a thread of its own, so that a long one costs no memory and no wait.
#include "sfml/speaker.hpp"

#include "sfml/compat.hpp"
#include "sfml/headroom.hpp"
#include "sfml/quiet.hpp"
#include "sfml/sound_card.hpp"

#include <SFML/Audio.hpp>

#include <exception>
#include <system_error>

namespace cliff::sfml {
namespace {

std::string decoding_problem(const std::filesystem::path& file) {
    // SFML makes room for a second of samples at whatever rate the file claims.
    constexpr unsigned fastest = 768'000, most_channels = 8;
    const QuietSfml quiet;
    sf::InputSoundFile sound;
    if (!compat::open_file(sound, file)) return "can't be read as WAV, OGG or FLAC";
    const unsigned rate = sound.getSampleRate(), channels = sound.getChannelCount();
    if (rate == 0 || rate > fastest || channels == 0 || channels > most_channels)
        return "claims " + std::to_string(channels) + " channels of " + std::to_string(rate) + " samples a second";
    return sound.getSampleCount() > 0 ? "" : "has no sound in it";
}

} // namespace

std::string sound_problem(const std::filesystem::path& file) {
    std::error_code failed;
    const auto kind = std::filesystem::status(file, failed);
    if (!std::filesystem::exists(kind)) return "is missing";
    if (!std::filesystem::is_regular_file(kind)) return "isn't a file";
    try {
        return decoding_problem(file);
    } catch (const std::exception& error) { // a file that lies about its sizes
        return std::string("can't be read: ") + error.what();
    }
}

struct Speaker::Kit {
    sf::Music music;
};

Speaker::Speaker() = default;
Speaker::~Speaker() = default;

std::string Speaker::play(const std::filesystem::path& file) {
    stop();
    const std::string name = "the sound \"" + file.string() + "\" ";
    if (const std::string problem = sound_problem(file); !problem.empty()) return name + problem;
    if (std::string reason = why_no_sound(); !reason.empty()) return reason;
    const QuietSfml quiet;
    try {
        if (!kit_) kit_ = std::make_unique<Kit>();
        if (!compat::open_file(kit_->music, file)) return name + "can't be read";
        mute(muted_);
        kit_->music.play();
    } catch (const std::exception& error) {
        return name + "can't be played: " + error.what();
    }
    // SFML goes on without a device as if it played; all that tells is its remark.
    if (quiet.remarks().find("Failed") == std::string::npos && playing()) return {};
    kit_.reset(); // the next sound looks for the card again
    return "the sound card can't be used";
}

void Speaker::stop() {
    if (kit_) kit_->music.stop();
}

void Speaker::mute(bool muted) {
    muted_ = muted;
    if (kit_) kit_->music.setVolume(muted ? 0.F : full_volume);
}

bool Speaker::playing() const { return kit_ && kit_->music.getStatus() == sf::SoundSource::Status::Playing; }

} // namespace cliff::sfml
