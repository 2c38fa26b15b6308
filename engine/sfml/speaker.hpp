// Plays the questions' sounds, one at a time.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace cliff::sfml {

/// What is wrong with a sound's file, to follow its name: "is missing", "can't be read as WAV, OGG or FLAC"; empty if
/// it can be played where there is a sound card. Uses none itself.
[[nodiscard]] std::string sound_problem(const std::filesystem::path& file);

/// Nothing of the sound card is touched before the first sound.
class Speaker {
  public:
    Speaker();
    ~Speaker();
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;

    /// Plays the file from its beginning, stopping what plays. Empty if it does, else why not, for a person.
    [[nodiscard]] std::string play(const std::filesystem::path& file);
    void stop();
    [[nodiscard]] bool playing() const;
    /// What plays goes on unheard, or is heard again.
    void mute(bool muted);

  private:
    struct Kit;
    std::unique_ptr<Kit> kit_; ///< null until the first sound
    bool muted_ = false;
};

} // namespace cliff::sfml
