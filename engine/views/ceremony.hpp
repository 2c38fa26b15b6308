// Who is where in a room: between questions, on the podium, and in the table of places.
#pragma once

#include "core/standings.hpp"
#include "views/room_values.hpp"

#include <cstddef>
#include <string>

namespace cliff::views {

// `board` has followed `state`, which is of a match with a host.
[[nodiscard]] StandingsView standings_view(const State& state, const Scoreboard& board);
[[nodiscard]] PodiumView podium_view(const State& state, const Scoreboard& board);

/// Page 1 and later; too large a number means the last. Precondition: there are players.
[[nodiscard]] PlacesView places_view(const State& state, const Scoreboard& board, std::size_t page);

/// "⚡ Fastest finger"
[[nodiscard]] std::string award_title(PodiumView::Award::For what);
/// "Ada, Grace and 3 more"
[[nodiscard]] std::string all_names(const Names& names);

} // namespace cliff::views
