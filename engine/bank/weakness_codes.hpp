// The weaknesses that the checker knows, each by the code under which it is shown and allowed.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace cliff::bank {

struct WeaknessCode {
    std::string_view name;    ///< "longest-choice", as an author writes it after `# check: allow`
    std::string_view meaning; ///< what it is, in one line
};

/// All of them, in the order in which an author would want to read of them.
[[nodiscard]] std::span<const WeaknessCode> weakness_codes();

/// What stands before a name where a code is shown: "bank/longest-choice". An author may write it or not.
inline constexpr std::string_view code_prefix = "bank/";

/// "bank/longest-choice" of "longest-choice".
[[nodiscard]] std::string shown_code(std::string_view name);

/// Of a name, with the prefix or without; empty if there is no such code.
[[nodiscard]] std::string_view meaning_of(std::string_view code);

} // namespace cliff::bank
