// `shot`: a screen painted to a PNG, without a window.
#include "app/commands.hpp"
#include "app/paths.hpp"
#include "app/staging.hpp"
#include "app/themes.hpp"

#include <fmt/format.h>

#include <iostream>

namespace cliff::app {

int shot(const ShotWords& words) {
    const paint::Painter painter{share_folder() / "assets", own_themes_folder()};
    const views::Shelf shelf = load_shelf(words.play.banks);
    ShotWords themed = words;
    themed.theme = load_theme(words.play.theme, std::cerr);
    const paint::Image image = painted(themed, shelf, painter);
    paint::write_png(image, words.file);
    for (const auto& complaint : painter.complaints()) std::cerr << "cliffhanger: " << complaint << "\n";
    std::cout << fmt::format("{}: {}, {} x {}\n", words.file.string(), words.screen, image.width, image.height);
    return fine;
}

} // namespace cliff::app
