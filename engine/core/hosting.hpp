// What only a match with a host has: a lobby, a door, rulings, and taking back what was done. Private to core.
#pragma once

#include "core/reduce.hpp"

#include <cstddef>
#include <optional>

namespace cliff {

/// Whether only on_hosts knows the action.
[[nodiscard]] bool is_hosts(const Action& action);

[[nodiscard]] Refusal on_hosts(State& state, const OpenLobby& lobby, Millis at);
[[nodiscard]] Refusal on_hosts(State& state, const Join& join, Millis at);
[[nodiscard]] Refusal on_hosts(State& state, const Presence& presence, Millis at);
[[nodiscard]] Refusal on_hosts(State& state, const Rename& rename, Millis at);
[[nodiscard]] Refusal on_hosts(State& state, const Remove& remove, Millis at);
[[nodiscard]] Refusal on_hosts(State& state, const ChangeTeam& change, Millis at);
[[nodiscard]] Refusal on_hosts(State& state, const RenameTeam& rename, Millis at);
[[nodiscard]] Refusal on_hosts(State& state, const LockLobby& lock, Millis at);
[[nodiscard]] Refusal on_hosts(State& state, const Automatic& automatic, Millis at);
[[nodiscard]] Refusal on_hosts(State& state, const Extend& extend, Millis at);
[[nodiscard]] Refusal on_hosts(State& state, const HandIn& sheet, Millis at);
[[nodiscard]] Refusal on_hosts(State& state, const Break& rest, Millis at);
[[nodiscard]] Refusal on_hosts(State& state, const Moderate& moderate, Millis at);
[[nodiscard]] Refusal on_hosts(State& state, const Allow& allow, Millis at);
[[nodiscard]] Refusal on_hosts(State& state, const Hide& hide, Millis at);
[[nodiscard]] Refusal on_hosts(State& state, const Void& ruling, Millis at);
[[nodiscard]] Refusal on_hosts(State& state, const AlsoAccept& ruling, Millis at);
[[nodiscard]] Refusal on_hosts(State& state, const Adjust& ruling, Millis at);
[[nodiscard]] Refusal on_hosts(State& state, const Undo&, Millis at);

/// Adds to what can be taken back.
void keep(Hosting& hosting, Deed deed);

/// Whether the question has been shown with its key, or is about to be.
[[nodiscard]] bool asked(const State& state, std::size_t question);

/// Where the match stands, if the event is a host's move that can be taken back once it is done.
[[nodiscard]] std::optional<Moved> before_move(const State& state, const Event& event);

/// Keeps a move among the deeds.
void remember(State& state, Moved move);

} // namespace cliff
