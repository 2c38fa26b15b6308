#include "sfml/mixer.hpp"

#include "sfml/compat.hpp"
#include "sfml/layers.hpp"
#include "sfml/quiet.hpp"
#include "sfml/samples.hpp"
#include "sfml/sound_card.hpp"
#include "sfml/speaker.hpp"

#include <SFML/Audio.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
#include <optional>
#include <utility>
#include <vector>

namespace cliff::sfml {
namespace {

/// So many short sounds at a time.
constexpr std::size_t voices = 8;

/// What a person sets as half as loud sounds about half as loud: loudness goes with the square of what SFML calls
/// volume, well enough.
float linear(int volume) {
    const auto share = static_cast<float>(std::clamp(volume, 0, 100)) / 100;
    return 100 * share * share;
}

/// Mixed a twentieth of a second ahead, on SFML's own thread.
class MusicStream : public compat::MonoStream {
  public:
    MusicStream(Layers layers, unsigned rate) : MonoStream{rate}, layers_{std::move(layers)}, chunk_{rate / 20} {}
    ~MusicStream() override { stop(); }

    void want(const Layers::Gains& gains) {
        for (std::size_t layer = 0; layer < gains.size(); ++layer) wanted_[layer] = gains[layer];
    }

  private:
    bool onGetData(Chunk& data) override {
        Layers::Gains gains;
        for (std::size_t layer = 0; layer < gains.size(); ++layer) gains[layer] = wanted_[layer];
        layers_.mix(gains, samples_, chunk_);
        data.samples = samples_.data();
        data.sampleCount = samples_.size();
        const bool wanted = std::any_of(gains.begin(), gains.end(), [](float gain) { return gain > 0; });
        return wanted || !layers_.silent(); // it ends once it has faded away
    }
    void onSeek(sf::Time) override {}

    Layers layers_;
    std::size_t chunk_;
    std::vector<std::int16_t> samples_;
    std::array<std::atomic<float>, views::music_layers> wanted_{};
};

} // namespace

struct Mixer::Kit {
    std::array<sf::SoundBuffer, views::cue_count> buffers;
    std::array<std::optional<sf::Sound>, voices> sounds;
    std::size_t next = 0; ///< of the voices: the one that began first
    std::optional<MusicStream> music;
};

Mixer::Mixer(std::filesystem::path folder) : folder_{std::move(folder)} {}
Mixer::~Mixer() = default;

bool Mixer::ready() {
    if (std::exchange(tried_, true)) return kit_ != nullptr;
    if (trouble_ = why_no_sound(); !trouble_.empty()) return false;
    const QuietSfml quiet;
    try {
        auto kit = std::make_unique<Kit>();
        const auto file = [&](std::string_view name) { return folder_ / (std::string(name) + ".flac"); };
        const auto complain = [&](const std::filesystem::path& sound) {
            const std::string problem = sound_problem(sound);
            trouble_ = "the sound \"" + sound.string() + "\" " + (problem.empty() ? "can't be played" : problem);
        };
        for (std::size_t cue = 0; cue < views::cue_count; ++cue) {
            const auto sound = file(views::cue_name(static_cast<views::Cue>(cue)));
            if (!sound_problem(sound).empty() || !compat::load_file(kit->buffers[cue], sound)) complain(sound);
        }
        std::array<std::vector<std::int16_t>, views::music_layers> layers;
        unsigned rate = 0;
        for (std::size_t layer = 0; layer < layers.size(); ++layer) {
            Samples samples = read_samples(file(views::music_names[layer]));
            if (samples.channels != 1 || (rate != 0 && samples.rate != rate)) {
                complain(file(views::music_names[layer]));
                continue;
            }
            rate = samples.rate;
            layers[layer] = std::move(samples.values);
        }
        if (rate > 0) kit->music.emplace(Layers{std::move(layers), rate}, rate);
        kit_ = std::move(kit);
    } catch (const std::exception& error) {
        trouble_ = std::string("the sounds can't be played: ") + error.what();
        return false;
    }
    // SFML goes on without a device as if it played; all that tells is its remark.
    if (quiet.remarks().find("Failed") != std::string::npos) {
        kit_.reset();
        trouble_ = "the sound card can't be used";
        return false;
    }
    apply_volumes();
    return true;
}

void Mixer::volumes(int effects, int music) {
    effects_ = effects;
    music_volume_ = music;
    apply_volumes();
}

void Mixer::apply_volumes() {
    if (!kit_) return;
    for (auto& sound : kit_->sounds)
        if (sound) sound->setVolume(linear(effects_));
    if (kit_->music) kit_->music->setVolume(linear(music_volume_));
}

void Mixer::play(views::Cue cue) {
    if (effects_ <= 0 || !ready()) return;
    const QuietSfml quiet;
    const auto& buffer = kit_->buffers.at(static_cast<std::size_t>(cue));
    auto& sound = kit_->sounds.at(kit_->next);
    kit_->next = (kit_->next + 1) % voices;
    if (sound) sound->stop();
    sound.emplace(buffer);
    sound->setVolume(linear(effects_));
    sound->play();
}

void Mixer::music(const views::Music& music) {
    if (music_volume_ <= 0 && !kit_) return;
    if (!music.plays && !kit_) return;
    if (!ready() || !kit_->music) return;
    kit_->music->want(views::layer_gains(music));
    const QuietSfml quiet;
    // A card that went away stops it; it's begun again with the next question.
    if (music.plays && music_volume_ > 0 && kit_->music->getStatus() != sf::SoundSource::Status::Playing)
        kit_->music->play();
}

std::string Mixer::take_trouble() { return std::exchange(trouble_, {}); }

} // namespace cliff::sfml
