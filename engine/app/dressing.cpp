#include "app/dressing.hpp"

#include "app/paths.hpp"
#include "app/themes.hpp"

#include <iostream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace cliff::app {

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

views::Theme dressed_anew(const views::Settings& settings, std::string& remark) {
    std::ostringstream complaints;
    views::Theme theme = dressed({}, settings, complaints);
    std::cerr << complaints.str();
    if (!complaints.str().empty())
        remark =
            "The theme '" + settings.theme + "' can\u2019t be used; the terminal tells why. This is the usual one.";
    return theme;
}

views::Look look_of(const views::Settings& settings, views::Theme theme, const views::Ruler& ruler) {
    return {std::move(theme), ruler,        static_cast<float>(settings.text_size) / 100, settings.reduced_motion,
            settings.numbers, settings.keys};
}

} // namespace cliff::app
