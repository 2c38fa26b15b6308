// A ruler for numbers: the truth, how far off is still right, and what was guessed.
#pragma once

#include "views/screens/cards.hpp"

#include <string>

namespace cliff::views::screens {

struct Scale {
    float from = 0, to = 0, line = 0; ///< room units
    double least = 0, most = 0;
    [[nodiscard]] float at(double number) const {
        return from + (to - from) * static_cast<float>((number - least) / (most - least));
    }
};

/// A scale across answer_room on which `value`, all that is within it, and the numbers from `low` to `high` have room.
[[nodiscard]] Scale scale_around(double value, double within, double low, double high, float line);

/// The line, and in green how far off is still right.
void draw_scale(Board& board, const Scale& scale, double value, double within);

/// A mark on the line, its words above or below it; they stay inside answer_room.
void draw_mark(Board& board, float x, float line, bool above, const std::string& name, const std::string& text,
               Colour colour);

} // namespace cliff::views::screens
