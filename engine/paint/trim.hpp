// Pixels without the emptiness around them, which would cost memory, and time in every frame.
#pragma once

#include "paint/painter.hpp"

namespace cliff::paint {

/// The part of the raster that shows anything, with a pixel of nothing around it where there was one, so that it fades
/// out at its edges as before when it's drawn larger. Nothing at all if nothing shows.
[[nodiscard]] Raster trimmed(Raster raster);

} // namespace cliff::paint
