#include "app/suggestion.hpp"

#include "text/fold.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cliff::app {

std::string suggestion(const std::string& given, const std::vector<std::string>& known) {
    const auto meant = text::nearest(given, known);
    return meant ? fmt::format("did you mean '{}'?", *meant) : fmt::format("there are: {}", fmt::join(known, ", "));
}

} // namespace cliff::app
