// SFML's names of keys, buttons and axes -> the program's.
#pragma once

#include "sfml/compat.hpp"
#include "views/input.hpp"

#include <map>
#include <optional>
#include <utility>

namespace cliff::sfml {

/// None for a key that means nothing here.
[[nodiscard]] std::optional<views::KeyPress> key_press(const compat::KeyDown& key);

/// Buttons are numbered as Linux' and Windows' drivers number those of an Xbox pad; others mostly follow.
[[nodiscard]] std::optional<views::Button> pad_button(unsigned button);

/// The stick and the cross as buttons: one press for each time it's pushed past halfway.
class PadArrows {
  public:
    std::optional<views::PadPress> take(const compat::PadAxis& axis);

  private:
    std::map<std::pair<unsigned, int>, int> held_; ///< pad and axis -> -1, 0, 1
};

} // namespace cliff::sfml
