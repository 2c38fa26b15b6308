// What people call themselves, made fit to be shown to a room.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cliff::text {

/// A name is at most this many user-perceived characters.
inline constexpr std::size_t longest_name = 24;

/// The name as it may be shown: any script and emoji, composed (NFC), without control, formatting and
/// direction-override characters, private-use and unassigned ones, white space trimmed and each run of it made one
/// space, no more than longest_name characters, each of at most 16 code points (no emoji needs more, and towers of
/// marks would reach into other lines). Empty if nothing that can be seen is left.
[[nodiscard]] std::string clean_name(std::string_view name);

/// The same for a name that has to stand beside "`name` 2": shortened so that `suffix` fits behind it.
[[nodiscard]] std::string with_suffix(std::string_view clean, std::string_view suffix);

} // namespace cliff::text
