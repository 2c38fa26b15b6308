// Everything that a window makes heard: the stage's own sounds, a question's, and a voice that reads aloud.
#pragma once

#include "app/voice.hpp"
#include "sfml/mixer.hpp"
#include "sfml/speaker.hpp"
#include "views/cues.hpp"
#include "views/settings.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace cliff::app {

class Sounds {
  public:
    /// The stage's sounds are those of `folder`.
    Sounds(const views::Settings& settings, const std::filesystem::path& folder);

    /// Takes over what was set.
    void set(const views::Settings& settings);

    /// To be told of every look at the stage, in order; makes heard what there is to hear, and puts the caption into
    /// the view if captions are on.
    void follow(views::StageView& view, Millis now);

    /// When something else is to be heard though nothing was done.
    [[nodiscard]] std::optional<Millis> changes_at() const { return hearing_.changes_at; }

    /// A question's own sound, from its beginning. Empty if it plays, else why not, for a person.
    [[nodiscard]] std::string play(const std::filesystem::path& file) { return speaker_.play(file); }
    void stop() { speaker_.stop(); }

    /// Nothing is heard any more, or everything again. Says which, for a person.
    [[nodiscard]] std::string toggle_mute();

    /// Why nothing can be heard, for a person; once, else empty.
    [[nodiscard]] std::string take_trouble() { return mixer_.take_trouble(); }

  private:
    void apply();
    void read_out(const views::StageView& view);

    views::Settings settings_;
    sfml::Mixer mixer_;
    sfml::Speaker speaker_;
    Voice voice_;
    views::Hearing hearing_;
    std::string read_; ///< aloud last
    bool muted_ = false;
};

} // namespace cliff::app
