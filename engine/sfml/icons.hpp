// The icon of the window in several sizes, where SFML can give but one.
#pragma once

#include "paint/painter.hpp"

#include <vector>

namespace cliff::sfml {

/// Gives an X11 window (its id) these pictures as its icon, of which task bar and switcher take the size that they
/// need. Where that can't be done, what SFML gave it stays.
void give_icons(unsigned long window, const std::vector<paint::Image>& icons);

} // namespace cliff::sfml
