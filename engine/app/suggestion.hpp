// What a person may have meant who named something that doesn't exist.
#pragma once

#include <string>
#include <vector>

namespace cliff::app {

/// "did you mean 'x'?", or else "there are: x, y, z".
[[nodiscard]] std::string suggestion(const std::string& given, const std::vector<std::string>& known);

} // namespace cliff::app
