#include "app/sounds.hpp"

#include "views/speech.hpp"

#include <utility>

namespace cliff::app {

Sounds::Sounds(const views::Settings& settings, const std::filesystem::path& folder)
    : settings_{settings},
      mixer_{folder} {
    apply();
}

void Sounds::set(const views::Settings& settings, const std::filesystem::path& folder) {
    settings_ = settings;
    if (!settings_.speech && !std::exchange(read_, {}).empty()) voice_.say({});
    mixer_.use(folder);
    apply();
}

void Sounds::apply() {
    mixer_.volumes(muted_ ? 0 : settings_.effects, muted_ ? 0 : settings_.music);
    speaker_.mute(muted_);
}

void Sounds::follow(views::StageView& view, Millis now, const std::string& language) {
    read_out(view, language);
    const bool elsewhere = speaker_.playing() || (settings_.speech && voice_.speaking());
    const views::Music before = hearing_.music;
    hearing_ = views::hear(hearing_, view, now, elsewhere);
    if (hearing_.cue) mixer_.play(*hearing_.cue);
    if (hearing_.music != before) mixer_.music(hearing_.music);
    if (settings_.captions) view.caption = hearing_.caption;
}

void Sounds::read_out(const views::StageView& view, const std::string& language) {
    if (!settings_.speech || muted_) return;
    std::string words = views::spoken(view.screen);
    if (words == read_) return;
    // What an open question adds to what was read while there was time to read it; it waits until that was said.
    const bool goes_on = !read_.empty() && words.starts_with(read_ + " ");
    if (goes_on && voice_.speaking()) return;
    const std::string rest = goes_on ? words.substr(read_.size() + 1) : words;
    read_ = std::move(words);
    voice_.say(rest, language);
}

std::string Sounds::toggle_mute() {
    muted_ = !muted_;
    apply();
    if (muted_) voice_.say({});
    return muted_ ? "All sounds are off; M turns them on." : "Sounds are on.";
}

} // namespace cliff::app
