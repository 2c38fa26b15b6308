// The results as a picture that is passed on: what was played, the score, how each round and question went, the day.
#pragma once

#include "views/look.hpp"
#include "views/stage_view.hpp"

#include <string>

namespace cliff::views {

/// In the room's units; its shape is that of 1200 x 630 pixels.
inline constexpr float card_width = room_width;

/// At rest: nothing of it moves. `date` in ISO 8601.
[[nodiscard]] Scene share_card(const ResultsView& view, const std::string& date, const Look& look);

} // namespace cliff::views
