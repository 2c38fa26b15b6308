// What players say is mistaken, kept for the bank's author.
#pragma once

#include "views/shell.hpp"

#include <string>

namespace cliff::app {

/// Adds a line to mistakes.txt in the state folder; what to tell the player, whether it worked or not.
[[nodiscard]] std::string note_report(const views::Report& report);

} // namespace cliff::app
