// The keys of the on-screen keyboard: letters by language, digits for numbers.
#pragma once

#include "views/stage_view.hpp"

#include <string_view>

namespace cliff::views {

/// Digits, sign and point for a number; else the language's letters (BCP 47; Latin ones for a language that isn't known
/// here) and digits. Letters with accents aren't needed: answers are compared without them.
[[nodiscard]] KeyboardView keyboard_for(std::string_view language, bool number);

} // namespace cliff::views
