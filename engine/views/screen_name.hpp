// What the screen that is up is called: for the window's title, and so for screen readers and task bars.
#pragma once

#include "views/stage_view.hpp"

#include <string>

namespace cliff::views {

/// "Question 4 of 12: answer", "Results".
[[nodiscard]] std::string screen_name(const Screen& screen);

} // namespace cliff::views
