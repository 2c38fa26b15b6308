// What a window shows first, painted while it opens.
#pragma once

#include "paint/sprite.hpp"
#include "views/look.hpp"
#include "views/stage_view.hpp"

#include <vector>

namespace cliff::app {

/// What the view at this time is made of, in a window of this size. To be called on a thread of its own: opening a
/// window takes as long.
[[nodiscard]] std::vector<paint::Painted> first_picture(const paint::Painter& painter, const views::StageView& view,
                                                        Millis now, const views::Look& look, int width, int height);

} // namespace cliff::app
