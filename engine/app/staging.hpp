// Any screen at any moment without a person: a match played by a script up to the screen that is wanted.
#pragma once

#include "app/commands.hpp"
#include "paint/painter.hpp"
#include "views/shell.hpp"

namespace cliff::app {

/// What stands on the stage at `words.at` after the named screen came up. Throws std::invalid_argument for a screen
/// that can't be reached with these words: an unknown name, a question beyond the last, a bank without mistakes for
/// "problems".
[[nodiscard]] views::Scene staged(const ShotWords& words, const views::Shelf& shelf, const views::Ruler& ruler);

/// The same as pixels, as large as the words say; the picture of the results ("share") has a size of its own.
[[nodiscard]] paint::Image painted(const ShotWords& words, const views::Shelf& shelf, const paint::Painter& painter);

} // namespace cliff::app
