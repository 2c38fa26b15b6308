// What the host's program and the host's page say to each other.
#pragma once

#include "core/reduce.hpp"
#include "views/host_view.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cliff::wire {

/// {"view":{…}}: the whole of it. Send it when something has changed, and not more often than a person can follow: it
/// has a line for each player.
[[nodiscard]] std::string to_json(const views::HostView& view);

/// {"found":{"name":…,"players":[…]}}: what Find asked for, and it again, since the host may have typed on.
[[nodiscard]] std::string to_json(const std::vector<views::HostPlayer>& found, std::string_view name);

/// {"order":[["The cliff stunt","What does …?"],…]}; a question that doesn't count has a third value, false.
[[nodiscard]] std::string to_json(const std::vector<views::HostEntry>& order);

/// What the host's page asks for.
struct HostCommand {
    /// Where the match stood when the host said so, where it matters: a second tap mustn't go on twice.
    struct Stand {
        Phase phase;
        std::size_t number; ///< of the question, from 1; 0 in the lobby
        bool operator==(const Stand&) const = default;
    };
    Action action;
    std::optional<Stand> stand;
};

/// Whose name has this in it? {"find":{"name":"ann"}}
struct Find {
    std::string name;
    bool operator==(const Find&) const = default;
};

/// Longer messages are refused unread.
inline constexpr std::size_t longest_host_message = 4096;

/// The command, or why it is none; as strict as phone_message_from, and as safe. All of them:
/// {"next":{"phase":"reveal","n":3}}, {"close":{"n":3}}, {"pause":{}}, {"resume":{}}, {"extend":{"ms":10000}},
/// {"void":{"n":3}}, {"accept":{"n":3,"text":…}}, {"adjust":{"player":4,"points":-200}},
/// {"rename":{"player":4,"name":…}}, {"team":{"player":4,"team":2}}, {"name_team":{"team":2,"name":…}},
/// {"rename":{"player":4,"name":…}},
/// {"judge":{"n":3,"player":4,"right":true}}, {"reopen":{"n":3}},
/// {"paper":{"name":…}}, {"sheet":{"player":4,"n":3,"picks":[1]}}, or "text", a list's things each in a line of it,
/// {"remove":{"player":4}}, {"lock":{"on":true}}, {"automatic":{"on":true}}, {"break":{"ms":300000}},
/// {"moderate":{"on":true}}, {"allow":{"n":3}}, {"hide":{"n":3,"text":…}}, {"find":{"name":…}}, {"end":{}}, {"undo":{}}
[[nodiscard]] std::variant<HostCommand, Find, std::string> host_message_from(std::string_view text);

/// {"pair":"123456"}: what a page at the host's door shows that it knows, and what the host's page is told to show.
[[nodiscard]] std::string pairing(std::string_view code);
[[nodiscard]] std::optional<std::string> pairing_from(std::string_view text);

/// {"key":…}: by which a host's page that was paired comes back.
[[nodiscard]] std::string host_key(std::string_view key);

/// Whether the match still stands where it stood for the host.
[[nodiscard]] bool in_time(const HostCommand& command, const State& state);

} // namespace cliff::wire
