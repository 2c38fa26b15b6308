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

    /// Another folder's from now on: the next sound is one of these, and what plays ends as it began.
    void use(std::filesystem::path folder);
    /// Reads everything and opens the card, so that the first sound begins at once. Nothing if all is off. What can't
    /// be heard is told when it's missed.
    void prepare();

    /// 0 to 100 as a person sets them; 0 is off. What plays follows.
    void volumes(int effects, int music);
    /// Begins at once, beside what plays already; of more than a few at a time the one that began first gives way.
    void play(views::Cue cue);
    /// How the music goes on from now; it follows within a second or two.
    void music(const views::Music& music);

    /// Why something can't be heard, for a person; each reason once, else empty.
    [[nodiscard]] std::string take_trouble();

  private:
    struct Set;
    struct Kit;
    [[nodiscard]] std::shared_ptr<Set> read();
    /// Whether everything is read and there is something to play through.
    [[nodiscard]] bool ready();
    void apply_volumes();

    std::filesystem::path folder_;
    std::unique_ptr<Kit> kit_;
    bool no_card_ = false; ///< it was looked for in vain, and all is silent
    int effects_ = 100, music_volume_ = 100;
    std::string untold_, trouble_; ///< until something is missed, and from then on
};

} // namespace cliff::sfml
