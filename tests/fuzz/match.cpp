// Any bytes as the rows of a journal, a line for each event: its time and its action. Whatever can be read is replayed
// and looked at; what was read is written as it was.
#include "fuzz/hold.hpp"
#include "play/replay.hpp"
#include "views/stage_view.hpp"
#include "wire/action.hpp"
#include "wire/result.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace {

using namespace cliff;

using cliff::fuzz::hold;

constexpr std::int64_t latest = std::int64_t{1} << 40U; // ms, as the journal holds it

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    std::vector<Event> events;
    while (!rest.empty()) {
        const auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        std::int64_t at = 0;
        const auto end = std::from_chars(line.data(), line.data() + line.size(), at).ptr;
        auto action = wire::action_from(line.substr(static_cast<std::size_t>(end - line.data())));
        if (!action || at < 0 || at > latest) continue;
        const auto json = wire::to_json(*action);
        const auto again = wire::action_from(json);
        hold(again && wire::to_json(*again) == json, "an action is written as it was read");
        events.push_back({Millis{at}, std::move(*action)});
    }
    const auto replayed = play::replay(events);
    hold(!replayed.refused || *replayed.refused < events.size(), "the refused event is one of them");
    const auto result = wire::result_of(replayed.state);
    hold(wire::result_from(wire::to_json(result)) == result, "a result is read as it was written");
    if (replayed.state.phase == Phase::ready) return 0;
    const auto screen = views::match_screen(replayed.state, 0);
    const auto* results = std::get_if<views::ResultsView>(&screen);
    for (std::size_t miss = 0; results && miss < results->misses; ++miss)
        static_cast<void>(views::review(replayed.state, 0, miss));
    return 0;
}
