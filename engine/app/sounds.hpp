// Everything that a window makes heard: the stage's own sounds, a question's, and a voice that reads aloud.
#pragma once

#include "app/voice.hpp"
#include "sfml/mixer_thread.hpp"
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

    /// To be called once the first picture is up: until then nothing is read, no card opened and nothing heard.
    void begin() { mixer_.begin(); }

    /// Takes over what was set, and the sounds of the theme that was chosen.
    void set(const views::Settings& settings, const std::filesystem::path& folder);

    /// To be told of every look at the stage, in order; makes heard what there is to hear, and puts the caption into
    /// the view if captions are on. What is read aloud is in that language (BCP 47; empty: as the system speaks).
    void follow(views::StageView& view, Millis now, const std::string& language = {});

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
    void read_out(const views::StageView& view, const std::string& language);

    views::Settings settings_;
    sfml::MixerThread mixer_;
    sfml::Speaker speaker_;
    Voice voice_;
    views::Hearing hearing_;
    std::string read_; ///< aloud last
    bool muted_ = false;
};

} // namespace cliff::app
