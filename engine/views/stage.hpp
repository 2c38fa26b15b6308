// The stage: the big picture, whatever screen is up.
#pragma once

#include "views/look.hpp"
#include "views/stage_view.hpp"

namespace cliff::views {

/// The picture at `now` (on the clock of `view.began`). Pure: the same values give the same scene.
[[nodiscard]] Scene stage(const StageView& view, Millis now, const Look& look);

} // namespace cliff::views
