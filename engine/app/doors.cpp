#include "app/doors.hpp"

#include "app/qr.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cliff::app {
namespace {

/// That phones could come by, the best first.
std::vector<std::string> ways_in(const std::vector<net::Adapter>& adapters) {
    std::vector<std::string> ways;
    for (const auto& place : net::ranked(adapters))
        if (place.reach != net::Reach::loopback) ways.push_back(place.adapter.address);
    return ways;
}

} // namespace

Doors::Doors(DoorWords words, std::function<std::vector<net::Adapter>()> look)
    : words_{std::move(words)},
      look_{std::move(look)} {
    find("");
}

const views::Joining& Doors::look_on() {
    if (look_) find(address_);
    return joining_;
}

void Doors::find(const std::string& after) {
    joining_ = {};
    joining_.code = words_.code;
    if (!words_.wifi.empty()) {
        const auto colon = words_.wifi.find(':');
        joining_.wifi = words_.wifi.substr(0, colon);
        joining_.wifi_code =
            qr_code(wifi_text(joining_.wifi, colon == std::string::npos ? "" : words_.wifi.substr(colon + 1)));
    }
    if (!words_.closed.empty()) {
        joining_.remark = words_.closed;
        return;
    }
    const auto ways = words_.bind.empty() ? ways_in(look_()) : std::vector{words_.bind};
    const auto shown = std::find(ways.begin(), ways.end(), after);
    const bool go_on = shown != ways.end() && shown + 1 != ways.end();
    if (ways.size() > 1) joining_.other_way = "another address";
    if (ways.empty()) {
        address_.clear();
        joining_.other_way = "look again";
        joining_.remark = "No network: turn on the laptop\u2019s hotspot or Wi-Fi, then look again.";
        return;
    }
    address_ = go_on ? *(shown + 1) : ways.front();
    joining_.address = fmt::format("{}:{}", address_, words_.port);
    joining_.link_code = qr_code(fmt::format("http://{}/#{}", joining_.address, words_.code));
    joining_.host_page = "Your own phone as a remote: " + joining_.address + "/host.html";
    if (words_.port != words_.wanted && words_.wanted != 0)
        joining_.remark = fmt::format("Port {} is taken, so it is {}.", words_.wanted, words_.port);
}

} // namespace cliff::app
