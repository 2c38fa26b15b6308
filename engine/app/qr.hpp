// QR codes of texts, for phones to scan off the wall.
#pragma once

#include "views/scene.hpp"

#include <string>
#include <string_view>

namespace cliff::app {

/// The smallest code of a text, with error level M (15 % of it may be unreadable). No side if the text is empty or too
/// long for any code (2,331 bytes).
[[nodiscard]] views::Modules qr_code(std::string_view text);

/// The text that phones join a Wi-Fi network by: "WIFI:T:WPA;S:name;P:password;;". An empty password means an open
/// network. The signs \ ; , : " are escaped, as ZXing's "Barcode Contents" wants it.
[[nodiscard]] std::string wifi_text(std::string_view name, std::string_view password);

} // namespace cliff::app
