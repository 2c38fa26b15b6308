// Hosting a room: what the command line asks for, and the two ways to do it.
#pragma once

#include "app/room.hpp"
#include "app/settings_file.hpp"
#include "app/shelf.hpp"
#include "views/look.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace cliff::app {

struct HostWords {
    PlayWords play;            ///< bank, rules, rounds, questions, seed, resume
    std::uint16_t port = 8080; ///< or one of the next, if it's taken
    std::string bind;          ///< the address to serve on, as phones are told; empty: all, and the likeliest is told
    std::string wifi;          ///< "SSID:PASSWORD", for the wall; empty: none
    std::string teams;         ///< "Name, Name": the match is played in these teams; empty: as the rules say
    bool automatic = false;    ///< reveals and standings pass by themselves
    bool moderated = false;    ///< typed answers that aren't right are shown once the host allows them
    std::size_t bots = 0;      ///< players that the program plays, for a rehearsal
    bool keys = false;         ///< players may sit at the laptop's keys
    bool no_window = false;
    bool from_title = false; ///< who started the program may see no terminal
};
int host(const HostWords& words);

/// How the host left the wall, or ended the program that had none.
enum class Leaving { closed, escaped };

/// The same for who comes from the title and may go back there. Throws what `host` does: std::invalid_argument for what
/// the person gave, std::runtime_error for what the machine can't.
Leaving host_room(const HostWords& words);

/// How long a room takes to play it; `by_parts`: with what the time goes into, in minutes and seconds.
[[nodiscard]] std::string expected_length(const State& match, bool by_parts);

/// What to tell the host once the program ends: how to get at what came of the evening, `kept` by that number. Nothing
/// if no question was revealed or nothing could be kept.
[[nodiscard]] std::string afterwards(const State& match, const std::optional<std::int64_t>& kept);

/// Shows the room's wall by these settings, in a theme, with a remark that may be empty, until the window is closed or
/// left by Escape; what is changed there is kept. The keys are the host's own in any case (views/host_keys.hpp).
Leaving show_wall(Room& room, SettingsFile& settings, views::Theme theme, std::string remark);

} // namespace cliff::app
