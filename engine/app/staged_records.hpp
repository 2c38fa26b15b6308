// Records and a ghost as they might be, for pictures of the screens that show them.
#pragma once

#include "core/ghost.hpp"
#include "views/shell.hpp"

#include <cstddef>

namespace cliff::app {

/// As if so many matches had been played of the shelf's banks.
[[nodiscard]] views::Records staged_records(const views::Shelf& shelf, std::size_t matches);

/// Of a match of so many questions by these rules that went well.
[[nodiscard]] Ghost staged_ghost(const Rules& rules, std::size_t questions);

} // namespace cliff::app
