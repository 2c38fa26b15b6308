// Where answers are typed: the box, the things named so far, the on-screen keyboard.
#pragma once

#include "views/board.hpp"

namespace cliff::views::screens {

/// Where the words of a question may stand, above whatever takes its answer.
[[nodiscard]] Rect ask_area(const QuestionView& view);

/// Where it stands who answers, of a question that not all answer at once.
[[nodiscard]] Rect floor_area(const QuestionView& view);

void draw_typing(Board& board, const QuestionView& view, const Typing& asked);
void draw_naming(Board& board, const QuestionView& view, const NamingView& asked);

} // namespace cliff::views::screens
