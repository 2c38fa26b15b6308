// Any bytes as what the pages of a whole room say, a line for each message (app/siege.hpp tells who says it). Whatever
// can be read is within its limits, what can't has a reason, and the room keeps its promises.
#include "app/siege.hpp"
#include "fuzz/hold.hpp"
#include "wire/host.hpp"
#include "wire/phone.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

using namespace cliff;

using cliff::fuzz::hold;

void read_as_phone(std::string_view text) {
    const auto read = wire::phone_message_from(text);
    if (const auto* why = std::get_if<std::string>(&read)) return hold(!why->empty(), "a phone is told why");
    const auto& message = std::get<wire::PhoneMessage>(read);
    hold(text.size() <= wire::longest_phone_message, "longer messages are refused unread");
    if (const auto* answer = std::get_if<wire::AnswerRequest>(&message)) {
        hold(answer->number >= 1 && answer->elapsed >= Millis{0}, "an answer is to a question, after some time");
        hold(answer->done == answer->answer.empty(), "an answer says something, or that it's done");
        for (const auto pick : answer->answer.picks) hold(pick < most_choices, "a pick is a choice");
    }
    if (const auto* name = std::get_if<wire::NameRequest>(&message))
        hold(name->number >= 1 && name->elapsed >= Millis{0}, "what is named belongs to a question, after some time");
    hold(std::holds_alternative<std::string>(wire::host_message_from(text)), "no phone's message is a host's command");
}

void read_as_host(std::string_view text) {
    const auto read = wire::host_message_from(text);
    if (const auto* why = std::get_if<std::string>(&read)) return hold(!why->empty(), "the host is told why");
    hold(text.size() <= wire::longest_host_message, "longer messages are refused unread");
    const auto& action = std::get<wire::HostCommand>(read).action;
    if (const auto* adjust = std::get_if<Adjust>(&action))
        hold(adjust->player < most_players && std::abs(adjust->points) <= most_adjusted, "points are within reason");
    if (const auto* extend = std::get_if<Extend>(&action))
        hold(extend->by > Millis{0} && extend->by <= longest_extension, "more time is within reason");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    sample::Siege siege;
    while (!rest.empty()) {
        const auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (line.empty()) continue;
        read_as_phone(line.substr(1));
        read_as_host(line.substr(1));
        const auto broken = siege.take(line);
        hold(broken.empty(), broken.c_str());
    }
    return 0;
}
