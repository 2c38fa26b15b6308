// How many connections the system lets this program have open.
#pragma once

#include <cstddef>

namespace cliff::net {

/// Raises the program's limit of open files, if it may and if that is needed for so many connections beside what else a
/// program has open. How many of them there can be, `wanted` at most.
[[nodiscard]] std::size_t make_room_for(std::size_t wanted);

} // namespace cliff::net
