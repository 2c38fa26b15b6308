// A match with a host -> what its room sees on the wall.
#pragma once

#include "core/standings.hpp"
#include "views/stage_view.hpp"

#include <cstddef>
#include <string>

namespace cliff::views {

/// What the room sees now. `board` has followed `state`. `page` of the ceremony at the end: 0 the podium, then the
/// table of places; too large a number means the last. `again`: BreakView::again, if it's a break. Precondition: the
/// match has a host.
[[nodiscard]] Screen room_screen(const State& state, const Scoreboard& board, const Joining& joining,
                                 std::size_t page = 0, const std::string& again = {});

/// How many pages the ceremony at the end has.
[[nodiscard]] std::size_t room_pages(const Scoreboard& board);

} // namespace cliff::views
