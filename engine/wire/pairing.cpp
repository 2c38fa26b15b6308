#include "wire/host.hpp"
#include "wire/values.hpp"

#include <exception>

namespace cliff::wire {

std::string pairing(std::string_view code) { return json::serialize(json::object{{"pair", code}}); }

std::optional<std::string> pairing_from(std::string_view text) {
    constexpr std::size_t longest = 64; // bytes of such a message
    if (text.size() > longest) return std::nullopt;
    try {
        const auto value = json::parse(text);
        const auto& object = value.as_object();
        if (object.size() == 1) return text_from(object.at("pair"));
    } catch (const std::exception&) {
        // Boost.JSON throws for what isn't JSON, or isn't of the type that is asked for.
    }
    return std::nullopt;
}

std::string host_key(std::string_view key) { return json::serialize(json::object{{"key", key}}); }

} // namespace cliff::wire
