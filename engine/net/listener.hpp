// Takes connections as they come, and turns away those that are too many. Private to the room.
#pragma once

#include "net/hub.hpp"

#include <cstdint>
#include <variant>

namespace cliff::net {

/// A port of the settings' that is taken from now on.
[[nodiscard]] std::variant<Acceptor, CantServe> listen(asio::io_context& context, const Settings& settings);

class Listener {
  public:
    Listener(Hub& hub, Acceptor acceptor);
    [[nodiscard]] std::uint16_t port() const { return port_; }
    void accept();
    void stop();

  private:
    void on_accept(Error error, Socket socket);

    Hub& hub_;
    Acceptor acceptor_;
    Timer again_;
    std::uint16_t port_;
};

} // namespace cliff::net
