// The little JSON that is written here.
#pragma once

#include <string>
#include <string_view>

namespace cliff::app {

/// A JSON string (RFC 8259) with its quotes. Any bytes may come in: those that aren't UTF-8 become U+FFFD. What isn't
/// ASCII is left as it is.
[[nodiscard]] std::string json_string(std::string_view text);

} // namespace cliff::app
