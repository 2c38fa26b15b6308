#include "app/dressing.hpp"

namespace cliff::app {

std::vector<views::ThemeName> theme_names() { return {{"dusk", "Dusk"}}; }

views::Look look_of(const views::Settings& settings, const views::Ruler& ruler) {
    return {views::Theme{},   ruler,        static_cast<float>(settings.text_size) / 100, settings.reduced_motion,
            settings.numbers, settings.keys};
}

} // namespace cliff::app
