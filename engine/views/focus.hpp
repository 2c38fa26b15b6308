// The focus of keys and gamepads: what lies under a point, what a command's target is, where an arrow or Tab leads.
#pragma once

#include "views/input.hpp"

#include <optional>

namespace cliff::views {

/// The topmost target at a point of the room; null if there is none.
[[nodiscard]] const Target* target_at(const Scene& scene, Vec at);

/// The first target of a command; null if the command is none or isn't there.
[[nodiscard]] const Target* target_of(const Scene& scene, std::optional<Command> command);

/// The target that lies nearest to `from` in the direction of an arrow key; none if there is none that way.
[[nodiscard]] std::optional<Command> neighbour(const Scene& scene, const Target& from, Key arrow);

/// Through everything that can be asked for, in the order of the screen; a command that stands there twice counts once.
/// From nowhere: the first, or the last if `backwards`.
[[nodiscard]] std::optional<Command> next_in_turn(const Scene& scene, std::optional<Command> from, bool backwards);

} // namespace cliff::views
