// Hosting a room: what the command line asks for, and the two ways to do it.
#pragma once

#include "app/room.hpp"
#include "app/shelf.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace cliff::app {

struct HostWords {
    PlayWords play;            ///< bank, rules, rounds, questions, seed, resume
    std::uint16_t port = 8080; ///< or one of the next, if it's taken
    std::string bind;          ///< the address to serve on, as phones are told; empty: all, and the likeliest is told
    std::string wifi;          ///< "SSID:PASSWORD", for the wall; empty: none
    bool automatic = false;    ///< reveals and standings pass by themselves
    std::size_t bots = 0;      ///< players that the program plays, for a rehearsal
    bool moderated = false;    ///< typed answers that aren't right are shown once the host allows them
    bool no_window = false;
};
int host(const HostWords& words);

/// Shows the room's wall until the window is closed.
void show_wall(Room& room);

} // namespace cliff::app
