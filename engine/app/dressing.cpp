#include "app/dressing.hpp"

#include "app/paths.hpp"
#include "app/themes.hpp"

#include <iostream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace cliff::app {
namespace {

views::Look look_of(const views::Settings& settings, views::Theme theme, const views::Ruler& ruler) {
    return {std::move(theme), ruler,        static_cast<float>(settings.text_size) / 100, settings.reduced_motion,
            settings.numbers, settings.keys};
}

} // namespace

std::vector<views::ThemeName> theme_choices() {
    std::vector<views::ThemeName> choices;
    for (auto& name : theme_names()) {
        std::string title = theme_title(name);
        choices.push_back({std::move(name), std::move(title)});
    }
    return choices;
}

views::Theme dressed(const std::optional<std::string>& asked, const views::Settings& settings, std::ostream& complain) {
    if (asked) return load_theme(asked, complain);
    try {
        return load_theme(settings.theme, complain);
    } catch (const std::invalid_argument& none) { // it was the person's own, and is gone
        complain << "cliffhanger: " << none.what() << "\n";
        return {};
    }
}

std::filesystem::path sounds_folder(const views::Theme& theme) {
    return share_folder() / "assets" / theme.sounds; // a whole path stays what it is
}

Dressing::Dressing(const views::Settings& settings, views::Theme theme, const views::Ruler& ruler)
    : ruler_{ruler},
      worn_{settings.theme},
      look_{look_of(settings, std::move(theme), ruler)} {}

std::string Dressing::use(const views::Settings& settings) {
    views::Theme theme = look_->theme;
    std::ostringstream complaints;
    if (std::exchange(worn_, settings.theme) != settings.theme) theme = dressed({}, settings, complaints);
    look_.emplace(look_of(settings, std::move(theme), ruler_));
    std::cerr << complaints.str();
    if (complaints.str().empty()) return {};
    return "The theme '" + settings.theme + "' can\u2019t be used; the terminal tells why. This is the usual one.";
}

} // namespace cliff::app
