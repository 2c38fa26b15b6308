#include "app/first_picture.hpp"

#include "views/stage.hpp"

#include <variant>

namespace cliff::app {
namespace {

/// For a scene of which only the pictures matter, where no text decides about their places.
struct NoTexts final : views::Ruler {
    [[nodiscard]] views::Vec measure(const views::Label& /*label*/) const override { return {}; }
    [[nodiscard]] bool can_paint(const views::Photo& /*photo*/) const override { return false; }
};

} // namespace

std::vector<paint::Painted> first_picture(const paint::Painter& painter, const views::StageView& view, Millis now,
                                          const views::Look& look, int width, int height) {
    // The pictures first: for texts Pango starts threads, which have to wait while the window's drivers are loaded.
    const NoTexts no_texts;
    const views::Look blind{look.theme, no_texts, look.text_size, look.reduced_motion, look.numbers, look.keys};
    views::Scene pictures = views::stage(view, now, blind);
    std::erase_if(pictures.nodes, [](const auto& n) { return !std::holds_alternative<views::Picture>(n.shape); });
    std::vector<paint::Painted> painted;
    paint::paint_ahead(painter, pictures, width, height, painted);
    paint::paint_ahead(painter, views::stage(view, now, look), width, height, painted);
    return painted;
}

} // namespace cliff::app
