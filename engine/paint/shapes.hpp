// The shapes that are neither text nor pictures, each on a canvas of its own. Empty where there is nothing to see.
#pragma once

#include "paint/canvas.hpp"

namespace cliff::paint {

[[nodiscard]] Canvas draw(const views::Panel& panel, double scale);
[[nodiscard]] Canvas draw(const views::Glow& glow, double scale);
[[nodiscard]] Canvas draw(const views::Spark& spark, double scale);
[[nodiscard]] Canvas draw(const views::Ring& ring, double scale);
[[nodiscard]] Canvas draw(const views::Curve& curve, double scale);
[[nodiscard]] Canvas draw(const views::Sign& sign, double scale);
[[nodiscard]] Canvas draw(const views::QrCode& code, double scale);

} // namespace cliff::paint
