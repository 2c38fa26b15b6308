// Everything that can happen in a match as JSON, and back: the rows of the journal.
#pragma once

#include "core/action.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cliff::wire {

/// One line, readable: {"do":"submit","player":0,"picks":[2]}.
[[nodiscard]] std::string to_json(const Action& action);

/// What `to_json` wrote. None for anything else, whatever it is: malformed, unknown, or a deck that nobody could have
/// dealt (an answer that isn't one of the choices).
[[nodiscard]] std::optional<Action> action_from(std::string_view json);

} // namespace cliff::wire
