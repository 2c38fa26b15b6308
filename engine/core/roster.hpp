// Who is in a match with a host: their names, and whether they are waited for. Private to core.
#pragma once

#include "core/hosting.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace cliff {

/// "Anna", or "Anna 2" if there is one; none if nothing of the name can be shown.
[[nodiscard]] std::optional<std::string> free_name(const Hosting& hosting, const std::string& name);

/// Gives a player another name, which is free.
void call(State& state, std::size_t player, std::string name);

/// Whether the player is there, or was sent away, with the count of those who are waited for.
void set_away(State& state, std::size_t player, bool away, Millis at);
void set_removed(State& state, std::size_t player, bool removed, Millis at);

} // namespace cliff
