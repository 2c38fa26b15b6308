// Every text against what lies under its letters, as WCAG 2.1 counts contrast (1.4.3, 1.4.6): at least 4.5 to 1 in
// every theme and 7 to 1 in the one for it, without a discount for large letters.
#include "app/staging.hpp"
#include "app/theme.hpp"
#include "catch.hpp"
#include "paint/compose.hpp"
#include "paint/painter.hpp"
#include "views/board.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iostream>

using namespace cliff;
using namespace cliff::views;

namespace {

const std::filesystem::path source{CLIFF_SOURCE_DIR};
constexpr int width = 640, height = 360;

/// What is meant to recede: choices that can't be chosen any more, and a lobby that is locked. Their words stand there
/// for who wants to look back, and nothing is to be done with them.
bool out_of_play(const Node& node) { return node.opacity <= views::dimmed + .001F; }

struct Rgb {
    double r = 0, g = 0, b = 0; ///< 0 to 255
};

/// WCAG's relative luminance of an sRGB colour.
double luminance(Rgb colour) {
    const auto linear = [](double channel) {
        channel /= 255;
        return channel <= .04045 ? channel / 12.92 : std::pow((channel + .055) / 1.055, 2.4);
    };
    return .2126 * linear(colour.r) + .7152 * linear(colour.g) + .0722 * linear(colour.b);
}

double contrast(Rgb a, Rgb b) {
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + .05) / (std::min(one, other) + .05);
}

struct Worst {
    double ratio = 21;
    std::string where;
};

/// The contrast of a label's letters to the pixels under them. The worst of all pixels; above art, whose thin lines and
/// lights hide no letter, the worst but for a twentieth.
double ratio_of(const paint::Painter& painter, const Node& node, const Label& label, const paint::Image& ground,
                bool art) {
    const auto box = paint::Letterbox::fit(width, height);
    const paint::Raster letters = painter.raster(label, box.scale);
    const auto at = paint::place(node, letters.left, letters.top, box);
    const double opacity = std::min(1.F, node.opacity) * static_cast<double>(label.colour.a) / 255;
    std::vector<double> ratios;
    for (int y = 0; y < letters.image.height; ++y)
        for (int x = 0; x < letters.image.width; ++x) {
            const auto pixel = static_cast<std::size_t>(y * letters.image.width + x) * 4;
            if (letters.image.rgba[pixel + 3] < label.colour.a / 2) continue;
            const int left = static_cast<int>(at.left) + x, top = static_cast<int>(at.top) + y;
            if (left < at.clip.left || left >= at.clip.right || top < at.clip.top || top >= at.clip.bottom) continue;
            const auto under = static_cast<std::size_t>(top * width + left) * 4;
            const Rgb below{static_cast<double>(ground.rgba[under]), static_cast<double>(ground.rgba[under + 1]),
                            static_cast<double>(ground.rgba[under + 2])};
            const auto blend = [&](double ink, double paper) { return ink * opacity + paper * (1 - opacity); };
            ratios.push_back(contrast(
                {blend(label.colour.r, below.r), blend(label.colour.g, below.g), blend(label.colour.b, below.b)},
                below));
        }
    if (ratios.empty()) return 21;
    const auto rank = static_cast<std::ptrdiff_t>(art ? ratios.size() / 20 : 0);
    std::nth_element(ratios.begin(), ratios.begin() + rank, ratios.end());
    return ratios[static_cast<std::size_t>(rank)];
}

void check_contrast(const paint::Painter& painter, Scene scene, double least, const std::string& name, Worst& worst) {
    std::vector<Node> texts;
    bool art = false;
    Scene ground = scene;
    ground.nodes.clear();
    for (auto& node : scene.nodes) {
        const bool text = std::holds_alternative<Label>(node.shape);
        art = art || std::holds_alternative<Picture>(node.shape);
        (text ? texts : ground.nodes).push_back(std::move(node));
    }
    const auto below = painter.paint(ground, width, height);
    for (const auto& node : texts) {
        const auto& label = std::get<Label>(node.shape);
        if (label.text.empty() || out_of_play(node)) continue;
        const double ratio = ratio_of(painter, node, label, below, art);
        if (ratio < worst.ratio) worst = {ratio, name + ": \"" + label.text + "\""};
        INFO(name << ": \"" << label.text << '"');
        CHECK(ratio >= least);
    }
}

struct Staged {
    std::string name, bank;
    app::ShotWords words;
};

std::vector<Staged> all_screens() {
    std::vector<Staged> all;
    const auto add = [&](const std::string& screen, const std::string& kind, const std::string& bank,
                         std::size_t teams = 0) {
        app::ShotWords words;
        words.screen = screen;
        words.kind = kind;
        words.teams = teams;
        words.play.questions = 5;
        if (screen == "locked") words.at = Millis{480}; // what recedes has done so
        all.push_back({screen + (kind.empty() ? "" : " of " + kind), bank, words});
    };
    for (const auto& screen : app::shot_screens())
        if (screen != "keyboard") add(screen, "", screen == "problems" ? "mistakes.yaml" : "bank.yaml");
    for (const std::string kind : {"typed", "number", "order", "list"})
        for (const std::string screen : {"marked", "right", "wrong", "room-question", "room-reveal"})
            add(screen, kind, "kinds.yaml");
    for (const std::string kind : {"several", "truth"})
        for (const std::string screen : {"marked", "wrong"}) add(screen, kind, "bank.yaml");
    add("keyboard", "typed", "kinds.yaml");
    add("question", "choice", "media.yaml");
    for (const std::string screen : {"lobby", "standings", "podium", "places", "sudden-reveal"})
        add(screen, "", "bank.yaml", 5);
    for (const std::string round : {"The faces", "The leap over the edge", "The lines"}) {
        add("round", "", "scenes.yaml");
        all.back().words.play.rounds = {round};
        all.back().words.play.questions = 1;
    }
    return all;
}

} // namespace

TEST_CASE("every text stands out from its ground, on every screen in every theme", "[contrast]") {
    const paint::Painter painter{source / "assets"};
    std::map<std::string, Shelf> shelves;
    for (const std::string bank : {"bank.yaml", "kinds.yaml", "media.yaml", "mistakes.yaml", "scenes.yaml"})
        shelves[bank] = app::load_shelf({source / "tests" / "golden" / bank});
    for (const auto& [theme, least] : {std::pair{"dusk", 4.5}, std::pair{"paper", 4.5}, std::pair{"contrast", 7.0}}) {
        auto read = app::read_theme(source / "assets" / "themes" / (std::string{theme} + ".yaml"), source / "assets");
        REQUIRE(read.value);
        Worst worst;
        for (auto& screen : all_screens()) {
            screen.words.theme = *read.value;
            check_contrast(painter, app::staged(screen.words, shelves.at(screen.bank), painter), least,
                           std::string{theme} + ", " + screen.name, worst);
        }
        std::cout << "Worst contrast in " << theme << ": " << worst.ratio << " to 1, " << worst.where << "\n";
    }
}

TEST_CASE("contrast is counted as WCAG does", "[contrast]") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == Approx(21));
    CHECK(contrast({119, 119, 119}, {255, 255, 255}) == Approx(4.48).margin(.005));
    CHECK(contrast({255, 0, 0}, {255, 255, 255}) == Approx(3.998).margin(.005));
}
