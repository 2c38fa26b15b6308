#include "app/json.hpp"

#include "text/decode.hpp"

#include <fmt/format.h>

namespace cliff::app {

std::string json_string(std::string_view text) {
    std::string json = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const auto [point, bytes, well_formed] = text::decode(text, at);
        at += bytes;
        if (point == U'"' || point == U'\\')
            json += {'\\', static_cast<char>(point)};
        else if (point < U' ' || point == 0x7F)
            json += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(point));
        else
            text::encode(point, json);
    }
    return json + '"';
}

} // namespace cliff::app
