#include "app/qr.hpp"

#include <memory>
#include <qrencode.h>

namespace cliff::app {
namespace {

struct CodeEnd {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

std::string escaped(std::string_view text) {
    constexpr std::string_view special = "\\;,:\"";
    std::string out;
    for (const char c : text) {
        if (special.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

} // namespace

views::Modules qr_code(std::string_view text) {
    if (text.empty()) return {};
    constexpr int smallest_that_fits = 0;
    std::string bytes{text};
    void* data = bytes.data();
    const std::unique_ptr<QRcode, CodeEnd> code{QRcode_encodeData(
        static_cast<int>(bytes.size()), static_cast<unsigned char*>(data), smallest_that_fits, QR_ECLEVEL_M)};
    if (!code) return {};
    views::Modules modules;
    modules.side = static_cast<std::size_t>(code->width);
    for (std::size_t m = 0; m < modules.side * modules.side; ++m) modules.dark.push_back((code->data[m] & 1U) != 0);
    return modules;
}

std::string wifi_text(std::string_view name, std::string_view password) {
    std::string text = password.empty() ? "WIFI:T:nopass;S:" : "WIFI:T:WPA;S:";
    text += escaped(name) + ";";
    if (!password.empty()) text += "P:" + escaped(password) + ";";
    return text + ";";
}

} // namespace cliff::app
