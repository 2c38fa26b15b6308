#include "sfml/mixer.hpp"

#include "sfml/compat.hpp"
#include "sfml/headroom.hpp"
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
    return full_volume * share * share;
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

/// The sounds of one folder.
struct Mixer::Set {
    std::array<sf::SoundBuffer, views::cue_count> buffers;
    std::optional<MusicStream> music;
};

struct Mixer::Kit {
    struct Voice {
        std::shared_ptr<const Set> of; ///< whose buffer it plays
        std::optional<sf::Sound> sound;
    };
    std::shared_ptr<Set> set;
    std::vector<std::shared_ptr<Set>> fading; ///< whose music goes out gently
    std::array<Voice, voices> playing;
    std::size_t next = 0; ///< of the voices: the one that began first
};

Mixer::Mixer(std::filesystem::path folder) : folder_{std::move(folder)} {}
Mixer::~Mixer() = default;

std::shared_ptr<Mixer::Set> Mixer::read() {
    auto set = std::make_shared<Set>();
    const auto file = [&](std::string_view name) { return folder_ / (std::string(name) + ".flac"); };
    const auto complain = [&](const std::filesystem::path& sound) {
        const std::string problem = sound_problem(sound);
        untold_ = "the sound \"" + sound.string() + "\" " + (problem.empty() ? "can't be played" : problem);
    };
    for (std::size_t cue = 0; cue < views::cue_count; ++cue) {
        const auto sound = file(views::cue_name(static_cast<views::Cue>(cue)));
        const Samples samples = read_samples(sound); // never more than a bound, whatever the file claims
        const bool known = samples.channels == 1 || samples.channels == 2;
        if (!known || samples.values.empty() ||
            !compat::load_samples(set->buffers[cue], samples.values, samples.channels, samples.rate))
            complain(sound);
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
    if (rate > 0) set->music.emplace(Layers{std::move(layers), rate}, rate);
    return set;
}

void Mixer::prepare() {
    if (kit_ || no_card_ || (effects_ <= 0 && music_volume_ <= 0)) return;
    no_card_ = true;
    if (untold_ = why_no_sound(); !untold_.empty()) return;
    const QuietSfml quiet;
    try {
        auto kit = std::make_unique<Kit>();
        kit->set = read();
        kit_ = std::move(kit);
    } catch (const std::exception& error) {
        untold_ = std::string("the sounds can't be played: ") + error.what();
        return;
    }
    // SFML goes on without a device as if it played; all that tells is its remark.
    if (quiet.remarks().find("Failed") != std::string::npos) {
        kit_.reset();
        untold_ = "the sound card can't be used";
        return;
    }
    no_card_ = false;
    apply_volumes();
}

void Mixer::use(std::filesystem::path folder) {
    if (folder == folder_) return;
    folder_ = std::move(folder);
    if (!kit_) return;
    const QuietSfml quiet;
    try {
        auto before = std::exchange(kit_->set, read());
        if (before->music) before->music->want({});
        std::erase_if(kit_->fading,
                      [](const auto& set) { return set->music->getStatus() != sf::SoundSource::Status::Playing; });
        if (before->music) kit_->fading.push_back(std::move(before));
    } catch (const std::exception& error) { // what was there plays on
        untold_ = std::string("the sounds can't be played: ") + error.what();
    }
    apply_volumes();
}

bool Mixer::ready() {
    prepare();
    if (!untold_.empty()) trouble_ = std::exchange(untold_, {});
    return kit_ != nullptr;
}

void Mixer::volumes(int effects, int music) {
    effects_ = effects;
    music_volume_ = music;
    apply_volumes();
}

void Mixer::apply_volumes() {
    if (!kit_) return;
    for (auto& voice : kit_->playing)
        if (voice.sound) voice.sound->setVolume(linear(effects_));
    if (kit_->set->music) kit_->set->music->setVolume(linear(music_volume_));
}

void Mixer::play(views::Cue cue) {
    if (effects_ <= 0 || !ready()) return;
    const QuietSfml quiet;
    auto& [of, sound] = kit_->playing.at(kit_->next);
    kit_->next = (kit_->next + 1) % voices;
    sound.reset();
    of = kit_->set;
    sound.emplace(of->buffers.at(static_cast<std::size_t>(cue)));
    sound->setVolume(linear(effects_));
    sound->play();
}

void Mixer::music(const views::Music& music) {
    const bool heard = music.plays && music_volume_ > 0;
    if (heard ? !ready() : !kit_) return;
    if (!kit_->set->music) return;
    auto& stream = *kit_->set->music;
    stream.want(views::layer_gains(music));
    const QuietSfml quiet;
    // A card that went away stops it; it's begun again with the next question.
    if (heard && stream.getStatus() != sf::SoundSource::Status::Playing) stream.play();
}

std::string Mixer::take_trouble() { return std::exchange(trouble_, {}); }

} // namespace cliff::sfml
