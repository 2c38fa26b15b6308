// What solo play and a room see alike of the question that stands.
#pragma once

#include "views/stage_view.hpp"

#include <optional>

namespace cliff::views {

/// Round and number; nothing of any player.
[[nodiscard]] Header question_header(const State& state);

/// The match's clock if it has one, else the question's: standing still at `stopped`, or else where the question
/// closed. None if there's no clock.
[[nodiscard]] std::optional<Fuse> question_fuse(const State& state, std::optional<Millis> stopped);

/// The question as somebody sees it who has done `turn` about it: without header, fuse and 50:50.
[[nodiscard]] QuestionView question_view(const State& state, const Turn& turn);

/// Whether nothing is asked after the standing question, as long as everybody has lives left.
[[nodiscard]] bool is_last(const State& state);

[[nodiscard]] RoundTitleView round_title_view(const State& state);
[[nodiscard]] PauseView pause_view(const State& state);

} // namespace cliff::views
