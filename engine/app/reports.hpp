// What players say is mistaken, kept for the bank's author.
#pragma once

#include "views/shell.hpp"

#include <string>

namespace cliff::app {

/// The file's name, beside the journal.
inline constexpr const char* reports_name = "mistakes.txt";

struct Noted {
    bool written = false;
    std::string remark; ///< what to tell the player, whether it worked or not
};

/// Adds a line to `reports_name` in the state folder.
[[nodiscard]] Noted note_report(const views::Report& report);

} // namespace cliff::app
