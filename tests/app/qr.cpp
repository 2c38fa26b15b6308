#include "app/qr.hpp"

#include "catch.hpp"

using namespace cliff;
using app::qr_code;
using app::wifi_text;

TEST_CASE("a code is square, with the finder patterns in three of its corners", "[app]") {
    const auto code = qr_code("http://192.168.4.1:8080/");
    REQUIRE(code.side == 25); // version 2: 24 bytes with error level M
    REQUIRE(code.dark.size() == code.side * code.side);
    const auto dark = [&](std::size_t x, std::size_t y) { return bool{code.dark[y * code.side + x]}; };
    const auto finder = [&](std::size_t x, std::size_t y) {
        bool all = true;
        for (std::size_t i = 0; i < 7; ++i) all = all && dark(x + i, y) && dark(x + i, y + 6) && dark(x, y + i);
        return all && !dark(x + 1, y + 1) && dark(x + 3, y + 3);
    };
    CHECK(finder(0, 0));
    CHECK(finder(18, 0));
    CHECK(finder(0, 18));
    CHECK_FALSE(finder(18, 18));
}

TEST_CASE("nothing, and more than a code can hold, gives no code", "[app]") {
    CHECK(qr_code("").side == 0);
    CHECK(qr_code(std::string(2331, 'x')).side == 177);
    CHECK(qr_code(std::string(2332, 'x')).side == 0);
}

TEST_CASE("the text of a Wi-Fi code escapes what would end a field", "[app]") {
    CHECK(wifi_text("FanEvent", "secret") == "WIFI:T:WPA;S:FanEvent;P:secret;;");
    CHECK(wifi_text(R"(a;b,c:d"e\f)", "p;") == R"(WIFI:T:WPA;S:a\;b\,c\:d\"e\\f;P:p\;;;)");
    CHECK(wifi_text("Open house", "") == "WIFI:T:nopass;S:Open house;;");
    CHECK(wifi_text("Café ☕", "x") == "WIFI:T:WPA;S:Café ☕;P:x;;");
}
