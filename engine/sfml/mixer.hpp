// Plays the sounds of the stage: short ones over one another, and the music under a question.
#pragma once

#include "views/cues.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace cliff::sfml {

/// Never throws, and waits for nothing: where nothing can be heard, it says why and is silent. Nothing of the sound
/// card is touched before the first sound.
class Mixer {
  public:
    /// The sounds are `folder`'s, by the names of `views/cues.hpp`.
    explicit Mixer(std::filesystem::path folder);
    ~Mixer();
    Mixer(const Mixer&) = delete;
    Mixer& operator=(const Mixer&) = delete;

    /// 0 to 100 as a person sets them; 0 is off. What plays follows.
    void volumes(int effects, int music);
    /// Begins at once, beside what plays already; of more than a few at a time the one that began first gives way.
    void play(views::Cue cue);
    /// How the music goes on from now; it follows within a second or two.
    void music(const views::Music& music);

    /// Why something can't be heard, for a person; each reason once, else empty.
    [[nodiscard]] std::string take_trouble();

  private:
    struct Kit;
    [[nodiscard]] bool ready(); ///< everything is read and there is something to play through
    void apply_volumes();

    std::filesystem::path folder_;
    std::unique_ptr<Kit> kit_;
    bool tried_ = false;
    int effects_ = 100, music_volume_ = 100;
    std::string trouble_;
};

} // namespace cliff::sfml
