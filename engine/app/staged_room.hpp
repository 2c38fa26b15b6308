// The screens of a match with a host, with a room of made-up players.
#pragma once

#include "app/commands.hpp"
#include "core/reduce.hpp"
#include "views/scene.hpp"

#include <string>

namespace cliff::app {

/// Whether `staged_room` knows the screen.
[[nodiscard]] bool is_of_room(const std::string& screen);

/// The screen as `staged` gives it; the match is played with the deck and rules of `begin`. For "places",
/// `words.number` is the page.
[[nodiscard]] views::Scene staged_room(const ShotWords& words, const Begin& begin, const views::Ruler& ruler);

} // namespace cliff::app
