// How phones get into the room: by which of the machine's addresses, and what the wall says of it.
#pragma once

#include "net/addresses.hpp"
#include "views/room_values.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace cliff::app {

/// What the command line and the server say of it.
struct DoorWords {
    std::uint16_t port = 0, wanted = 0; ///< which was taken, and which was asked for (0: any)
    std::string bind;                   ///< the one address that is served on; empty: all
    std::string wifi;                   ///< "SSID:PASSWORD"; empty: none
    std::string code;                   ///< of the room
    std::string closed;                 ///< why no phone can come in: a sentence; empty: they can
};

class Doors {
  public:
    Doors() = default; ///< nobody is told how to come in
    /// `look` lists the machine's addresses, which may change in an evening.
    Doors(DoorWords words, std::function<std::vector<net::Adapter>()> look);

    /// By the likeliest address.
    [[nodiscard]] const views::Joining& joining() const { return joining_; }

    /// Looks at the addresses again, and takes the one after that which was shown, the first after the last. The only
    /// one stays.
    const views::Joining& look_on();

  private:
    void find(const std::string& after);

    DoorWords words_;
    std::function<std::vector<net::Adapter>()> look_;
    std::string address_; ///< of joining_; empty if there is none
    views::Joining joining_;
};

} // namespace cliff::app
