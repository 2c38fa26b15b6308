// The parts of a match <-> Boost.JSON's values; private to this room. What reads them throws std::exception for values
// that it didn't write.
#pragma once

#include "core/deck.hpp"
#include "core/scoring.hpp"
#include "core/state.hpp"

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cliff::wire {

namespace json = boost::json;

[[nodiscard]] json::value value_of(const Deck& deck);
[[nodiscard]] json::value value_of(const Rules& rules);
[[nodiscard]] json::value value_of(const std::vector<Player>& players);

[[nodiscard]] Deck deck_from(const json::value& value);
[[nodiscard]] Rules rules_from(const json::value& value);
[[nodiscard]] std::vector<Player> players_from(const json::value& value);

/// [right, speed, streak], and what a wrong answer cost and the stake brought where there is any of that.
[[nodiscard]] json::array points_value(const Points& points);

[[nodiscard]] std::string_view play_mode_name(PlayMode mode);
[[nodiscard]] PlayMode play_mode_from(const json::value& value);
[[nodiscard]] std::string_view round_scene_name(RoundScene scene);
[[nodiscard]] RoundScene round_scene_from(const json::value& value);

[[nodiscard]] inline json::array texts_value(const std::vector<std::string>& texts) {
    return json::array(texts.begin(), texts.end());
}
/// A whole number, or else a text as of `exact`.
[[nodiscard]] json::value points_value(double points);
[[nodiscard]] double points_from(const json::value& value);
/// As a text, since not every version of Boost.JSON reads back the very number that it wrote.
[[nodiscard]] json::value exact(double number);
[[nodiscard]] double real_from(const json::value& value);
[[nodiscard]] std::string_view seat_kind_name(SeatKind kind);
[[nodiscard]] SeatKind seat_kind_from(const json::value& value);
[[nodiscard]] std::string text_from(const json::value& value);
[[nodiscard]] std::vector<std::string> texts_from(const json::value& value);
[[nodiscard]] std::vector<std::size_t> indexes_from(const json::value& value);

/// The value of a key, or nothing if the object hasn't got it.
template <class Read> auto if_there(const json::object& object, std::string_view key, Read read) {
    using Value = decltype(read(std::declval<const json::value&>()));
    const auto* found = object.if_contains(key);
    return found ? std::optional<Value>(read(*found)) : std::nullopt;
}

} // namespace cliff::wire
