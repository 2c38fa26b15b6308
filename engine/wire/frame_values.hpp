// The words that frames to phones and to the host's page share; private to this room.
#pragma once

#include "views/phone_view.hpp"
#include "wire/values.hpp"

#include <string_view>

namespace cliff::wire {

[[nodiscard]] std::string_view phase_name(Phase phase);
[[nodiscard]] std::string_view asking_name(views::Asking asking);
[[nodiscard]] std::string_view verdict_name(views::RevealView::Verdict verdict);

[[nodiscard]] inline json::array indexes_value(const std::vector<std::size_t>& indexes) {
    return json::array(indexes.begin(), indexes.end());
}

/// Puts "spent", "left" and "total" in, in milliseconds.
void put_clock(json::object& object, const std::optional<views::RoomClock>& clock);

/// Puts a text in unless it's empty.
void put_text(json::object& object, std::string_view key, const std::string& text);

/// As JSON that is well-formed UTF-8, whatever the texts hold.
[[nodiscard]] std::string written(const json::object& object);

} // namespace cliff::wire
